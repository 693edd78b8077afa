import type { Evidence } from '../../scripts/measurement-docs/evidence';
import { groupBy } from './group-by';
import type { CaseResult } from './score-case';
import { type Rate, type Summary, summarise } from './summary';

/** Name of the product's own rule among the detectors. */
export const PRODUCT = 'this product';

/** Wanted of a number that is shown beside the goals and is none. */
const REPORTED = 'reported';

/** The goals of the benchmark; each says itself whether it was met. */
export interface Goal {
  readonly name: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

export interface Report {
  readonly overall: readonly Summary[];
  readonly real: readonly Summary[];
  readonly generated: readonly Summary[];
  readonly perRecording: readonly (Summary & { readonly clip: string })[];
  readonly goals: readonly Goal[];
}

export function makeReport(results: readonly CaseResult[]): Report {
  const real = results.filter((r) => r.origin === 'real');
  const generated = results.filter((r) => r.origin === 'generated');
  const perRecording = [...groupBy(ofProduct(real, 30), (r) => r.clip)];
  return {
    overall: byDetector(results),
    real: byDetector(real),
    generated: byDetector(generated),
    perRecording: perRecording.map(([clip, own]) => ({ clip, ...summarise(own) })),
    goals: goals(results),
  };
}

function byDetector(results: readonly CaseResult[]): Summary[] {
  return [...groupBy(results, (r) => `${r.framesPerS} ${r.detector}`).values()].map(summarise);
}

const ofProduct = (results: readonly CaseResult[], framesPerS: number) =>
  results.filter((r) => r.detector === PRODUCT && r.framesPerS === framesPerS);

function goals(results: readonly CaseResult[]): Goal[] {
  const all = summarise(ofProduct(results, 30));
  const slowCamera = ofProduct(results, 12);
  const out = [
    goal('F1 from 15 %', '>= 0.97', all.f1, (f) => f >= 0.97, fixed(3)),
    goal('F1 with events that only touch the allowance', REPORTED, all.strictF1, () => true, fixed(3)),
    goal('events nobody could judge', REPORTED, all.notJudgeableShare, () => true, percent),
    goal('blinks that cause calm', '<= 1 %', all.blinksThatCalmedShare, (s) => s <= 0.01, percent),
    goal('delay, median', '<= 200 ms', all.delayMs?.median ?? Number.NaN, (ms) => ms <= 200, ms),
    goal('delay, 95 %', '<= 300 ms', all.delayMs?.p95 ?? Number.NaN, (ms) => ms <= 300, ms),
    goal(
      'not sure on slow attempts, outside blinks',
      '<= 5 %',
      all.slowNotSureShareOutsideBlinks,
      (s) => s <= 0.05,
      percent,
    ),
  ];
  for (const [origin, limit] of [
    ['real', 0],
    ['generated', 0.2],
  ] as const) {
    const own = ofProduct(results, 30).filter((r) => r.origin === origin);
    if (own.length === 0) continue;
    const { falseCalms } = summarise(own);
    const wanted = limit === 0 ? 'none' : `<= ${limit} a minute`;
    out.push({
      name: `false calms, ${origin}`,
      wanted,
      measured: rateText(falseCalms),
      met: falseCalms.perMinute <= limit,
    });
  }
  if (slowCamera.length > 0) {
    const { delayMs } = summarise(slowCamera);
    out.push(goal('delay at 12 a second, median', '<= 320 ms', delayMs?.median ?? Number.NaN, (v) => v <= 320, ms));
    out.push(goal('delay at 12 a second, 95 %', '<= 480 ms', delayMs?.p95 ?? Number.NaN, (v) => v <= 480, ms));
  }
  return out;
}

function goal(
  name: string,
  wanted: string,
  value: number,
  met: (v: number) => boolean,
  text: (v: number) => string,
): Goal {
  return { name, wanted, measured: text(value), met: met(value) };
}

/** The part of a report that the page for clinicians and researchers shows. */
export function evidenceOf(report: Report, input: string): Evidence['movement'] {
  const detectors = report.overall
    .filter((s) => s.framesPerS === 30)
    .map((s) => ({
      detector: s.detector,
      f1: f1Text(s),
      falseCalms: rateText(s.falseCalms),
      blinks: percent(s.blinksThatCalmedShare),
      delay: delayText(s),
    }));
  return { input, goals: [...report.goals], detectors };
}

export function markdown(report: Report): string {
  return [
    '## Goals',
    goalTable(report.goals),
    ...(['overall', 'real', 'generated'] as const).flatMap((set) => [
      `## Detectors, ${set}`,
      detectorTable(report[set]),
    ]),
    '## This product, each real recording (30 a second)',
    detectorTable(report.perRecording.map((r) => ({ ...r, detector: r.clip }))),
  ].join('\n\n');
}

export function goalTable(goals: readonly Goal[]): string {
  return table(
    ['goal', 'wanted', 'measured', 'met'],
    goals.map((g) => [g.name, g.wanted, g.measured, g.wanted === REPORTED ? '' : g.met ? 'yes' : 'NO']),
  );
}

function detectorTable(rows: readonly Summary[]): string {
  const head = [
    'detector',
    'frames/s',
    'F1 >= 15 % [95 %]',
    'strict F1',
    'precision',
    'recall 10/15/20/30 %',
    'true events',
    'not judgeable',
    'only touching',
    'false calms/min untouched',
    'at 5 %',
    'blinks that calm',
    'delay median / p95 ms',
    'not sure on slow (outside blinks)',
  ];
  return table(
    head,
    rows.map((s) => [
      s.detector,
      String(s.framesPerS),
      f1Text(s),
      fixed(3)(s.strictF1),
      fixed(3)(s.precision),
      [0.1, 0.15, 0.2, 0.3].map((g) => fixed(2)(s.recall[g] ?? Number.NaN)).join(' / '),
      String(s.trueEvents),
      percent(s.notJudgeableShare),
      String(s.touching),
      rateText(s.falseCalms),
      rateText(s.falseCalmsAtFivePercent),
      `${percent(s.blinksThatCalmedShare)} of ${s.blinks}`,
      delayText(s),
      `${percent(s.slowNotSureShare)} (${percent(s.slowNotSureShareOutsideBlinks)})`,
    ]),
  );
}

const f1Text = (s: Summary) => `${fixed(3)(s.f1)} [${s.f1Interval.map(fixed(2)).join(', ')}]`;
const delayText = (s: Summary) =>
  s.delayMs ? `${Math.round(s.delayMs.median)} / ${Math.round(s.delayMs.p95)} ms` : '-';
const fixed = (digits: number) => (v: number) => (Number.isFinite(v) ? v.toFixed(digits) : '-');
const percent = (v: number) => (Number.isFinite(v) ? `${(100 * v).toFixed(1)} %` : '-');
const ms = (v: number) => (Number.isFinite(v) ? `${Math.round(v)} ms` : '-');
const rateText = (r: Rate) =>
  `${fixed(2)(r.perMinute)} (${r.count} in ${r.minutes.toFixed(1)} min, <= ${fixed(2)(r.upperBound)})`;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
