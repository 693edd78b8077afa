import { beforeEach, describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { examplePatients } from '../../game/caseload/examples/example-patients';
import { patientTexts } from '../../game/caseload/exports/patient-texts';
import type { PatientFile } from '../../game/caseload/patient-file';
import { joinPatient, meetPatient, readPatientFiles } from '../../game/caseload/results/meet-patient';
import type { VaultPort } from '../../game/ports/vault-port';
import { newDevice, openOn } from '../engine-adapters/vault/vault-doubles';

const NOW = '2026-11-26T09:00:00.000+01:00';
const examples = examplePatients({ nowIso: NOW, levels: SHIPPED_LEVELS, seed: 1 });
const otter = examples.find(({ sessions }) => sessions.length > 6) as PatientFile;

let vault: VaultPort;

beforeEach(async () => {
  vault = openOn(newDevice());
  await vault.open();
  await vault.create('blue-lagoon');
});

const filesOf = (patient: PatientFile, longest?: number) =>
  patientTexts(patient, longest).map((text, i) => ({ name: `${i + 1}.json`, bytes: new TextEncoder().encode(text) }));

async function here(id: string): Promise<PatientFile> {
  const patient = await vault.readPatient(id);
  if (patient === null) throw new Error(`${id} is not here`);
  return patient;
}

describe('a whole patient from another therapist', () => {
  it.each([
    ['one file', undefined],
    ['several files, in any order', 200_000],
  ])('is the same after it was saved, erased and taken in as %s (F36)', async (_how, longest) => {
    await vault.writePatient(otter);
    const saved = filesOf(await here(otter.id), longest);
    if (longest !== undefined) expect(saved.length).toBeGreaterThan(1);
    await vault.erasePatient(otter.id);
    const file = readPatientFiles([...saved].reverse());
    expect(meetPatient(file, [])).toEqual({ is: 'new' });
    await vault.writePatient(file);
    expect(await here(otter.id)).toEqual(otter);
  });

  it('joins the one who is here: everything of both is kept, the winner says the stage, a second time changes nothing', async () => {
    const note = { id: 'mine', at: NOW, text: 'Only here.' };
    await vault.writePatient({ ...otter, stage: 'recovering', notes: [note], sessions: otter.sessions.slice(0, 2) });
    const [known] = [{ id: otter.id, code: otter.code, aliases: [] }];
    expect(meetPatient(otter, [known])).toEqual({ is: 'same', id: otter.id });
    await vault.updatePatient(otter.id, (mine) => joinPatient(mine, otter, 'here'));
    const joined = await here(otter.id);
    expect(joined.stage).toBe('recovering');
    expect(joined.notes).toEqual(expect.arrayContaining([note, ...otter.notes]));
    expect(joined.sessions).toHaveLength(otter.sessions.length);
    await vault.updatePatient(otter.id, (mine) => joinPatient(mine, otter, 'here'));
    expect(await here(otter.id)).toEqual(joined);
    await vault.updatePatient(otter.id, (mine) => joinPatient(mine, otter, 'file'));
    expect((await here(otter.id)).stage).toBe(otter.stage);
  });

  it('joins another file with the same code under the id that is here, only as a choice', async () => {
    const mine = { ...otter, id: 'typed-by-hand', plans: [], sessions: [], notes: [] };
    await vault.writePatient(mine);
    const met = meetPatient(otter, [{ id: mine.id, code: 'X-1', aliases: [otter.code.toLowerCase()] }]);
    expect(met).toEqual({ is: 'sameCode', id: mine.id });
    await vault.updatePatient(mine.id, (one) => joinPatient(one, otter, 'here'));
    expect((await here(mine.id)).sessions).toEqual(otter.sessions);
    expect(await vault.readPatient(otter.id)).toBeNull();
  });

  it.each([
    [
      'a broken session',
      (text: string) => text.replace('"importedAt":"20', '"importedAt":"x20'),
      'sessions[0].importedAt',
    ],
    ['a stage that there is none of', (text: string) => text.replace('"stage":"', '"stage":"un'), 'stage'],
    ['another format', () => '{"format":"tiny-tides/export"}', 'format'],
    ['a cut end', (text: string) => text.slice(0, -100), 'the file'],
    ['a newer schema', (text: string) => text.replace(/"schemaVersion":\d+/, '"schemaVersion":99'), 'version'],
  ])('is refused whole with its place: %s', (_what, spoil, path) => {
    const [whole] = filesOf(otter);
    const bytes = new TextEncoder().encode(spoil(new TextDecoder().decode(whole?.bytes)));
    expect(() => readPatientFiles([{ name: 'otter.json', bytes }])).toThrow(`otter.json`);
    expect(() => readPatientFiles([{ name: 'otter.json', bytes }])).toThrow(path);
  });

  it('never takes the place of one who is here, whatever a window shows', async () => {
    await vault.addPatient(otter);
    const more = { ...otter, notes: [{ id: 'since', at: '2026-11-26T09:00:00.000+01:00', text: 'since' }] };
    await vault.writePatient(more);
    await expect(vault.addPatient(otter)).rejects.toMatchObject({ fault: 'exists' });
    expect(await vault.readPatient(otter.id)).toEqual(more);
  });

  it('refuses the files of two patients together', () => {
    const [other] = examples.filter(({ id }) => id !== otter.id) as [PatientFile];
    expect(() => readPatientFiles([...filesOf(otter), ...filesOf(other)])).toThrow(/id is ".*expected .*first file/);
  });
});
