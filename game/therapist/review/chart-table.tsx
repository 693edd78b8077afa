import { useState } from 'preact/hooks';
import { useSay } from '../console-context';

/** Rows that are drawn at once; the others on request. */
const ROWS_AT_ONCE = 60;

/** A chart as a table, newest first; drawn only when it is opened. `about`: unit and uncertainty, in words. */
export function ChartTable({
  name,
  about,
  columns,
  rows,
}: {
  name: string;
  about: string;
  columns: readonly string[];
  rows: () => readonly (readonly string[])[];
}) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say('chart.asTable')}
        <span class="unseen">: {name}</span>
      </summary>
      {isOpen && <Rows {...{ name, about, columns, rows: [...rows()].reverse() }} />}
    </details>
  );
}

function Rows({
  name,
  about,
  columns,
  rows,
}: {
  name: string;
  about: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="wide" tabIndex={0} aria-label={name}>
      <table class="figures">
        <caption>{about}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, ROWS_AT_ONCE)).map((row, i) => (
            <tr key={`${row[0]} ${rows.length - i}`}>
              {row.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > ROWS_AT_ONCE && (
        <button type="button" onClick={() => setWhole(true)}>
          {say('chart.all', { count: rows.length })}
        </button>
      )}
    </section>
  );
}
