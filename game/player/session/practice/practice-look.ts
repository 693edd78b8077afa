import type { Signal } from '@preact/signals';
import type { FaceFrame } from '../../../movement/face-frame';
import { SIDES, type Side } from '../../../movement/side';
import type { PlaySignal } from '../../../play/play-signal';

/** What is drawn of the practice face at one moment. */
export interface PracticePicture {
  /** 478 x 3 as the tracker would report them; null while the practice face is out of the picture. */
  readonly landmarks: Float32Array | null;
  /** Aspect ratio of its picture, width / height. */
  readonly aspect: number;
  /** Co-movement of each eye: 0 none .. 1 at its allowance. */
  readonly joining: Readonly<Record<Side, number>>;
}

/** Shortest time between two drawings of the face, on the face's own clock: a slow face needs no more [ms]. */
const BETWEEN_MS = 1000 / 15;
const ASLEEP = { patientLeft: 0, patientRight: 0 };

/** Shows the practice face on the page. Created only together with a practice face, so that a player's face can never be shown here. */
export class PracticeLook {
  private joining: PracticePicture['joining'] = ASLEEP;
  private shownMs: number | null = null;

  constructor(private readonly shown: Signal<PracticePicture | null>) {
    shown.value = null;
  }

  /** Takes the judgement of the eyes: a drawn eye glows exactly when its sleeper stirs. */
  judged(stirring: PlaySignal['stirring']): void {
    const [patientLeft, patientRight] = SIDES.map((side) => stirring[`eye.${side}`] ?? 0) as [number, number];
    this.joining = { patientLeft, patientRight };
  }

  /** Called when a game begins or ends: nothing co-moves until it is judged. */
  settle(): void {
    this.joining = ASLEEP;
  }

  at({ captureMs, face, imageWidth, imageHeight }: FaceFrame): void {
    const since = captureMs - (this.shownMs ?? Number.NEGATIVE_INFINITY);
    // Time behind the last one means that the face began anew.
    if (since >= 0 && since < BETWEEN_MS) return;
    this.shownMs = captureMs;
    const { joining } = this;
    this.shown.value = { landmarks: face?.landmarks ?? null, aspect: imageWidth / imageHeight, joining };
  }
}
