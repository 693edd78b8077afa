/** How much of something, in the player's words: not at all, a little, quite a bit, a lot. */
export const DIARY_LEVELS = [0, 1, 2, 3] as const;

export type DiaryLevel = (typeof DIARY_LEVELS)[number];

/** What no camera sees and only the player can tell. Pain and mood have their own scales. */
export const DIARY_SYMPTOMS = ['tightness', 'tears', 'dryEye'] as const;

export type DiarySymptom = (typeof DIARY_SYMPTOMS)[number];

/** One entry of the player about the face, two taps a question; a skipped question is null, never 0. */
export interface DiaryEntry {
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly moment: 'beforePlay' | 'afterPlay';
  /** Tightness of the face, 0..3. */
  readonly tightness: DiaryLevel | null;
  /** Tears that came by themselves, for example while eating, 0..3. */
  readonly tears: DiaryLevel | null;
  /** Dryness of the eye, 0..3. */
  readonly dryEye: DiaryLevel | null;
  /** Numeric rating 0 (none) .. 10; above the plan's limit the session ends kindly. */
  readonly pain: number | null;
  /** 0 low .. 3 bright. */
  readonly mood: DiaryLevel | null;
}
