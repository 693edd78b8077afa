import { markdownTable } from '../../../scripts/markdown-table';
import type { Spread, Summary } from '../score/summary';
import { delayText, f1Text, fixed, percent, rateText } from './number-texts';
import { type Goal, PRODUCT, REPORTED, type Report } from './report';

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
    '## The corner of the mouth answers (generated patients; the target of every real recording is the mouth itself)',
    detectorTable(report.mouthCorner.map((r) => ({ ...r, detector: `${r.detector}, ${r.trigger}` }))),
    '## Why events could not be judged (share of the true events; at the crossing, or too much of the event)',
    hiddenTable(report),
    '## Where the delay comes from (this product)',
    delayTable(report),
  ].join('\n\n');
}

export function goalTable(goals: readonly Goal[]): string {
  return markdownTable(
    ['goal', 'wanted', 'measured', 'met'],
    goals.map((g) => [g.name, g.wanted, g.measured, g.wanted === REPORTED ? '' : g.met ? 'yes' : 'NO']),
  );
}

function detectorTable(rows: readonly Summary[]): string {
  const head = [
    'detector',
    'frames/s',
    'F1 >= 15 % [95 %]',
    'F1, undivided by doubt',
    'F1, calm as the event',
    'F1, runs apart',
    'F1, clear events',
    'precision',
    'recall 10/15/20/30 %',
    'true events',
    'not judgeable',
    'false calms/min untouched',
    'at 5 %',
    'blinks that calm',
    'delay median / p95 ms',
    'not sure on slow (outside blinks)',
  ];
  return markdownTable(
    head,
    rows.map((s) => [
      s.detector,
      String(s.framesPerS),
      f1Text(s),
      fixed(3)(s.undividedF1),
      fixed(3)(s.calmF1),
      fixed(3)(s.runsF1),
      fixed(3)(s.clearF1),
      fixed(3)(s.precision),
      [0.1, 0.15, 0.2, 0.3].map((g) => fixed(2)(s.recall[g] ?? Number.NaN)).join(' / '),
      String(s.trueEvents),
      percent(s.notJudgeableShare),
      rateText(s.falseCalms),
      rateText(s.falseCalmsAtFivePercent),
      `${percent(s.blinksThatCalmedShare)} of ${s.blinks}`,
      delayText(s),
      `${percent(s.slowNotSureShare)} (${percent(s.slowNotSureShareOutsideBlinks)})`,
    ]),
  );
}

/** The rows of this product at 30 frames a second. */
function ownRows(report: Report): { name: string; summary: Summary }[] {
  const of = (name: string, rows: readonly Summary[]) =>
    rows.filter((s) => s.detector === PRODUCT && s.framesPerS === 30).map((summary) => ({ name, summary }));
  return [
    ...of('overall', report.overall),
    ...of('generated', report.generated),
    ...report.perRecording.map((r) => ({ name: r.clip, summary: r })),
    ...report.mouthCorner
      .filter((r) => r.detector === PRODUCT && r.framesPerS === 30)
      .map((r) => ({ name: `mouth corner, ${r.trigger}`, summary: r })),
  ];
}

function hiddenTable(report: Report): string {
  return markdownTable(
    ['recording', 'true events', 'not judgeable', 'by reason'],
    ownRows(report).map(({ name, summary }) => [
      name,
      String(summary.trueEvents),
      percent(summary.notJudgeableShare),
      summary.notJudgeableBy.map(({ why, share }) => `${why} ${percent(share)}`).join(', '),
    ]),
  );
}

function delayTable(report: Report): string {
  const text = (s: Spread | null) => (s ? `${Math.round(s.median)} / ${Math.round(s.p95)} ms` : '-');
  return markdownTable(
    ['recording', 'whole, median / 95 %', 'of it the crossing told late (below 0: early)'],
    ownRows(report).map(({ name, summary }) => [name, text(summary.delayMs), text(summary.crossErrorMs)]),
  );
}
