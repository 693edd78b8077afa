import { median } from 'simple-statistics';
import { markdownTable } from '../../../scripts/markdown-table';
import type { Evidence } from '../../../scripts/measurement-docs/evidence';
import { delayText, fixed, percent, rateText } from '../report/number-texts';
import { reasonsText } from '../report/reason-texts';
import { groupBy } from '../score/group-by';
import { addCounts, f1 } from '../score/rates';
import { addReasonTimes, type ReasonTimes } from '../score/reason-times';
import { type Summary, summarise } from '../score/summary';
import type { NoiseCase } from './run-in-noise';

/** What the product did at one level of noise, over a set of clips. */
export interface NoiseRow {
  readonly px: number;
  readonly summary: Summary;
  /** F1 of events above what is told that it is surely seen. */
  readonly f1AboveFloor: number;
  /** Median over the clips of the allowance in force where 10 % was asked for. */
  readonly allowance: number;
  /** Median over the clips of what is told that it is surely seen there. */
  readonly sureFrom: number;
  /** Median over the clips of a lid's noise in one picture, share of the resting fissure. */
  readonly lidNoise: number;
  readonly reasons: ReasonTimes;
}

/** Each level's figures, in the order of the levels. */
export function noiseRows(cases: readonly NoiseCase[]): NoiseRow[] {
  return [...groupBy(cases, ({ px }) => String(px)).values()].map((own) => {
    const injected = own.filter(({ result }) => result.injection !== null);
    return {
      px: own[0]?.px ?? Number.NaN,
      summary: summarise(own.map(({ result }) => result)),
      f1AboveFloor: f1(addCounts(injected.map((c) => c.countsAboveFloor))),
      allowance: injected.length === 0 ? Number.NaN : median(injected.map((c) => c.allowance)),
      sureFrom: injected.length === 0 ? Number.NaN : median(injected.map((c) => c.sureFrom)),
      lidNoise: median(own.map((c) => c.lidNoise)),
      reasons: addReasonTimes(own.flatMap((c) => c.reasons ?? [])),
    };
  });
}

/** The rows as the measurement page shows them. */
export function noiseEvidence(rows: readonly NoiseRow[]): Evidence['noise']['levels'] {
  return rows.map(({ px, summary, f1AboveFloor, allowance, sureFrom, lidNoise, reasons }) => ({
    px,
    lidNoise,
    floor: allowance,
    sureFrom,
    f1: summary.f1,
    f1AboveFloor,
    delayMs: summary.delayMs,
    notSure: reasons.notSureMs / reasons.totalMs,
    wrongReasons: reasons.wrongMs / reasons.totalMs,
  }));
}

const HEAD = [
  'noise px of 480',
  'clips',
  'F1 >= 15 %',
  'F1 of what is surely seen',
  'judged / surely seen from',
  'recall 15/20/30 %',
  'precision',
  'delay median / p95',
  'false calms/min untouched',
  'not sure',
  'wrong reasons',
  'by reason',
];

export function noiseTable(rows: readonly NoiseRow[]): string {
  return markdownTable(
    HEAD,
    rows.map(({ px, summary, f1AboveFloor, allowance, sureFrom, reasons }) => [
      String(px),
      String(summary.clips),
      fixed(3)(summary.f1),
      fixed(3)(f1AboveFloor),
      `${fixed(3)(allowance)} / ${fixed(3)(sureFrom)}`,
      [0.15, 0.2, 0.3].map((g) => fixed(2)(summary.recall[g] ?? Number.NaN)).join(' / '),
      fixed(3)(summary.precision),
      delayText(summary),
      rateText(summary.falseCalms),
      percent(reasons.notSureMs / reasons.totalMs),
      `${percent(reasons.wrongMs / reasons.totalMs)} (${(reasons.wrongMs / 1000).toFixed(1)} s)`,
      reasonsText(reasons),
    ]),
  );
}
