/** One cell. A number is written as a number; text is text, whatever it looks like; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** What a spreadsheet takes for the begin of a formula, behind spaces too. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/u;

/**
 * A table as RFC 4180 writes it: commas, CRLF, quotes doubled, the first row the names. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front and is shown as text. Throws for a number that is none, and for a row that is not as long as the first.
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
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
