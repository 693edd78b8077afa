import { describe, expect, it } from 'vitest';
import { openSeal } from '../../engine-adapters/jose/open-seal';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { examplePatients } from '../../game/caseload/examples/example-patients';
import type { PatientFile } from '../../game/caseload/patient-file';
import { resultsText } from '../../game/record/handover/results';
import { readBrought } from '../../game/therapist/results/read-brought';
import { takeResults } from '../../game/therapist/results/take-results';
import { giveFromTray, putIntoTray, trayIn } from '../../game/therapist/results/tray';
import { passingTherapist } from '../../scripts/pictures/signed-plan';
import { newDevice, openOn } from '../engine-adapters/vault/vault-doubles';

const NOW = '2026-11-26T09:00:00.000+01:00';
const examples = examplePatients({ nowIso: NOW, levels: SHIPPED_LEVELS, seed: 1 });
const played = examples.find(({ sessions }) => sessions.length > 6) as PatientFile;
const sessions = played.sessions.slice(0, 3).map(({ session }) => session);
const phone = passingTherapist();
const bytes = (text: string) => new TextEncoder().encode(text);
const signed = () => phone.sign('results', bytes(resultsText({ madeAt: NOW, code: played.code, sessions })));
const read = (text: string) => readBrought(bytes(text), 'results', { openSeal, nowIso: NOW });

describe('what a player brings', () => {
  it('signed results are taken with the key of the device', async () => {
    const brought = await read(await signed());
    expect(brought.is).toBe('results');
    if (brought.is !== 'results') return;
    expect(brought.results.map(({ session }) => session)).toEqual(sessions);
    expect(new Set(brought.results.map(({ signedBy }) => signedBy))).toEqual(new Set([(await phone.key()).thumbprint]));
  });

  it.each([
    ['a letter of it was changed', async () => (await signed()).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['its end is missing', async () => (await signed()).slice(0, -20)],
    ['it is a plan', () => phone.sign('plan', bytes('{"a":1}'))],
    [
      'it names no algorithm',
      async () => `${btoa('{"alg":"none"}').replaceAll('=', '')}.${(await signed()).split('.')[1]}.`,
    ],
    ['it is no JSON', async () => 'hello'],
    ['it is another file', async () => '{"format":"tiny-tides/plan"}'],
    ['a key reaches into the language', async () => '{"format":"tiny-tides/export","version":2,"__proto__":{"a":1}}'],
  ])('nothing of it is taken when %s', async (_why, make) => {
    expect((await read(await make())).is).toMatch(/refused|sealRefused/);
  });
});

describe('taking in', () => {
  it('from two windows at once leaves everything in the tray', async () => {
    const vault = openOn(newDevice());
    await vault.open();
    await vault.create('blue-lagoon');
    const [one, two] = played.sessions;
    if (one === undefined || two === undefined) throw new Error('the example has two sessions');
    await Promise.all([putIntoTray(vault, [one]), putIntoTray(vault, [two])]);
    expect(await trayIn(vault)).toHaveLength(2);
  });

  it('twice changes nothing, and a code that nobody has waits in the tray until somebody says whose it is', async () => {
    const device = newDevice();
    const vault = openOn(device);
    await vault.open();
    await vault.create('blue-lagoon');
    await vault.writePatient({ ...played, sessions: [] });
    const brought = await read(await signed());
    if (brought.is !== 'results') throw new Error('the results were refused');
    const known = [{ id: played.id, code: played.code, aliases: [] }];
    expect(await takeResults(vault, brought.results, known)).toEqual({ added: 3, known: 0, strange: 0 });
    const before = JSON.stringify(await vault.readPatient(played.id));
    expect(await takeResults(vault, brought.results, known)).toEqual({ added: 0, known: 3, strange: 0 });
    expect(JSON.stringify(await vault.readPatient(played.id))).toBe(before);

    expect(await takeResults(vault, brought.results, [])).toEqual({ added: 0, known: 0, strange: 3 });
    await takeResults(vault, brought.results, []);
    expect(await trayIn(vault)).toHaveLength(3);
    // What breaks on the way leaves them where they were.
    device.fails = true;
    await expect(giveFromTray(vault, played.code, played.id)).rejects.toThrow('full');
    device.fails = false;
    expect(await trayIn(vault)).toHaveLength(3);
    await expect(giveFromTray(vault, played.code, 'nobody')).rejects.toThrow('unknown');
    expect(await trayIn(vault)).toHaveLength(3);
    await vault.writePatient({ ...played, id: 'other', code: 'OTHER-1', aliases: [], sessions: [] });
    await giveFromTray(vault, played.code, 'other');
    expect(await trayIn(vault)).toEqual([]);
    const other = await vault.readPatient('other');
    expect(other?.sessions).toHaveLength(3);
    expect(other?.aliases).toEqual([played.code]);
  });
});
