import type { HeatCell, ResponseHeat } from '../../caseload/review/response-heat';
import { QUIET_REGIONS } from '../../movement/co-movement/quiet-region';
import { SIDES } from '../../movement/side';
import { useNames, useSay } from '../console-context';
import { valueInWords } from './curve-words';

/** The responses of the last sessions: a row for each movement and side, a column for each region, a number in every cell. */
export function ResponseMap({ heat }: { heat: ResponseHeat }) {
  const say = useSay();
  const names = useNames();
  const rows = [...heat].filter(([, row]) => row.size > 0);
  if (rows.length === 0) return null;
  const regions = QUIET_REGIONS.filter((region) =>
    rows.some(([, row]) => SIDES.some((side) => row.has(`${region}.${side}`))),
  );
  return (
    <section class="card">
      <h2>{say('map.title')}</h2>
      <p class="soft">{say('map.lead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="wide" tabIndex={0} aria-label={say('map.title')}>
        <table class="quiet-map heat">
          <thead>
            <tr>
              <th scope="col">{say('quiet.while')}</th>
              <th scope="col">{say('patient.side')}</th>
              {regions.map((region) => (
                <th key={region} scope="col">
                  {say(`region.${region}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(([movement, row]) =>
              SIDES.map((side) => (
                <tr key={`${movement}.${side}`}>
                  <th scope="row">{names.movement[movement]}</th>
                  <td class="soft">{names.side[side]}</td>
                  {regions.map((region) => (
                    <td key={region}>
                      <Cell cell={row.get(`${region}.${side}`) ?? null} />
                    </td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** One cell: the number, and a colour that repeats it. */
function Cell({ cell }: { cell: HeatCell | null }) {
  const say = useSay();
  const names = useNames();
  if (cell === null) return <span class="soft">{say('map.unseen')}</span>;
  const { change, attempts, band, allowance } = cell;
  const told = (share: number) => valueInWords(Math.round(share * 100) / 100, 'share', names);
  return (
    <span class="cell">
      <svg class="swatch" viewBox="0 0 10 26" aria-hidden="true">
        <rect width="10" height="26" fill-opacity={Math.min(1, Math.max(0, change)).toFixed(2)} />
      </svg>
      <span>
        <strong>{told(change)}</strong>{' '}
        <small>
          n {attempts} · {band === null ? say('map.noBand') : `±${told(band)}`}
        </small>
        {allowance !== null && <small class="allowance">{say('map.allowed', { share: told(allowance) })}</small>}
      </span>
    </span>
  );
}
