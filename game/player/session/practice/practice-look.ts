import type { Signal } from '@preact/signals';
import type { FaceFrame } from '../../../movement/face-frame';
import { SIDES, type Side } from '../../../movement/side';
import type { PlaySignal } from '../../../play/play-signal';

/** What is drawn of the practice face at one moment. */
export interface PracticePicture {
  /** 478 x 3 as the tracker would see them; null while the practice face is out of the picture. */
  readonly landmarks: Float32Array | null;
  /** Width of its picture over the height. */
  readonly aspect: number;
  /** How much each eye joins in: 0 asleep .. 1 at what is allowed. */
  readonly joining: Readonly<Record<Side, number>>;
}

/** The page draws the face anew at most this often, on the face's own clock: a slow face needs no more [ms]. */
const BETWEEN_MS = 1000 / 15;
const ASLEEP = { patientLeft: 0, patientRight: 0 };

/** Shows the practice face to the page. Made beside a practice face alone, so that a player's face can never come here. */
export class PracticeLook {
  private joining: PracticePicture['joining'] = ASLEEP;
  private shownMs: number | null = null;

  constructor(private readonly shown: Signal<PracticePicture | null>) {
    shown.value = null;
  }

  /** What the judgement says of the eyes: the drawn eye glows when its sleeper stirs, and with nothing else. */
  judged(stirring: PlaySignal['stirring']): void {
    const [patientLeft, patientRight] = SIDES.map((side) => stirring[`eye.${side}`] ?? 0) as [number, number];
    this.joining = { patientLeft, patientRight };
  }

  /** A game began or ended: nothing joins in until it is judged. */
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
