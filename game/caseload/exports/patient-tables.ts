import type { SessionRecord } from '../../record/session-record';
import { instantOf } from '../../therapy/dose/new-day';
import type { PatientHead } from '../patient-file';
import type { SessionDigest, Spread } from '../review/session-digest';
import { type CsvCell, csvText } from './csv-text';

const NUMBERS = [
  ...['session', 'started', 'ending', 'source', 'measurement', 'movement', 'what', 'of', 'unit'],
  ...['value', 'n', 'quartile_low', 'quartile_high', 'allowance', 'baseline'],
] as const;

/** Every number of every session, one in each row, with its unit, its number of attempts and their spread. */
export function numbersTable(digests: readonly SessionDigest[]): string {
  const rows = digests.flatMap((session) => {
    const { id, startedAt, ending, source, measurementVersion } = session;
    const row = (
      movement: string | null,
      what: string,
      of: string,
      unit: string,
      { value, n, quartiles }: Spread,
      allowance: number | null = null,
      baseline: number | null = null,
    ): readonly CsvCell[] => [
      ...[id, startedAt, ending, source, measurementVersion, movement, what, of, unit],
      ...[value, n, quartiles?.[0] ?? null, quartiles?.[1] ?? null, allowance, baseline],
    ];
    const one = (value: number | null): Spread => ({ value, n: value === null ? 0 : 1, quartiles: null });
    return [
      ...Object.entries(session.movements).flatMap(([movement, { attempts, grade, quality, cells, reachIod }]) => [
        row(movement, 'attempts', 'counted', 'attempts', { value: attempts, n: attempts, quartiles: null }),
        row(movement, 'grade', 'played', 'grade', one(grade)),
        ...Object.entries(quality).map(([part, spread]) => row(movement, 'quality', part, 'share', spread)),
        ...Object.entries(cells).map(([region, cell]) =>
          row(movement, 'coMovement', region, 'share', cell, cell.allowance, cell.baseline),
        ),
        ...Object.entries(reachIod).map(([side, value]) => row(movement, 'reach', side, 'iod', one(value))),
      ]),
      ...session.resting.map(({ what, of, unit, value }) => row(null, what, of, unit, one(value))),
      row(null, 'played', 'session', 'ms', one(session.playedMs)),
      row(null, 'judged', 'session', 'share', one(session.data.sureShare)),
      row(null, 'diary', 'pain', '0 to 10', one(session.pain)),
      row(null, 'diary', 'tightness', '0 to 3', one(session.tightness)),
    ];
  });
  return csvText([NUMBERS, ...rows]);
}

const ATTEMPTS = [
  ...[
    'session',
    'started',
    'block',
    'movement',
    'level',
    'grade',
    'verdict',
    'onset_ms',
    'hold_ms',
    'release_ms',
    'end_ms',
  ],
  ...['peak_activation', 'isolation', 'slowness', 'precision', 'steadiness', 'symmetry', 'release', 'sparc'],
  ...['log_dimensionless_jerk', 'earned'],
] as const;

/** Every movement that was found, one in each row, with play's verdict; times from the start of its block. */
export function attemptsTable(sessions: readonly SessionRecord[]): string {
  const rows = [...sessions]
    .sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt))
    .flatMap(({ id, startedAt, blocks }) =>
      blocks.flatMap(({ task, levelId, grade, attempts }, block) =>
        attempts.map(({ quality, ...attempt }): readonly CsvCell[] => [
          ...[id, startedAt, block + 1, task.movement, levelId, grade, attempt.verdict],
          ...[attempt.onsetMs, attempt.holdMs, attempt.releaseMs, attempt.endMs, attempt.peakActivation],
          ...[quality.isolation, quality.slowness, quality.precision, quality.steadiness, quality.symmetry],
          ...[quality.release, attempt.sparc, attempt.logDimensionlessJerk, attempt.earned],
        ]),
      ),
    );
  return csvText([ATTEMPTS, ...rows]);
}

/** Everything that a person typed: scores, goals, markers and notes, by day. */
export function typedTable({ scores, goals, markers, notes }: PatientHead): string {
  const rows: (readonly CsvCell[])[] = [
    ...scores.flatMap(({ date, scale, values }) =>
      Object.entries(values).map(([part, value]) => [date, 'score', scale, part, value]),
    ),
    ...goals.flatMap(({ words, ratings }) =>
      ratings.map(({ date, rating }) => [date, 'goal', words, 'rating', rating]),
    ),
    ...markers.map(({ date, kind, note }) => [date, 'marker', kind, note, null]),
    ...notes.map(({ at, text }) => [at, 'note', '', text, null]),
  ];
  rows.sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  return csvText([['day', 'kind', 'name', 'what', 'value'], ...rows]);
}
