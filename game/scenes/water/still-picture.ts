import type * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import { filledAreas } from './filled-areas';

/**
 * Draws pictures of the stage, from back to front as given, onto one canvas and shows that in their place: each area that has anything in
 * it as one picture, at the depth of the first. The given pictures are hidden, and come back when they are laid out anew. `key`: name of the texture, free
 * before.
 */
export function stillPicture(
  scene: Phaser.Scene,
  painter: Painter,
  key: string,
  pictures: readonly Phaser.GameObjects.Image[],
): readonly Phaser.GameObjects.Image[] {
  const [first] = pictures;
  if (first === undefined) return [];
  const { width, height } = scene.scale;
  let areas: ReturnType<typeof filledAreas> = [];
  painter.paint(key, width, height, (pen, w, h) => {
    for (const picture of pictures) {
      if (picture.visible) drawOnto(pen, picture);
      picture.setVisible(false);
    }
    areas = filledAreas(pen.getImageData(0, 0, w, h).data, w, h);
  });
  const texture = scene.textures.get(key);
  return areas.map(({ x, y, width: wide, height: tall }, i) => {
    texture.add(`area-${i}`, 0, x, y, wide, tall);
    return scene.add.image(x, y, key, `area-${i}`).setOrigin(0).setDepth(first.depth);
  });
}

/** As the engine would draw it, with its present place, turn, size and opacity. */
function drawOnto(pen: CanvasRenderingContext2D, picture: Phaser.GameObjects.Image): void {
  const { frame } = picture;
  pen.save();
  pen.globalAlpha = picture.alpha;
  pen.translate(picture.x, picture.y);
  pen.rotate(picture.rotation);
  pen.scale(picture.scaleX * (picture.flipX ? -1 : 1), picture.scaleY);
  pen.drawImage(
    frame.source.image as CanvasImageSource,
    ...[frame.cutX, frame.cutY, frame.cutWidth, frame.cutHeight],
    ...[-picture.displayOriginX, -picture.displayOriginY, frame.cutWidth, frame.cutHeight],
  );
  pen.restore();
}
