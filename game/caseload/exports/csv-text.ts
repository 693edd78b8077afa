/** One cell. A number is written as a number, a text always as text; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** Characters with which a spreadsheet begins a formula, even after spaces and after what cannot be seen, which a program may leave out. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\t\r＝＋－＠]/u;
/** What must not stand in an open cell: besides what the standard names, everything that some reader takes for the end of a line. */
const QUOTED = /[",\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * A table according to RFC 4180: commas, CRLF, doubled quotes, names in the first row. Text that a spreadsheet would
 * run as a formula gets a leading apostrophe and is shown as text. Throws for a number that is not finite, and for a
 * row whose length differs from the first.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const width = rows[0]?.length ?? 0;
  return rows
    .map((row, i) => {
      if (row.length !== width) throw new Error(`row ${i} has ${row.length} cells, expected ${width}`);
      return `${row.map((cell) => written(cell, i)).join(',')}\r\n`;
    })
    .join('');
}

function written(cell: CsvCell, row: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`found ${cell} in row ${row}, expected a finite number`);
    return String(cell);
  }
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
