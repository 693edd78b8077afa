import type { Calibration } from '../../../movement/calibration/calibration';
import { limitsOf } from '../../../movement/co-movement/detection-limits';
import type { RestingTone } from '../../../movement/findings/resting-tone';
import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import { type BlockRun, createBlockRun } from '../../../play/block-run';
import type { EndedInPlay } from '../../../play/ended-in-play';
import type { PlayEvent } from '../../../play/play-event';
import type { PlaySignal } from '../../../play/play-signal';
import type { LagoonView } from '../../../ports/lagoon-view';
import type { SoundEvent, SoundPort } from '../../../ports/sound-port';
import type { RecordAction } from '../../../record/session-recorder';
import { tellOwnError } from '../../own-error';
import { type LingeringCue, lingeringCue, noCue, playView } from '../play-view';
import type { SessionBlock } from '../session-plan';
import type { PlayView } from '../session-state';

export interface BlockNeeds {
  readonly block: SessionBlock;
  readonly calibration: Calibration;
  /** Records what happens; that of a demonstration discards it. */
  readonly record: { take(action: RecordAction): void };
  readonly sound: SoundPort;
  /** Called when a rest within the block has ended. */
  readonly rested: (tone: RestingTone) => void;
  readonly nowMs: () => number;
}

export interface PlayedFrame {
  readonly signal: PlaySignal;
  /** The words to show. */
  readonly view: PlayView;
  /** True from the frame on with which the block is over. */
  readonly over: boolean;
}

/** One block of a session: passes the results of its run to picture, sound and record. */
export class BlockPlay {
  private readonly run: BlockRun;
  private cue: LingeringCue = noCue;
  private over = false;

  constructor(private readonly needs: BlockNeeds) {
    const { block, calibration, record } = needs;
    this.run = createBlockRun({ rules: block.rules, calibration });
    const { levelId, scene, grade } = block;
    const { task } = block.rules;
    record.take({
      kind: 'blockBegan',
      block: { levelId, scene, grade, task, limits: limitsOf(task.quietList, calibration) },
      nowMs: needs.nowMs(),
    });
  }

  step(measured: MeasuredFrame, view: LagoonView | null): PlayedFrame {
    const { record, sound } = this.needs;
    const step = this.run.step(measured);
    const { judgement, signal, events, rested } = step;
    // Told once: were it lost with a mistake of ours in what follows, this game would never end.
    this.over ||= events.some(({ kind }) => kind === 'blockDone');
    if (rested !== null) this.needs.rested(rested);
    record.take({ kind: 'judged', judgement, step });
    view?.show(signal);
    sound.follow(signal);
    for (const event of events) {
      const heard = soundOf(event);
      if (heard !== null) sound.play(heard);
    }
    const shown = playView(signal);
    this.cue = lingeringCue(this.cue, shown, measured.captureMs);
    return { signal, view: { ...shown, cue: this.cue.cue }, over: this.over };
  }

  /** Ends the block in the record. A mistake of ours costs no more than the movement and the rest that were still open. */
  finish(): void {
    const { ended, rested } = this.whatWasOpen();
    this.needs.record.take({ kind: 'blockEnded', last: ended, nowMs: this.needs.nowMs() });
    if (rested !== null) this.needs.rested(rested);
  }

  private whatWasOpen(): { readonly ended: EndedInPlay | null; readonly rested: RestingTone | null } {
    try {
      return this.run.finish();
    } catch (error) {
      tellOwnError(error);
      return { ended: null, rested: null };
    }
  }
}

/** "Not sure" has no sound, and co-movement only the soft stirring of a sleeper. */
function soundOf(event: PlayEvent): SoundEvent | null {
  switch (event.kind) {
    case 'holdFull':
      return 'holdSwell';
    case 'releaseBegan':
      return 'release';
    case 'attemptEnded':
      return event.earned > 0.5 ? 'shell' : null;
    case 'flowChanged':
      return event.to === 'calm' ? 'stirring' : null;
    case 'blockDone':
      return 'done';
    default:
      return null;
  }
}
