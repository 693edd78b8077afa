import type * as Phaser from 'phaser';

/**
 * A painted canvas as a texture with one frame of its whole size; null where the key is taken. The engine's own texture for canvases would read all pixels
 * back and keep a second copy of them for as long as the picture lives.
 */
export function paintedTexture(
  textures: Phaser.Textures.TextureManager,
  key: string,
  canvas: HTMLCanvasElement,
): Phaser.Textures.Texture | null {
  const { width, height } = canvas;
  const texture = textures.create(key, canvas, width, height);
  texture?.add(WHOLE, 0, 0, 0, width, height);
  return texture;
}

/** The engine's name for the frame that is a whole texture. */
const WHOLE = '__BASE';
