import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import type { SidesNeed } from '../../../play/session/session-machine';
import type { SidesAsked } from '../../../play/session/sides-question';
import type { SessionContext } from '../session-context';
import type { SessionPlan } from '../session-plan';
import { type CameraSides, SidesAsking } from './sides-asking';

/** Finds out for a session whether the picture of the camera in use is mirrored. */
export class SessionSides {
  private readonly asking: SidesAsking;

  constructor(
    private readonly context: SessionContext,
    private readonly cameras: CameraSides,
  ) {
    this.asking = new SidesAsking(cameras, (asked) => this.hear(asked));
  }

  /** Whether the camera in use is known to show left as left. */
  known(): boolean {
    return this.cameras.isSidesKnown(this.sourceId());
  }

  /** Begins the question. Out: whether it has to be asked. */
  begin(plan: SessionPlan, wish: 'goOn' | 'checkSides'): SidesNeed {
    this.asking.begin();
    this.context.state.sides.value = 'turn';
    return this.asking.need(plan, this.sourceId(), wish);
  }

  step(measured: MeasuredFrame): void {
    this.asking.step(measured);
  }

  /** Takes a person's answer about which way round the picture is. */
  told(picture: 'asExpected' | 'mirrored'): void {
    this.asking.told(picture);
  }

  leaveOpen(): void {
    this.asking.leaveOpen(this.sourceId());
    this.context.send({ type: 'SIDES_OPEN' });
  }

  private hear({ stage, answer }: SidesAsked): void {
    this.context.state.sides.value = stage;
    if (answer === 'notKnown') return;
    if (answer === 'asExpected') this.cameras.sidesKnown(this.sourceId());
    this.context.send({ type: 'SIDES', picture: answer });
  }

  private sourceId(): string | null {
    return this.context.state.source.value?.sourceId ?? null;
  }
}
