import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import type { MovementTask } from '../../../movement/movement-task';
import type { Side } from '../../../movement/side';
import type { LagoonView } from '../../../ports/lagoon-view';
import { JOINING_EYE_LOSS } from '../../../ports/practice-dials';
import type { WordKey } from '../../words/words';
import { sameView } from '../play-view';
import type { SessionContext } from '../session-context';
import type { SessionBlock } from '../session-plan';
import type { SessionRun } from '../session-run';
import { beforePlay, type PlayView } from '../session-state';
import { BlockPlay } from '../steps/block-play';
import {
  DEMONSTRATION_BEGIN,
  type DemonstrationModel,
  type DemonstrationScene,
  demonstrationEffort,
  stepDemonstration,
} from './demonstration-script';

/** More attempts than are shown, so that the script ends the demonstration and not the rules of the game. */
const ENOUGH_ATTEMPTS = 6;
const ENOUGH_MS = 120_000;
/** Longest wait of the first attempt for the lagoon's picture to open, from the first frame on [ms]. */
const LONGEST_WAIT_MS = 6000;

/** Shows what the lagoon does, with a practice patient and the real judgement. Nothing of it is recorded. */
export class Demonstration {
  private block: BlockPlay | null = null;
  private model: DemonstrationModel = DEMONSTRATION_BEGIN;
  private eye: Side | null = null;

  constructor(private readonly context: SessionContext) {}

  /** Begins unless a demonstration is under way. */
  begin(block: SessionBlock | null, { calibration, practice }: SessionRun): void {
    if (this.block !== null || block === null || calibration === null || practice === null) return;
    const { sound, clock } = this.context.ports;
    const rules = { ...block.rules, attempts: ENOUGH_ATTEMPTS, blockMs: ENOUGH_MS, feedbackEvery: 1 };
    const nothingKept = { take: () => {} };
    this.block = new BlockPlay({
      ...{ block: { ...block, rules }, calibration, sound, record: nothingKept },
      rested: () => {},
      nowMs: () => clock.nowMs(),
    });
    this.model = DEMONSTRATION_BEGIN;
    this.eye = eyeOf(block.rules.task);
    this.context.state.play.value = beforePlay;
    practice.lead.enter({ kind: 'shown', task: block.rules.task });
    practice.look.settle();
  }

  step(measured: MeasuredFrame, view: LagoonView | null, { practice }: SessionRun): void {
    const { block, eye } = this;
    if (block === null || practice === null) return;
    const { state, send } = this.context;
    const stepped = block.step(measured, view);
    const atMs = measured.captureMs;
    const unseen = view === null && state.picture.value === 'drawn';
    this.model = next(this.model, stepDemonstration(this.model, stepped.signal, atMs), unseen, atMs);
    const { share, joining } = demonstrationEffort(this.model, atMs);
    practice.lead.show(share, eye === null ? null : { side: eye, loss: joining * JOINING_EYE_LOSS });
    practice.look.judged(stepped.signal.stirring);
    const shown = inWords(stepped.view, this.model.scene, eye);
    if (!sameView(shown, state.play.value)) state.play.value = shown;
    if (this.model.scene === 'over') send({ type: 'SHOWN' });
  }

  end(): void {
    this.block = null;
  }
}

/** The next scene; the first attempt waits for the picture, as it would otherwise be over before anybody saw it. */
function next(now: DemonstrationModel, then: DemonstrationModel, unseen: boolean, atMs: number): DemonstrationModel {
  const begins = now.scene === 'before' && then.scene !== 'before';
  const waits = unseen && now.sinceMs !== null && atMs - now.sinceMs < LONGEST_WAIT_MS;
  return begins && waits ? now : then;
}

/** The eye that will co-move: one on the task's quiet list, the left one if both are; null where no eye is. */
function eyeOf({ quietList }: MovementTask): Side | null {
  const eyes = quietList.filter(({ region }) => region === 'eye').map(({ side }) => side);
  return eyes.includes('patientLeft') ? 'patientLeft' : (eyes[0] ?? null);
}

/** The play in words; the demonstration's own captions replace them where it has one. */
function inWords(view: PlayView, scene: DemonstrationScene, eye: Side | null): PlayView {
  const own = captionOf(scene, view, eye);
  return own === null ? view : { ...view, cue: own };
}

function captionOf(scene: DemonstrationScene, view: PlayView, eye: Side | null): WordKey | null {
  switch (scene) {
    case 'before':
    case 'between':
      return 'shown.watch';
    case 'slowly':
    case 'slowlyAgain':
      return 'shown.slowly';
    case 'stay':
      return 'shown.stay';
    case 'joinsIn':
      // Where no eye is watched, whatever made the water calm has its own words.
      return eye === null ? null : `shown.joinsIn.${eye}`;
    case 'softAgain':
      // The water is still calm while the eye lets go: first its own words, then why it flows on.
      return view.flow === 'flowing' ? 'shown.softAgain' : null;
    case 'letGo':
    case 'letGoAgain':
      return 'shown.letGo';
    case 'over':
      return null;
  }
}
