import { describe, expect, it } from 'vitest';
import type { KeptSession } from '../../../game/caseload/patient-file';
import { codeOfSession, intoTray, sortResults, takeIn, withAlias } from '../../../game/caseload/results/came-back';
import { withoutSeries } from '../../../game/record/handover/results';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';

const came = (id: string, code: string | null, differs: Parameters<typeof sampleSession>[0] = {}): KeptSession => ({
  session: sampleSession({ id, plan: code === null ? null : { ...SAMPLE_PLAN, code }, ...differs }),
  importedAt: '2026-04-01T10:00:00.000+02:00',
  signedBy: null,
});
const patients = [
  { id: 'a', code: 'SEAL-1', aliases: ['OLD-1'] },
  { id: 'b', code: 'OTTER-2', aliases: [] },
];

describe('results that come back', () => {
  it('go to whose code they have, the one of before too, and unknown ones into the tray', () => {
    const results = [
      came('1', 'SEAL-1'),
      came('2', 'old-1'),
      came('3', 'OTTER-2'),
      came('4', 'WHALE-9'),
      came('5', null),
    ];
    const { byPatient, tray } = sortResults(results, patients);
    expect(byPatient.get('a')?.map(({ session }) => session.id)).toEqual(['1', '2']);
    expect(byPatient.get('b')).toHaveLength(1);
    expect(tray.map(({ session }) => session.id)).toEqual(['4', '5']);
  });

  it('of a code that two patients have wait for a person', () => {
    const twins = [...patients, { id: 'c', code: 'SEAL-1', aliases: [] }];
    expect(sortResults([came('1', 'SEAL-1')], twins).tray).toHaveLength(1);
  });

  it('taken in a second time change nothing, and the very patient comes back', () => {
    const once = takeIn(samplePatient(), [came('1', 'OTTER-7'), came('2', 'OTTER-7')]);
    expect(once).toMatchObject({ added: 2, longer: 0, known: 0 });
    const twice = takeIn(once.patient, [came('1', 'OTTER-7'), came('2', 'OTTER-7')]);
    expect(twice).toMatchObject({ added: 0, longer: 0, known: 2 });
    expect(twice.patient).toBe(once.patient);
  });

  it('bring the end of a session that was open before', () => {
    const open = takeIn(samplePatient({ sessions: [] }), [came('1', 'OTTER-7', { ending: 'open', endedAt: null })]);
    const ended = takeIn(open.patient, [came('1', 'OTTER-7')]);
    expect(ended).toMatchObject({ added: 0, longer: 1, known: 0 });
    expect(takeIn(ended.patient, [came('1', 'OTTER-7', { ending: 'open', endedAt: null })])).toMatchObject({
      known: 1,
    });
  });

  describe('by a code first, without their curves', () => {
    const file = { ...came('1', 'OTTER-7'), signedBy: 'key-1' };
    const code = { ...file, session: withoutSeries(file.session) };
    const byCode = takeIn(samplePatient({ sessions: [] }), [code]).patient;

    it('get them when the file comes, once', () => {
      const both = takeIn(byCode, [file]);
      expect(both).toMatchObject({ added: 0, longer: 1, known: 0 });
      expect(both.patient.sessions).toEqual([file]);
      expect(takeIn(both.patient, [file]).patient).toBe(both.patient);
      expect(takeIn(both.patient, [code]).patient).toBe(both.patient);
    });

    it('get none that nobody or another device has signed', () => {
      for (const signedBy of [null, 'key-2']) expect(takeIn(byCode, [{ ...file, signedBy }]).patient).toBe(byCode);
    });

    it('keep those that a file brought when a later code says more', () => {
      const [entry] = file.session.diary;
      if (entry === undefined) throw new Error('the sample lost its diary');
      const later = { ...code, session: { ...code.session, diary: [entry, entry] } };
      const after = takeIn(takeIn(byCode, [file]).patient, [later]).patient.sessions[0];
      expect(after?.session).toEqual({ ...file.session, diary: [entry, entry] });
      const unsigned = takeIn(samplePatient({ sessions: [] }), [{ ...file, signedBy: null }]).patient;
      expect(takeIn(unsigned, [later]).patient.sessions).toEqual([later]);
    });
  });

  it('lie in the tray once each, and come out of it with an alias', () => {
    const tray = intoTray(intoTray([], [came('4', 'WHALE-9')]), [came('4', 'WHALE-9')]);
    expect(tray).toHaveLength(1);
    const patient = withAlias(samplePatient(), 'WHALE-9');
    expect(withAlias(patient, 'whale-9')).toBe(patient);
    expect(sortResults(tray, [patient]).byPatient.get(patient.id)).toHaveLength(1);
  });

  it('have the code of the plan that was played', () => {
    expect(codeOfSession(sampleSession())).toBeNull();
    expect(codeOfSession(sampleSession({ plan: { code: 7 } }))).toBeNull();
    expect(codeOfSession(sampleSession({ plan: SAMPLE_PLAN }))).toBe('SAMPLE');
  });
});
