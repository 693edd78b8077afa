import { quantile } from 'simple-statistics';
import type { Side } from '../../../game/movement/side';
import { markdownTable } from '../../../scripts/markdown-table';
import type { Evidence } from '../../../scripts/measurement-docs/evidence';
import { fixed, percent } from '../report/number-texts';
import { reasonsText } from '../report/reason-texts';
import { type Counts, f1 } from '../score/rates';
import { type RoomScore, wholeCounts } from './score-room';

const HEAD = [
  'clip',
  'room',
  'pictures/s',
  'face px',
  'lid noise L / R (of rest)',
  'allowance L / R',
  'F1',
  'found left',
  'found right',
  'start late, median / worst ms',
  'false calms L / R',
  'attempts',
  'not sure',
  'wrong reasons',
  'by reason',
];

/** One row a clip and room. L and R are the patient's sides. */
export function roomTable(scores: readonly RoomScore[]): string {
  return markdownTable(HEAD, scores.map(row));
}

/** The rows as the measurement page shows them. */
export function roomEvidence(scores: readonly RoomScore[]): Evidence['rooms'] {
  return scores.map((score) => ({
    clip: score.clip,
    room: score.room,
    facePx: score.facePx,
    lidNoise: Math.max(score.lidNoise.patientLeft, score.lidNoise.patientRight),
    found: foundText(wholeCounts(score)),
    falseCalms: wholeCounts(score).falseAlarms,
    lateMs: score.delaysMs.length === 0 ? null : Math.max(...score.delaysMs),
    notSure: score.reasons.notSureMs / score.reasons.totalMs,
    wrongReasons: score.reasons.wrongMs / score.reasons.totalMs,
  }));
}

function row(score: RoomScore): string[] {
  const { reasons, counts, delaysMs } = score;
  const both = (of: (side: Side) => string) => `${of('patientLeft')} / ${of('patientRight')}`;
  return [
    score.clip,
    score.room,
    fixed(1)(score.framesPerS),
    fixed(0)(score.facePx),
    both((side) => percent(score.lidNoise[side])),
    both((side) => fixed(3)(score.allowance[side])),
    fixed(2)(f1(wholeCounts(score))),
    foundText(counts.patientLeft),
    foundText(counts.patientRight),
    delaysMs.length === 0 ? '-' : `${fixed(0)(quantile([...delaysMs], 0.5))} / ${fixed(0)(Math.max(...delaysMs))}`,
    both((side) => String(counts[side].falseAlarms)),
    String(score.attempts),
    percent(reasons.notSureMs / reasons.totalMs),
    percent(reasons.wrongMs / reasons.totalMs),
    `${score.facelessShare > 0 ? `(no face found in ${percent(score.facelessShare)} of the pictures) ` : ''}${reasonsText(reasons)}`,
  ];
}

const foundText = ({ hits, missed }: Counts) => `${hits} of ${hits + missed}`;
