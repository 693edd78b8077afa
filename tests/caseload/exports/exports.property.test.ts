import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraTable } from '../../../game/caseload/exports/camera-table';
import { csvText } from '../../../game/caseload/exports/csv-text';
import { attemptsTable, numbersTable, typedTable } from '../../../game/caseload/exports/patient-tables';
import { patientTexts } from '../../../game/caseload/exports/patient-texts';
import { readPatient } from '../../../game/caseload/read-patient';
import { mergePatients } from '../../../game/caseload/results/merge-patients';
import { digestOf } from '../../../game/caseload/review/session-digest';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';

/** A reader of RFC 4180 of its own. */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const letter = csv[i];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (csv[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\r') {
        rows.push([]);
        i += 1;
      }
    } else cell += letter;
  }
  rows.pop();
  return rows;
}

const read = (text: string) => readPatient(new TextEncoder().encode(text), 'patient.json');
const words = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/[\ud800-\udfff]/g, ''));

describe('a table', () => {
  it('comes back cell by cell, whatever text is in it, and no cell begins a formula (F36)', () => {
    // A program may leave out what cannot be seen, and the formula begins behind it.
    const unseen = fc.constantFrom(
      '\u0000=1+1',
      '\u0007@SUM(A1)',
      '\u001b+1',
      '\u200b=1',
      '\u202e-1',
      '\ufeff=1',
      '\u0085=1',
    );
    const cell = fc.oneof(
      words,
      unseen,
      fc.constantFrom('=1+1', ' =cmd|calc', '@SUM(A1)', '+1', '-1', '\t=1', '"', ',', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const back = cells(csvText(rows));
        expect(back.map((row) => row.map((one) => one.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((one) => one.replace(/^'/, ''))),
        );
        for (const one of back.flat()) expect(one).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u);
      }),
    );
  });

  it('writes numbers as numbers, less than nothing too, and refuses what is none', () => {
    expect(
      csvText([
        ['a', 'b', 'c'],
        [-0.5, null, true],
      ]),
    ).toBe('a,b,c\r\n-0.5,,true\r\n');
    expect(() => csvText([['a'], [Number.NaN]])).toThrow('NaN');
    expect(() => csvText([['a'], ['b', 'c']])).toThrow('2 cells');
  });

  it('of a patient has every number with unit and n, every attempt and everything typed', () => {
    const numbers = cells(numbersTable([digestOf(sampleSession())]));
    const [names = []] = numbers;
    const found = numbers.find((row) => row[6] === 'coMovement' && row[7] === 'eye.patientLeft');
    expect(Object.fromEntries(names.map((name, i) => [name, found?.[i]]))).toMatchObject({
      ...{ movement: 'closed-smile', unit: 'share', value: '0.27', n: '1', allowance: '0.22', baseline: '0.24' },
    });
    const attempts = cells(attemptsTable([sampleSession()]));
    expect(attempts[1]?.slice(2, 8)).toEqual(['1', 'closed-smile', 'lantern-turtle-smile', '3', 'counted', '4000']);
    const typed = cells(
      typedTable(samplePatient({ notes: [{ id: 'n', at: '2026-01-01T10:00:00Z', text: '=HYPERLINK("x")' }] })),
    );
    expect(typed[1]).toEqual(['2026-01-01T10:00:00Z', 'note', '', '\'=HYPERLINK("x")', '']);
    expect(typed).toHaveLength(1 + 1 + 1 + 4 + 1);
  });

  it('of an assessment has every repeat, its middle, and why one is missing', () => {
    const [names = [], ...rows] = cells(cameraTable(samplePatient()));
    const row = (step: string, of: string) => {
      const found = rows.find((one) => one[4] === step && one[6] === of);
      return Object.fromEntries(names.map((name, i) => [name, found?.[i]]));
    };
    expect(row('gentle-eye-closure', 'patientLeft')).toMatchObject({
      ...{ unit: 'iod', repeat_1: '0.08', repeat_2: '', repeat_3: '', median: '0.08', n: '1', not_sure: 'pose' },
    });
    expect(row('lip-pucker', 'eye.patientLeft')).toMatchObject({ unit: 'share', median: '0.2', n: '3', not_sure: '' });
    expect(row('snarl', 'patientLeft').step).toBeUndefined();
  });
});

describe('a whole patient as JSON', () => {
  it('loses nothing on its way, whatever is written in it (F36)', () => {
    fc.assert(
      fc.property(words, words, words, (note, goal, marker) => {
        const patient = samplePatient({
          notes: [{ id: 'n', at: '2026-01-01T10:00:00Z', text: note }],
          goals: [{ id: 'g', words: goal, ratings: [] }],
          markers: [{ id: 'm', kind: 'other', date: '2026-01-01', note: marker }],
        });
        const [text = '', ...more] = patientTexts(patient);
        expect(more).toEqual([]);
        expect(read(text)).toEqual(patient);
      }),
    );
  });

  it('of many years comes in parts that are each a file, and whole again in any order', () => {
    const sessions = Array.from({ length: 9 }, (_, i) => ({
      ...{ session: sampleSession({ id: `s${i}`, startedAt: `2026-03-0${i + 1}T10:00:00Z` }) },
      ...{ importedAt: '2026-04-01T10:00:00Z', signedBy: null },
    }));
    const patient = samplePatient({ sessions });
    const longest = 14_000;
    const texts = patientTexts(patient, longest);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(longest);
    const [first, ...others] = texts.map(read).reverse();
    if (first === undefined) throw new Error('no part');
    expect(others.reduce((whole, part) => mergePatients(whole, part), first)).toEqual(patient);
  });
});
