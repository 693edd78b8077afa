import { deflateRawSync } from 'node:zlib';
import { base64url, CompactSign, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { planInCode, planInFile, planInLink } from '../../game/player/handover/read-brought';
import { resultsText } from '../../game/record/handover/results';
import { SHORT_PLAN } from '../../scripts/pictures/short-plan';
import { passingTherapist, signedShortPlan } from '../../scripts/pictures/signed-plan';
import { samplePatient } from '../fixtures/patients/sample-patient';
import { sampleSession } from '../fixtures/records/sample-session';
import { type Answer, bringBackup, bringToPlayer, bringToResults, NOW } from './places';

/*
 * Everything that must be refused whole, at each place where it can be brought: said as text with file, path, value and what was expected
 * where it is data, and nothing that is stored is changed. What each reader refuses beyond this lies in tests beside the readers; that no
 * cell of a table runs as a formula, in tests/caseload/exports; that a code which is cut off gives no text, in tests/engine-adapters/qr.
 */

type Row = readonly [fault: string, bring: () => Promise<Answer>, says: readonly string[]];

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (data: unknown) => bytes(JSON.stringify(data));
const therapist = passingTherapist();
const phone = passingTherapist();
const signed = (change: object = {}, until: string | null = null, by = therapist) => signedShortPlan(change, until, by);
/** Behind the first brace: `JSON.stringify` would not write such a key. */
const polluted = (data: unknown) => bytes(`{"__proto__":{"admin":true},${JSON.stringify(data).slice(1)}`);
const unsecured = (sealed: string, typ: string) =>
  `${base64url.encode(JSON.stringify({ alg: 'none', typ }))}.${sealed.split('.')[1]}.`;
const otherEnd = (sealed: string) => `${sealed.slice(0, -10)}AAAAAAAAAA`;
const SCRIPT = '<script>alert(1)</script>';
const IMAGE = '<img src=x onerror=alert(1)>';
const CSV = '=HYPERLINK("https://example.org","all of it"),1\r\n';
const FIFTY_MB = new Uint8Array(50_000_000).fill(0x20);

async function bomb(typ: string, bytesInIt: number): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return new CompactSign(deflateRawSync(Buffer.alloc(bytesInIt), { level: 9 }))
    .setProtectedHeader({ alg: 'ES256', typ, jwk: await exportJWK(publicKey) })
    .sign(privateKey);
}

const toPlayer = async (text: string | Promise<string>, file = 'next.jws') =>
  inPlayer(await signed({ version: 2 }), bytes(await text), file);
const inPlayer = (first: string, plan: Uint8Array, file: string) =>
  bringToPlayer(first, (ports) => planInFile(plan, file, ports));
const asFile = async (plan: Uint8Array, file = 'plan.json') => inPlayer(await signed(), plan, file);

const PLAYER: readonly Row[] = [
  ['a wrong signature', async () => toPlayer(otherEnd(await signed({ version: 3 }))), ['Nothing was changed']],
  [
    '`alg: none`',
    async () => toPlayer(unsecured(await signed({ version: 3 }), 'tiny-tides-plan')),
    ['Nothing was changed'],
  ],
  ['an unknown key', () => toPlayer(signed({ version: 3 }, null, passingTherapist())), ['Somebody else has signed']],
  ["another patient's plan", () => toPlayer(signed({ id: 'other', code: 'OTHER-9' })), ['OTHER-9']],
  ['a plan whose last day is over', () => toPlayer(signed({ version: 3 }, '2026-11-25')), ['2026']],
  ['an older plan', () => toPlayer(signed({ version: 1 })), ['A newer plan is kept here already']],
  [
    'a number out of its range',
    () =>
      asFile(json({ ...SHORT_PLAN, movements: SHORT_PLAN.movements.map((one: object) => ({ ...one, grade: 11 })) })),
    ['plan.json', 'movements[0].grade', '11', 'a whole number from 1 to 10 (grade)'],
  ],
  [
    'a number out of its range, signed',
    () => toPlayer(signed({ version: 3, targetCeiling: 0.9 })),
    ['next.jws', 'targetCeiling', '0.9', 'a number from 0.3 to 0.6 (share of reach)'],
  ],
  ['a newer schema', () => asFile(json({ ...SHORT_PLAN, schemaVersion: 2 })), ['plan.json', 'schemaVersion', '2', '1']],
  ['a table with a formula', () => asFile(bytes(CSV), 'numbers.csv'), ['numbers.csv', '=HYPERLINK', 'JSON']],
  ['50 MB', () => asFile(FIFTY_MB), ['plan.json', '50000000 bytes', 'at most 2000000 bytes']],
  ['50 MB packed and signed', () => toPlayer(bomb('tiny-tides-plan', 20_000_000)), ['too long for a plan']],
  [
    'a link that unpacks to 20 MB',
    async () => {
      const packed = base64url.encode(deflateRawSync(Buffer.alloc(20_000_000), { level: 9 }));
      return bringToPlayer(await signed(), (ports) => planInLink(packed, 'this link', ports));
    },
    ['this link', 'a very long text', 'at most 2000000 bytes'],
  ],
  ['`__proto__`', () => asFile(polluted(SHORT_PLAN)), ['plan.json', '__proto__']],
  ['a script for a code', () => asFile(json({ ...SHORT_PLAN, code: SCRIPT })), ['plan.json', 'code', SCRIPT]],
  [
    'a script in the name of a file',
    () => asFile(bytes('a plan'), `${IMAGE}.json`),
    [`${IMAGE}.json`, '"a plan"', 'JSON'],
  ],
  [
    'a code of which an end is missing',
    async () => {
      const cut = (await signed({ version: 3 })).slice(0, -40);
      return bringToPlayer(await signed(), (ports) => planInCode(cut, 'this code', ports));
    },
    ['Nothing was changed'],
  ],
];

const results = (change: object = {}) => ({
  ...JSON.parse(resultsText({ madeAt: NOW, code: samplePatient().code, sessions: [sampleSession({ id: 'new' })] })),
  ...change,
});
const sealedResults = (change: object = {}) => phone.sign('results', json(results(change)));
const toResults = async (text: string | Promise<string>, file = 'results.jws') =>
  bringToResults(bytes(await text), file);
const [entry] = sampleSession().diary;

const RESULTS: readonly Row[] = [
  [
    'a wrong signature',
    async () => toResults(otherEnd(await sealedResults())),
    ['results.jws', 'not as it was signed'],
  ],
  ['`alg: none`', async () => toResults(unsecured(await sealedResults(), 'tiny-tides-results')), ['not known here']],
  ['a plan instead of results', () => toResults(signed()), ['results.jws', 'This is a plan']],
  [
    'a number out of its range',
    () => toResults(sealedResults({ sessions: [sampleSession({ diary: entry ? [{ ...entry, pain: 11 }] : [] })] })),
    ['results.jws, sessions[0]', 'diary[0].pain', '11', '10'],
  ],
  ['a newer schema', () => toResults(sealedResults({ schemaVersion: 2 })), ['results.jws', 'schemaVersion', '2', '1']],
  [
    'a file of a newer player',
    () => bringToResults(json({ format: 'tiny-tides/export', version: 99 }), 'sessions.json'),
    ['sessions.json', 'version', '99', 'at most 2'],
  ],
  ['a table with a formula', () => toResults(CSV, 'numbers.csv'), ['numbers.csv', '=HYPERLINK', 'JSON']],
  ['50 MB', () => bringToResults(FIFTY_MB, 'sessions.json'), ['sessions.json', 'nothing', 'JSON']],
  [
    'more than any player saves',
    () => bringToResults(new Uint8Array(100_000_001), 'sessions.json'),
    ['sessions.json', '100000001 bytes', 'at most 100000000 bytes'],
  ],
  [
    '50 MB packed and signed',
    () => toResults(bomb('tiny-tides-results', 50_000_000)),
    ['larger than results ever are'],
  ],
  ['`__proto__`', async () => toResults(phone.sign('results', polluted(results()))), ['results.jws', '__proto__']],
  ['a script for a code', () => toResults(sealedResults({ code: SCRIPT })), ['results.jws', 'code', SCRIPT]],
  ['a script in the name of a file', () => toResults('hello', IMAGE), [IMAGE, '"hello"', 'JSON']],
  [
    'a code of which an end is missing',
    async () => toResults((await sealedResults()).slice(0, -40)),
    ['Nothing was taken'],
  ],
];

const flipped = (at: number) => (backup: Uint8Array) => {
  const harmed = backup.slice();
  harmed[at] = (harmed[at] ?? 0) ^ 1;
  return harmed;
};
const instead = (text: string) => () => bytes(text);
const latin1 = (backup: Uint8Array) => new TextDecoder('latin1').decode(backup);

const BACKUPS: readonly Row[] = [
  [
    'a backup with a flipped bit',
    () => bringBackup(flipped(2000)),
    ['backup', 'a changed or cut file', 'as it was made'],
  ],
  ['half of a backup', () => bringBackup((all) => all.slice(0, all.length / 2)), ['backup', 'a changed or cut file']],
  [
    'a newer backup',
    () =>
      bringBackup((all) =>
        Uint8Array.from(latin1(all).replace('"version":1,"madeAt"', '"version":2,"madeAt"'), (one) =>
          one.charCodeAt(0),
        ),
      ),
    ['backup', 'version', '2', '1'],
  ],
  ['a table with a formula', () => bringBackup(instead(CSV)), ['backup', '=HYPERLINK', 'JSON']],
  ['50 MB', () => bringBackup(() => FIFTY_MB), ['backup', 'no line of JSON', 'a backup of this console']],
  ['`__proto__`', () => bringBackup(instead('{"__proto__":{"admin":true}}\n')), ['backup', '__proto__']],
  ['a script in it', () => bringBackup(instead(`{"format":"${SCRIPT}"}\n`)), ['backup', 'format', SCRIPT]],
  ['a wrong passcode', () => bringBackup((all) => all, 'a guess at it'), ['does not fit']],
  ['a wrong passcode five times', () => bringBackup((all) => all, 'a guess at it', 5), ['60']],
];

describe.each([
  ['a plan that comes to the player', 'F32, F33', PLAYER],
  ['results that come to the console', 'F32', RESULTS],
  ['a backup that comes to the console', 'F32', BACKUPS],
] as const)('%s', (_place, faults, rows) => {
  it.each(rows)(`is refused whole with %s (${faults})`, async (_fault, bring, says) => {
    const { html, before, after } = await bring();
    const said = asText(html);
    for (const part of says) expect(said).toContain(part);
    expect(html).not.toMatch(/<(script|img)/i);
    expect(after).toBe(before);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});

it("another patient's results wait, and nobody's file is changed before a person says whose they are", async () => {
  const { plan } = sampleSession();
  const theirs = sampleSession({ id: 'theirs', plan: plan === null ? null : { ...plan, code: 'OTHER-9' } });
  const { html, before, after } = await toResults(sealedResults({ code: 'OTHER-9', sessions: [theirs] }));
  expect(asText(html)).toContain('0 sessions taken in');
  expect(asText(html)).toContain('it waits below');
  const places = (text: string) =>
    (JSON.parse(text) as [string, unknown][]).map(([place, bytesIn]) => [place, bytesIn]);
  expect(places(after)).toEqual(expect.arrayContaining(places(before)));
  expect(places(after).map(([place]) => place)).toContain('setting/tray');
});

/** What a person reads of it. */
function asText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
