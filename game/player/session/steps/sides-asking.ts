import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import type { SidesNeed } from '../../../play/session/session-machine';
import { createSidesQuestion, type SidesAsked, type SidesQuestion } from '../../../play/session/sides-question';
import type { SessionPlan } from '../session-plan';

/** What a device knows about its cameras, by `sourceId`; without an id nothing is known. */
export interface CameraSides {
  /** Stores that this camera shows left as left; it need not be asked again. */
  sidesKnown(sourceId: string | null): void;
  isSidesKnown(sourceId: string | null): boolean;
}

/** Decides whether and how a session asks which way round its camera's picture is. */
export class SidesAsking {
  private question: SidesQuestion = createSidesQuestion();
  /** Cameras for which the player left the question open; asked again at the next visit. */
  private readonly leftOpen = new Set<string>();

  constructor(
    private readonly cameras: CameraSides,
    private readonly onAsked: (asked: SidesAsked) => void,
  ) {}

  /** `wish`: people who only try things are asked on request. */
  need(plan: SessionPlan, sourceId: string | null, wish: 'goOn' | 'checkSides'): SidesNeed {
    if (this.cameras.isSidesKnown(sourceId)) return 'known';
    if (wish === 'checkSides') return 'offer';
    if (plan.origin === 'sample') return 'known';
    if (plan.affected !== 'both') return 'ask';
    return sourceId !== null && this.leftOpen.has(sourceId) ? 'known' : 'offer';
  }

  begin(): void {
    this.question = createSidesQuestion();
  }

  step(frame: MeasuredFrame): void {
    this.onAsked(this.question.step(frame));
  }

  told(picture: 'asExpected' | 'mirrored'): void {
    this.onAsked(this.question.told(picture));
  }

  leaveOpen(sourceId: string | null): void {
    // One that cannot be told from others is asked about each time.
    if (sourceId !== null) this.leftOpen.add(sourceId);
  }
}
