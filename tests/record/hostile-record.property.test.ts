import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readExport, writeExport } from '../../game/record/export-file';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { readSession } from '../../game/record/reading/read-session';
import { DataError } from '../../game/therapy/data-error';
import { sampleSession } from '../fixtures/records/sample-session';

const session = sampleSession();
const text = JSON.stringify(session);

/** Reads or refuses by name: nothing else may come out of bad data. */
function readsOrRefuses(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof DataError || error instanceof NewerRecord)) throw error;
    expect(error.message).not.toBe('');
  }
}

it('refuses by name whatever stands in the place of a record (F32)', () => {
  fc.assert(fc.property(fc.anything(), (raw) => readsOrRefuses(() => readSession(raw, 'session'))));
});

it('refuses by name or reads a record in which any one place holds something else (F32)', () => {
  const places = pathsOf(session);
  const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, undefined, 1e308, '‮'));
  fc.assert(
    fc.property(fc.constantFrom(...places), strange, (path, value) => {
      const copy = JSON.parse(text);
      const last = path.at(-1) ?? '';
      path.slice(0, -1).reduce((node, key) => node[key], copy)[last] = value;
      readsOrRefuses(() => readSession(copy, 'session'));
    }),
  );
});

it('refuses by name or reads an export cut, doubled or changed at any place (F32)', () => {
  const file = writeExport(
    { sessions: [{ id: 'a', session, problem: null, raw: null }], values: [] },
    session.startedAt,
  );
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(40), fc.string(), (at, length, instead) => {
      readsOrRefuses(() =>
        readExport(new TextEncoder().encode(file.slice(0, at) + instead + file.slice(at + length)), 'export.json'),
      );
    }),
  );
});

function pathsOf(node: unknown, path: readonly string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [[...path]];
  return Object.entries(node).flatMap(([key, child]) => [[...path, key], ...pathsOf(child, [...path, key])]);
}
