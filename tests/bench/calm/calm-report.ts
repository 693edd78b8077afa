import type { GateReason } from '../../../game/movement/gate/gate-reason';
import { markdownTable } from '../../../scripts/markdown-table';
import { percent } from '../report/number-texts';
import { groupBy } from '../score/group-by';
import { addReasonTimes, type ReasonTime } from '../score/reason-times';
import { fitting } from './fitting-reasons';
import { QUIET_ACT_KINDS, type QuietActKind } from './quiet-act';
import type { QuietFault, WatchedFace } from './watch-quiet-face';

/** What was seen in all faces together. */
export function calmReport(faces: readonly WatchedFace[]): string {
  const minutes = sum(faces, (face) => face.minutes);
  const blinks = sum(faces, (face) => face.blinks);
  const acts = QUIET_ACT_KINDS.map((kind) => `${sum(faces, (face) => face.acts[kind] ?? 0)} x ${WORDS[kind]}`);
  const faults = faces.flatMap((face) => face.faults);
  return [
    `${minutes.toFixed(0)} minutes of ${faces.length} quiet faces: ${blinks} blinks, ${acts.join(', ')}.`,
    '## By movement that is on',
    markdownTable(
      ['movement', 'minutes', 'movements taken for attempts', 'false calms', 'not sure', 'of it not fitting'],
      [...groupBy(faces, ({ movement }) => movement), ['all', faces] as const].map(([name, own]) => row(name, own)),
    ),
    '## Why nobody was sure',
    reasonTable(faces),
    '## What fits what was done',
    markdownTable(
      ['a face does', 'what may be said of it'],
      [
        ['blink', 'blink; closed where it stays shut'],
        ...QUIET_ACT_KINDS.map((kind) => [WORDS[kind], fittingText(kind)]),
      ],
    ),
    '## What does not fit',
    faults.length === 0
      ? 'Nothing.'
      : markdownTable(
          ['face', 'movement that is on', 'said', 'at s', 'for ms', 'during or after'],
          faults.map(faultRow),
        ),
  ].join('\n\n');
}

const WORDS: Readonly<Record<QuietActKind, string>> = {
  yawn: 'a yawn',
  swallow: 'a swallow',
  sigh: 'a sigh',
  chewing: 'chewing',
  smileAtSomebody: 'a smile at somebody',
  tic: 'a tic',
};

function row(name: string, faces: readonly WatchedFace[]): string[] {
  const { totalMs, notSureMs, wrongMs } = addReasonTimes(faces.map((face) => face.reasons));
  return [
    name,
    sum(faces, (face) => face.minutes).toFixed(0),
    String(sum(faces, (face) => face.attempts)),
    String(sum(faces, (face) => face.faults.filter(({ said }) => said === 'calm').length)),
    percent(notSureMs / totalMs),
    `${(wrongMs / 1000).toFixed(1)} s`,
  ];
}

function reasonTable(faces: readonly WatchedFace[]): string {
  const { byReason } = addReasonTimes(faces.map((face) => face.reasons));
  const rows = (Object.entries(byReason) as [GateReason, ReasonTime][]).sort(([, a], [, b]) => b.ms - a.ms);
  return markdownTable(
    ['reason', 's', 'of it not fitting, s'],
    rows.map(([reason, { ms, wrongMs }]) => [reason, (ms / 1000).toFixed(1), (wrongMs / 1000).toFixed(1)]),
  );
}

function fittingText(kind: QuietActKind): string {
  if (kind === 'tic')
    return `of a lid: ${fitting({ kind, part: 'lid' }).join(', ')}; of the head: ${fitting({ kind, part: 'head' }).join(', ')}; else nothing`;
  return fitting({ kind }).join(', ') || 'nothing';
}

function faultRow({ seed, movement, said, startMs, endMs, after }: QuietFault): string[] {
  const what = after === null ? '-' : `${WORDS[after.kind]}${after.part ? ` (${after.part})` : ''}`;
  const when = after === null || after.ms === 0 ? '' : `, ${(after.ms / 1000).toFixed(1)} s after it`;
  return [String(seed), movement, said, (startMs / 1000).toFixed(1), String(Math.round(endMs - startMs)), what + when];
}

function sum(faces: readonly WatchedFace[], of: (face: WatchedFace) => number): number {
  return faces.reduce((total, face) => total + of(face), 0);
}
