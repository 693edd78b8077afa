import * as Phaser from 'phaser';
import type { Layout } from '../layout';
import { mix } from '../motion/ease';
import { LIGHT_FRAGMENT } from './light-fragment';

/** What the light needs to know of a moment. Lengths in heights of the screen, from its upper left corner. */
export interface LightMoment {
  timeS: number;
  flowS: number;
  floorShift: number;
  lamp: { x: number; y: number; strength: number };
  band: { middle: number; half: number; waviness: number; strength: number; doming: number };
  warm: number;
  calm: number;
  night: number;
  mist: number;
  /** 1 where the water is shown as a cross-section, 0 where it is seen from above. */
  below: number;
  /** 1 where the far water is open, 0 where it is frozen. */
  surface: number;
}

/** Share of the screen's resolution that is shaded: enough for soft light. */
const RESOLUTION_SHARE = 0.5;
const TEXTURE = 'body/light';

/**
 * Draws the light over the painting. The engine's own pictures divide colour by opacity and so lose light without
 * opacity; this shader keeps it, and hides colour steps in dark gradients with an invisibly fine grain.
 */
const LAY_OVER = `
precision highp float;
varying vec2 outTexCoord;
uniform sampler2D uLight;
void main() {
  float grain = fract(sin(dot(gl_FragCoord.xy, vec2(12.71, 78.37))) * 4371.9) - 0.5;
  vec4 light = texture2D(uLight, outTexCoord);
  gl_FragColor = vec4(max(light.rgb + grain / 170.0, 0.0), light.a);
}
`;

/** The shaded light of the water, drawn into one texture that is made once and used by all scenes. */
export class WaterLight {
  private readonly shader: Phaser.GameObjects.Shader;
  private readonly overlay: Phaser.GameObjects.Shader;
  private layout: Layout | null = null;

  constructor(
    scene: Phaser.Scene,
    private readonly moment: LightMoment,
    depth: number,
  ) {
    this.shader = new Phaser.GameObjects.Shader(
      scene,
      {
        name: 'LagoonLight',
        fragmentSource: LIGHT_FRAGMENT,
        setupUniforms: (set: (name: string, value: unknown) => void) => this.tell(set),
      },
      0,
      0,
      64,
      64,
    );
    this.shader.setRenderToTexture(TEXTURE);
    scene.add.existing(this.shader);
    this.overlay = new Phaser.GameObjects.Shader(
      scene,
      {
        name: 'LagoonLightOverlay',
        fragmentSource: LAY_OVER,
        setupUniforms: (set: (name: string, value: unknown) => void) => set('uLight', 0),
      },
      0,
      0,
      64,
      64,
      [TEXTURE],
    );
    scene.add.existing(this.overlay.setOrigin(0).setDepth(depth));
  }

  fit(layout: Layout): void {
    this.layout = layout;
    const width = Math.round(layout.width * RESOLUTION_SHARE);
    const height = Math.round(layout.height * RESOLUTION_SHARE);
    this.shader.setSize(width, height);
    this.overlay.setSize(layout.width, layout.height);
  }

  private tell(set: (name: string, value: unknown) => void): void {
    const layout = this.layout;
    if (!layout) return;
    const { height } = layout;
    const m = this.moment;
    set('uAspect', layout.width / height);
    set('uTime', m.timeS);
    set('uFlow', m.flowS);
    set('uLines', [layout.horizonY / height, layout.waterlineY / height, layout.floorY / height, m.floorShift]);
    set('uMoon', [layout.moon.x / height, layout.moon.y / height]);
    set('uLamp', [m.lamp.x, m.lamp.y, m.lamp.strength]);
    set('uLampSize', layout.creature.size / height);
    set('uBand', [m.band.middle, m.band.half, m.band.waviness, m.band.strength]);
    set('uBandForm', [m.band.doming, mix(0.5, 0.56, Math.min(1, layout.width / height)) * (layout.width / height)]);
    set('uWarm', m.warm);
    set('uCalm', m.calm);
    set('uNight', m.night);
    set('uMist', m.mist);
    set('uBelow', m.below);
    set('uSurface', m.surface);
  }
}
