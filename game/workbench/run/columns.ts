/** One value for each row; null where it was not known. */
export type Column = (number | null)[];

/** Columns over time, filled row by row; a column may be added late, and a row may leave columns out. */
export interface Columns {
  /** The time of each row, ms. */
  readonly t: number[];
  readonly columns: ReadonlyMap<string, Column>;
  /** Begins a row. */
  begin(timeMs: number): void;
  /** Sets a value of the present row; undefined, null and NaN mean not known. */
  put(name: string, value: number | null | undefined): void;
  /** Ends the row: columns that were not set in it are not known. */
  end(): void;
  dropOldest(rows: number): void;
}

export function createColumns(): Columns {
  const t: number[] = [];
  const columns = new Map<string, Column>();
  return {
    t,
    columns,
    begin(timeMs) {
      t.push(timeMs);
    },
    put(name, value) {
      let column = columns.get(name);
      if (column === undefined) {
        column = new Array<number | null>(t.length - 1).fill(null);
        columns.set(name, column);
      }
      column[t.length - 1] = value === undefined || value === null || Number.isNaN(value) ? null : value;
    },
    end() {
      for (const column of columns.values()) if (column.length < t.length) column.push(null);
    },
    dropOldest(rows) {
      for (const list of [t, ...columns.values()]) list.splice(0, rows);
    },
  };
}
