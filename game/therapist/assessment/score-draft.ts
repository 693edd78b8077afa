import { checkScore } from '../../caseload/check-score';
import { type ClinicalScaleId, type ClinicalScore, isPartInRange, scoreParts } from '../../caseload/clinical-scores';
import { DataError } from '../../therapy/data-error';
import { dayNumber } from '../../therapy/dose/local-date';

/** What a person has typed so far, character for character. `typed`: by part of the scale. */
export interface ScoreDraft {
  readonly scale: ClinicalScaleId;
  /** YYYY-MM-DD, or any other text that was typed. */
  readonly date: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly note: string;
}

/** Why a field is refused. `sum`: the sum of the parts, where the typed total differs from it. */
export type FieldFault =
  | { readonly kind: 'number' | 'range' | 'missing' | 'date' }
  | { readonly kind: 'sum'; readonly sum: number };

/** The score, or null with the faults by field (`date` or a part). Nothing is rounded or clamped. */
export interface ReadScoreDraft {
  readonly score: Omit<ClinicalScore, 'id'> | null;
  readonly faults: Readonly<Record<string, FieldFault>>;
}

/** Reads what was typed; an empty part was not taken. `today`: YYYY-MM-DD, the latest date of a score. */
export function readScoreDraft({ scale, date, typed, note }: ScoreDraft, today: string): ReadScoreDraft {
  const faults: Record<string, FieldFault> = {};
  const values: Record<string, number> = {};
  for (const [id, part] of scoreParts(scale)) {
    const text = (typed[id] ?? '').trim();
    if (text === '') {
      if (id === 'total') faults.total = { kind: 'missing' };
      continue;
    }
    const value = /^[-−]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.').replace('−', '-')) : Number.NaN;
    if (Number.isNaN(value)) faults[id] = { kind: 'number' };
    else if (!isPartInRange(part, value)) faults[id] = { kind: 'range' };
    else values[id] = value;
  }
  if (dayNumber(date) === null || date > today) faults.date = { kind: 'date' };
  const score = { scale, date, values, note: note.trim() };
  if (Object.keys(faults).length > 0) return { score: null, faults };
  const sum = contradictedSum(score);
  return sum === null ? { score, faults } : { score: null, faults: { total: { kind: 'sum', sum } } };
}

/** The sum of the parts where `checkScore` finds that the total differs; every field is already in its range here. */
function contradictedSum(score: Omit<ClinicalScore, 'id'>): number | null {
  try {
    checkScore({ ...score, id: 'draft' }, 'draft', 'score');
    return null;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { movement = 0, resting = 0, synkinesis = 0 } = score.values;
    return movement - resting - synkinesis;
  }
}
