import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORT_VERSION, readExport, writeExport } from '../../game/record/export-file';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { SESSION_SCHEMA_VERSION } from '../../game/record/session-record';
import { DataError } from '../../game/therapy/data-error';
import { sampleSession } from '../fixtures/records/sample-session';

const session = sampleSession();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readExport(bytesOf(text), 'export.json');
const damaged = { checksum: 'abc', body: '{"id":"b' };
const source = {
  sessions: [
    { id: session.id, session, problem: null, raw: {} },
    { id: 'b', session: null, problem: 'corrupt', raw: damaged },
  ],
  values: [
    { key: 'players', value: [{ id: 'otter', name: 'Otter <b>' }], problem: null, raw: {} },
    { key: 'player/otter/reef', value: null, problem: 'corrupt', raw: 'half a reef' },
  ],
};
const text = writeExport(source, '2026-03-29T10:00:00.000+02:00');
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};

describe('the export file', () => {
  it('comes back as it was written, broken records raw (F36)', () => {
    expect(read(text)).toEqual({
      format: 'tiny-tides/export',
      version: EXPORT_VERSION,
      exportedAt: '2026-03-29T10:00:00.000+02:00',
      sessions: [session],
      values: { players: [{ id: 'otter', name: 'Otter <b>' }] },
      unread: [
        { id: 'b', problem: 'corrupt', raw: damaged },
        { id: 'player/otter/reef', problem: 'corrupt', raw: 'half a reef' },
      ],
    });
  });

  it('tells what follows from the sessions, and reads it back from them alone', () => {
    const { derived } = JSON.parse(text);
    expect(derived.findings[session.id].reach['closed-smile'].patientLeft.iod).toBe(0.11);
    expect(derived.findings[session.id].responses['closed-smile']['eye.patientLeft'].allowance).toBe(0.22);
    expect(derived.trends.otter[0]).toMatchObject({ what: 'reach', says: 'too little is known to say' });
    const forged = changed((file) => {
      file.derived = { findings: 'forged' };
    });
    expect(read(forged)).toEqual(read(text));
  });

  it('reads an export of version 1, which had nothing derived', () => {
    const old = changed((file) => {
      file.version = 1;
      delete file.derived;
    });
    expect(read(old)).toEqual(read(text));
  });

  it('brings sessions of an older export to the newest version', () => {
    const old = JSON.parse(readFileSync(new URL('../fixtures/records/session-v1.json', import.meta.url), 'utf8'));
    const exported = read(
      changed((file) => {
        file.sessions = [old];
      }),
    );
    expect(exported.sessions[0]?.schemaVersion).toBe(SESSION_SCHEMA_VERSION);
  });

  it.each([
    ['format', 'other/export', 'format'],
    ['version', '1', 'version'],
    ['exportedAt', 7, 'exportedAt'],
    ['sessions', {}, 'sessions'],
    ['sessions', [{ ...session, ending: 'lost' }], 'ending'],
    ['values', [], 'values'],
    ['unread', [{ id: 3 }], 'unread[0].id'],
  ])('refuses a bad %s whole and names the place', (key, value, path) => {
    const bad = changed((file) => {
      file[key] = value;
    });
    expect(() => read(bad)).toThrow(DataError);
    expect(() => read(bad)).toThrow(expect.objectContaining({ path }));
  });

  it('refuses an export of a newer version (F22)', () => {
    expect(() =>
      read(
        changed((file) => {
          file.version = EXPORT_VERSION + 1;
        }),
      ),
    ).toThrow(NewerRecord);
  });

  it('refuses hostile text: cut, too deep, too long, keys that reach into the language (F32)', () => {
    expect(() => read(text.slice(0, 300))).toThrow(expect.objectContaining({ expected: 'JSON' }));
    expect(() => read('')).toThrow(expect.objectContaining({ expected: 'JSON' }));
    expect(() => read(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toThrow(DataError);
    expect(() => read(`{"values":{"__proto__":{"admin":true}}}`)).toThrow(/__proto__/);
    expect(() => read(' '.repeat(100_000_001))).toThrow(/at most 100000000 characters/);
  });
});

describe('the bytes of an export', () => {
  const text = writeExport(source, '2026-11-22T10:00:00.000+01:00');
  const wide = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
    view.setUint16(0, 0xfeff, littleEndian);
    for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
    return new Uint8Array(view.buffer);
  };

  it('may begin with a byte order mark', () => {
    expect(readExport(bytesOf(`\ufeff${text}`), 'export.json')).toEqual(read(text));
  });

  it.each([
    ['UTF-16, low byte first', wide(true)],
    ['UTF-16, high byte first', wide(false)],
    ['no text at all', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)],
  ])('are refused in words when they are %s', (_what, bytes) => {
    expect(() => readExport(bytes, 'export.json')).toThrow(
      expect.objectContaining({ file: 'export.json', expected: 'text saved as UTF-8' }),
    );
  });
});
