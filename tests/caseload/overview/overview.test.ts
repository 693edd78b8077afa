import { describe, expect, it } from 'vitest';
import { byNeed, isSearched } from '../../../game/caseload/overview/by-need';
import { doseKept } from '../../../game/caseload/overview/dose-kept';
import { DEFAULT_THRESHOLDS, FLAG_THRESHOLDS } from '../../../game/caseload/overview/flag-thresholds';
import { flagsOf } from '../../../game/caseload/overview/flags';
import type { PatientSummary, SessionGlance } from '../../../game/caseload/overview/patient-summary';
import { readThresholds } from '../../../game/caseload/overview/read-thresholds';
import { summarise } from '../../../game/caseload/overview/summarise';
import { patientReview } from '../../../game/caseload/review/patient-review';
import { samplePatient } from '../../fixtures/patients/sample-patient';

const NOW = '2026-04-01T12:00:00.000+02:00';

const glance = (day: string, differs: Partial<SessionGlance> = {}): SessionGlance => ({
  id: day,
  startedAt: `${day}T17:00:00.000+02:00`,
  endedAtMs: Date.parse(`${day}T15:10:00Z`),
  playedMs: 300_000,
  blocks: 3,
  ending: 'finished',
  pain: null,
  sureShare: 0.9,
  ...differs,
});

const summary = (differs: Partial<PatientSummary> = {}): PatientSummary => ({
  ...summarise(samplePatient({ sessions: [], reviewDate: null, mutedFlags: [] }), []),
  recent: [glance('2026-03-31')],
  ...differs,
});

const kinds = (differs: Partial<PatientSummary>, thresholds = DEFAULT_THRESHOLDS, now = NOW) =>
  flagsOf(summary(differs), thresholds, now).map(({ kind }) => kind);

describe('flags', () => {
  it('are none for a patient who plays', () => {
    expect(kinds({})).toEqual([]);
  });

  it('tell of "stop, it hurts" for as many days as are set', () => {
    const recent = [glance('2026-03-20', { ending: 'hurts' }), glance('2026-03-31')];
    expect(flagsOf(summary({ recent }), DEFAULT_THRESHOLDS, NOW)).toEqual([
      { kind: 'hurts', date: '2026-03-20', sessions: 1 },
    ]);
    expect(kinds({ recent }, { ...DEFAULT_THRESHOLDS, hurtsDays: 12 })).toEqual([]);
    expect(kinds({ recent }, { ...DEFAULT_THRESHOLDS, hurtsDays: 13 })).toEqual(['hurts']);
  });

  it('tell of the worst pain from the threshold on', () => {
    const recent = [glance('2026-03-29', { pain: 6 }), glance('2026-03-31', { pain: 4 })];
    expect(flagsOf(summary({ recent }), DEFAULT_THRESHOLDS, NOW)).toEqual([
      { kind: 'pain', date: '2026-03-29', rating: 6 },
    ]);
    expect(kinds({ recent }, { ...DEFAULT_THRESHOLDS, painFrom: 7 })).toEqual([]);
  });

  it('tell of silence from the last session, or from the handing over, and never where nothing was handed over', () => {
    expect(flagsOf(summary({ recent: [glance('2026-03-25')] }), DEFAULT_THRESHOLDS, NOW)).toEqual([
      { kind: 'silence', days: 7, since: '2026-03-25' },
    ]);
    expect(kinds({ recent: [glance('2026-03-26')] })).toEqual([]);
    expect(kinds({ recent: [], inHandsSince: '2026-03-20T10:00:00.000+01:00' })).toEqual(['silence']);
    expect(kinds({ recent: [], inHandsSince: null })).toEqual([]);
  });

  it('tell of poor data by the middle one of three, not by one dark evening', () => {
    const recent = (...shares: (number | null)[]) =>
      shares.map((sureShare, i) => glance(`2026-03-${29 + i}`.replace('2026-03-32', '2026-04-01'), { sureShare }));
    expect(kinds({ recent: recent(0.9, 0.2, 0.9) })).toEqual([]);
    expect(kinds({ recent: recent(0.2, 0.9, 0.3) })).toEqual(['dataPoor']);
    expect(kinds({ recent: recent(0.2, null, 0.3) })).toEqual([]);
  });

  it('tell that the day of the review has come, and what is muted not at all', () => {
    expect(kinds({ reviewDate: '2026-04-02' })).toEqual([]);
    expect(kinds({ reviewDate: '2026-04-01' })).toEqual(['reviewDue']);
    expect(kinds({ reviewDate: '2026-04-01', mutedFlags: ['reviewDue'] })).toEqual([]);
  });

  it('come most urgent first', () => {
    const risen = [{ movement: 'lip-pucker', region: 'eye.patientLeft', change: 0.1 }] as const;
    const recent = [glance('2026-03-22', { ending: 'hurts', pain: 8 })];
    expect(kinds({ reviewDate: '2026-03-01', recent, risen })).toEqual([
      'hurts',
      'pain',
      'coMovementUp',
      'silence',
      'reviewDue',
    ]);
  });

  it('have thresholds inside their declared ranges, and refuse others', () => {
    expect(readThresholds(null, 'settings')).toEqual(DEFAULT_THRESHOLDS);
    for (const [id, { min, max, default: usual }] of Object.entries(FLAG_THRESHOLDS)) {
      expect(usual).toBeGreaterThanOrEqual(min);
      expect(usual).toBeLessThanOrEqual(max);
      expect(() => readThresholds({ ...DEFAULT_THRESHOLDS, [id]: max + 1 }, 'settings')).toThrow(id);
    }
  });
});

describe('the list', () => {
  const row = (code: string, differs: Partial<PatientSummary> = {}) => {
    const one = summary({ id: code, code, ...differs });
    return { summary: one, flags: flagsOf(one, DEFAULT_THRESHOLDS, NOW) };
  };

  it('puts first who needs a look first, then the sooner review, then the code', () => {
    const rows = [
      row('A-10'),
      row('A-9'),
      row('LATER', { reviewDate: '2026-05-01' }),
      row('DUE', { reviewDate: '2026-04-01' }),
      row('SILENT', { recent: [glance('2026-03-01')] }),
      row('HURTS', { recent: [glance('2026-03-31', { ending: 'hurts' })] }),
    ];
    const wanted = ['HURTS', 'SILENT', 'DUE', 'LATER', 'A-9', 'A-10'];
    expect(byNeed(rows).map((one) => one.summary.code)).toEqual(wanted);
    expect(byNeed([...rows].reverse()).map((one) => one.summary.code)).toEqual(wanted);
  });

  it('is searched by code and by older codes', () => {
    expect(isSearched(row('SEAL-1', { aliases: ['OLD-3'] }), ' old')).toBe(true);
    expect(isSearched(row('SEAL-1', { aliases: [] }), 'whale')).toBe(false);
  });
});

describe('the dose that was kept', () => {
  const days = ['2026-03-26', '2026-03-27', '2026-03-29', '2026-03-31', '2026-04-01'];
  const plan = {
    ...summary().plan,
    dose: { minutesPerDay: 10, blocksPerDay: 6, forgivingDaysPerWeek: 2, blockMs: 120_000 },
  } as PatientSummary['plan'];

  it('counts days and minutes of the last seven dates', () => {
    const recent = ['2026-03-25', ...days].map((day) => glance(day));
    expect(doseKept(summary({ plan, recent }), '2026-04-01T20:00:00.000+02:00')).toEqual({
      ...{ daysPlayed: 5, daysPlanned: 5, minutesPlayed: 25, minutesPlanned: 50, share: 1 },
    });
  });

  it('asks for no more days than the plan has been in the hands of', () => {
    const fresh = summary({ plan, recent: [glance('2026-04-01')], inHandsSince: '2026-03-30T09:00:00.000+02:00' });
    expect(doseKept(fresh, '2026-04-01T20:00:00.000+02:00')).toMatchObject({ daysPlayed: 1, daysPlanned: 1, share: 1 });
    const today = summary({ plan, recent: [], inHandsSince: '2026-04-01T09:00:00.000+02:00' });
    expect(doseKept(today, NOW)).toMatchObject({ daysPlanned: 0, share: null });
  });

  it('is nothing without a plan in somebody’s hands', () => {
    expect(doseKept(summary({ inHandsSince: null }), NOW)).toBeNull();
    expect(doseKept(summary({ plan: null }), NOW)).toBeNull();
  });
});

it('a summary leaves the practice face out and knows when a plan was first handed over', () => {
  const [first] = samplePatient().sessions;
  if (first === undefined) throw new Error('the sample lost its session');
  const practice = { ...first, session: { ...first.session, id: 'p', source: 'practice-face' as const } };
  const { patient, digests } = patientReview(samplePatient({ sessions: [first, practice] }));
  const made = summarise(patient, digests);
  expect(made.sessions).toBe(1);
  expect(made.recent[0]).toMatchObject({ id: first.session.id, pain: 2, blocks: 1, playedMs: 91_220 });
  expect(made.inHandsSince).toBe('2026-03-20T10:00:00.000+01:00');
  expect(made.plan).toMatchObject({ version: 1, state: 'handedOver', signed: true });
});
