import { QUIET_REGIONS, type QuietRegion, type RegionKey } from '../../movement/co-movement/quiet-region';
import type { FoundResponse } from '../../movement/findings/found-responses';
import { SIDES, type Side } from '../../movement/side';
import { orNotSeen, percent } from '../words/number-words';
import { nameOf, say, type WordKey } from '../words/words';

type Cells = Readonly<Partial<Record<RegionKey, FoundResponse>>>;

/** Share of rest or reach at the right end of a bar; larger changes fill the bar, and the number shows them. */
const FULL_BAR = 0.5;
const COLUMNS: readonly WordKey[] = [
  'column.region',
  'column.change',
  'column.allowed',
  'column.suggested',
  'column.beyond',
  'column.baseline',
  'column.gain',
];

/** The response of every region to the movement; the movement's own regions have no row. */
export function ResponseTable({ cells }: { readonly cells: Cells }) {
  const regions = QUIET_REGIONS.filter((region) => SIDES.some((side) => cells[`${region}.${side}`] !== undefined));
  return (
    <div class="responses" data-testid="responses">
      <h3 id="responses-heading">{say('found.responses')}</h3>
      {regions.length > 0 && <p class="hint">{say('found.responses.is')}</p>}
      {regions.length === 0 ? (
        <p class="hint">{say('found.responses.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keyboard
        <section class="wide-table" tabIndex={0} aria-labelledby="responses-heading">
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{regions.flatMap((region) => rowsOf(region, cells))}</tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** The jaw moves as a whole, so it has one row. */
function rowsOf(region: QuietRegion, cells: Cells) {
  const sides = region === 'jaw' ? SIDES.slice(0, 1) : SIDES;
  return sides.map((side) => (
    <Row key={`${region}.${side}`} region={region} side={side} cell={cells[`${region}.${side}`] ?? null} />
  ));
}

interface RowProps {
  readonly region: QuietRegion;
  readonly side: Side;
  readonly cell: FoundResponse | null;
}

function Row({ region, side, cell }: RowProps) {
  const sideWord = region === 'jaw' ? say('bothAlike') : say(side === 'patientLeft' ? 'left' : 'right');
  return (
    <tr class={region === 'jaw' ? 'whole' : side}>
      <th scope="row">
        <i class="side-dot" aria-hidden="true" /> {nameOf(region)}, {sideWord}
      </th>
      {cell === null ? (
        <td colSpan={COLUMNS.length - 1}>{say('notSeen')}</td>
      ) : (
        <>
          <td class="change">
            <span class="value">{percent(cell.change)}</span>{' '}
            <small>{orNotSeen(cell.noise, (noise) => `± ${percent(noise, 1)}`)}</small>
            <ChangeBar {...cell} />
          </td>
          <td>{cell.allowance === null ? say('notJudged') : percent(cell.allowance)}</td>
          <td>{cell.suggestedAllowance === null ? '–' : percent(cell.suggestedAllowance)}</td>
          <td class={(cell.beyondShare ?? 0) > 0 ? 'past' : undefined}>{beyond(cell)}</td>
          <td>{orNotSeen(cell.baseline, percent)}</td>
          <td>{orNotSeen(cell.gain, (gain) => gain.toFixed(2).replace('-', '−'))}</td>
        </>
      )}
    </tr>
  );
}

function beyond({ beyondShare, attempts }: FoundResponse): string {
  return beyondShare === null ? '–' : `${Math.round(beyondShare * attempts)} / ${attempts}`;
}

function ChangeBar({ change, allowance }: Pick<FoundResponse, 'change' | 'allowance'>) {
  const width = (share: number) => `${100 * Math.min(1, Math.max(0, share / FULL_BAR))}%`;
  const isPast = allowance !== null && change > allowance;
  return (
    <i class={isPast ? 'change-bar past' : 'change-bar'} aria-hidden="true">
      <b class="change-fill" style={{ width: width(change) }} />
      {allowance !== null && <b class="change-limit" style={{ left: width(allowance) }} />}
    </i>
  );
}
