import type { MovementTask } from '../../../movement/movement-task';
import { SIDES, type Side } from '../../../movement/side';
import { JOINING_EYE_LOSS } from '../../../ports/practice-dials';
import type { PracticePatient } from '../../address-options';
import type { PracticeAim, PracticeFace } from '../../player-ports';

/** What the practice face is asked to do on the current page. */
export type PracticeScene =
  | { readonly kind: 'rest' }
  | { readonly kind: 'try'; readonly movement: MovementTask['movement'] }
  | { readonly kind: 'play'; readonly task: MovementTask }
  /** A demonstration leads: neither a patient nor a hand. */
  | { readonly kind: 'shown'; readonly task: MovementTask };

/** Rest between two efforts of a practice patient; more than an attempt itself needs [ms]. */
const REST_MS = 2600;
/** How long a try of the calibration is held: its strongest 300 ms count [ms]. */
const TRY_HOLD_MS = 1500;
/** Added to the hold that is asked for, so that it is full before the face lets go [ms]. */
const EXTRA_HOLD_MS = 900;
/** Share of the speed corridor that a calm patient uses. */
const CALM_SPEED = 0.6;
/** Speed of a try, reach per second: slow, as asked. */
const TRY_SPEED_PER_S = 0.45;
/** Speed of the `tooFast` patient: far above every corridor, reach per second. */
const FAST_PER_S = 3;
/** How long the `tooFast` patient holds [ms]. */
const FAST_HOLD_MS = 200;
/** Added to the target of the `tooBig` patient: above the band of every grade, share of reach. */
const TOO_BIG_BY = 0.5;

/** Leads a practice face: by a person's hand, or as a practice patient. */
export class PracticeLead {
  private scene: PracticeScene = { kind: 'rest' };
  private held = 0;
  private join: Readonly<Record<(typeof SIDES)[number], number>> = { patientLeft: 0, patientRight: 0 };
  private sceneFromMs: number | null = null;

  constructor(
    readonly patient: PracticePatient,
    private readonly face: PracticeFace,
  ) {}

  /** Called when the page changes: efforts begin again from rest. */
  enter(scene: PracticeScene): void {
    if (this.scene.kind === 'shown') for (const side of SIDES) this.face.joinIn(side, this.join[side]);
    this.scene = scene;
    this.sceneFromMs = null;
    this.held = 0;
    this.send(0);
  }

  /** A demonstration's effort: `share` 1 moves to the target; `loss`: share of its opening that an eye loses there. */
  show(share: number, eye: { readonly side: Side; readonly loss: number } | null): void {
    if (this.scene.kind !== 'shown') return;
    if (share !== this.held) {
      this.held = share;
      this.send(share);
    }
    if (eye !== null) this.face.joinIn(eye.side, eye.loss);
  }

  /** The effort of a person's hand, 0..1 of what is asked for; above 1 is more than asked. Ignored while a practice patient leads. */
  hold(share: number): void {
    if (this.patient !== 'hand' || this.scene.kind === 'shown') return;
    this.held = share;
    this.send(share);
  }

  joinIn(side: (typeof SIDES)[number], share: number): void {
    if (this.patient !== 'hand') return;
    this.join = { ...this.join, [side]: share };
    this.face.joinIn(side, share);
  }

  blink(): void {
    if (this.patient === 'hand') this.face.blink();
  }

  /** Called for every frame; time is the source's own [ms]. */
  at(captureMs: number): void {
    if (this.patient === 'hand' || this.scene.kind === 'rest' || this.scene.kind === 'shown') return;
    this.sceneFromMs ??= captureMs;
    const { target, speedPerS } = this.aimOf(1);
    const wayMs = (target / speedPerS) * 1000 + 400;
    const holdMs = this.holdMs(this.scene);
    const roundMs = REST_MS + wayMs + holdMs + wayMs;
    const inRoundMs = (captureMs - this.sceneFromMs) % roundMs;
    const moving = inRoundMs >= REST_MS && inRoundMs < REST_MS + wayMs + holdMs;
    if (moving !== this.held > 0) {
      this.held = moving ? 1 : 0;
      this.send(this.held);
    }
  }

  private holdMs(scene: PracticeScene): number {
    if (scene.kind !== 'play' && scene.kind !== 'shown') return TRY_HOLD_MS;
    return this.patient === 'tooFast' ? FAST_HOLD_MS : scene.task.holdMs + EXTRA_HOLD_MS;
  }

  private send(share: number): void {
    this.face.aim(this.aimOf(share));
    if (this.patient === 'synkinetic') {
      for (const side of SIDES) this.face.joinIn(side, this.scene.kind === 'play' ? JOINING_EYE_LOSS : 0);
    }
  }

  private aimOf(share: number): PracticeAim {
    const { scene, patient } = this;
    if (scene.kind === 'rest') return { movement: 'rest', target: 0, speedPerS: TRY_SPEED_PER_S };
    if (scene.kind === 'try') return { movement: scene.movement, target: share, speedPerS: TRY_SPEED_PER_S };
    const { task } = scene;
    const target = task.target * share + (patient === 'tooBig' && share > 0 ? TOO_BIG_BY : 0);
    const speedPerS = patient === 'tooFast' ? FAST_PER_S : task.speedLimitPerS * CALM_SPEED;
    return { movement: task.movement, target, speedPerS };
  }
}
