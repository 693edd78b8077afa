import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { SIDES, type Side } from '../../movement/side';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import { isInRange } from '../../therapy/parameter/parameter';
import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import type { Prescription } from '../../therapy/prescription/prescription';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import { useNames, useSay } from '../console-context';
import { allowanceAt, withAllowanceAt } from './draft';

/** How much each region may co-move while a movement is trained: one row for each movement and side, one column for each region. */
export function QuietMap({ plan, onChange }: { plan: Prescription; onChange: (plan: Prescription) => void }) {
  const say = useSay();
  const names = useNames();
  const triggers = [...new Set(plan.movements.map(({ movement }) => movement))].filter(
    (movement) => MOVEMENT_CATALOGUE[movement].quiet.length > 0,
  );
  const regions = [...new Set(triggers.flatMap((t) => MOVEMENT_CATALOGUE[t].quiet.map(({ region }) => region)))];
  if (triggers.length === 0) return null;
  return (
    <section class="card">
      <h3>{say('quiet.title')}</h3>
      <p class="soft">{say('quiet.lead')}</p>
      <div class="wide">
        <table class="quiet-map">
          <thead>
            <tr>
              <th scope="col">{say('quiet.while')}</th>
              <th scope="col">{say('quiet.side')}</th>
              {regions.map((region) => (
                <th key={region} scope="col">
                  {say(`region.${region}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {triggers.flatMap((trigger) =>
              SIDES.map((side) => (
                <tr key={`${trigger}.${side}`}>
                  <th scope="row">{names.movement[trigger]}</th>
                  <td class="soft">{say(`quiet.${side}`)}</td>
                  {regions.map((region) => (
                    <td key={region}>
                      <AllowanceChoice {...{ plan, trigger, region, side, onChange }} />
                    </td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Allowances that are offered. Another one can only come from the plan's file; the editor then shows it unchanged. */
const OFFERED = [0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5].filter((share) =>
  isInRange(PLAN_PARAMETERS.allowance, share),
);

/** One cell of the map: the plan's allowance, or the default where the plan sets none. */
export function AllowanceChoice({
  plan,
  trigger,
  region,
  side,
  onChange,
}: {
  plan: Prescription;
  trigger: MovementId;
  region: QuietRegion;
  side: Side;
  onChange: (plan: Prescription) => void;
}) {
  const say = useSay();
  const names = useNames();
  const entry = MOVEMENT_CATALOGUE[trigger].quiet.find((one) => one.region === region);
  if (entry === undefined) return <span class="soft">–</span>;
  const now = allowanceAt(plan, trigger, region, side);
  // A movement without any line of its own is judged by the catalogue's short list.
  const inForce = quietListFor(trigger, plan, 1).find((rule) => rule.region === region && rule.side === side);
  const usual = now === null && inForce !== undefined ? inForce.allowance : null;
  const shares = typeof now === 'number' && !OFFERED.includes(now) ? [...OFFERED, now].sort((a, b) => a - b) : OFFERED;
  const percent = (share: number) => `${Math.round(1000 * share) / 10} %`.replace('.', names.decimal);
  return (
    <select
      aria-label={`${names.movement[trigger]}: ${names.region[region][side]}`}
      class={now === null ? 'off' : ''}
      value={now === null ? '' : String(now)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        const allowance =
          chosen === '' ? null : chosen === 'reference' || chosen === 'notJudged' ? chosen : Number(chosen);
        onChange(withAllowanceAt(plan, { trigger, region, side }, allowance));
      }}
    >
      <option value="">{usual === null ? say('quiet.off') : say('quiet.usual', { share: percent(usual) })}</option>
      <option value="notJudged">{names.notJudged}</option>
      {entry.allowance !== 'notJudged' && (
        <option value="reference">{say('quiet.reference', { share: percent(entry.allowance) })}</option>
      )}
      {shares.map((share) => (
        <option key={share} value={String(share)}>
          {percent(share)}
        </option>
      ))}
    </select>
  );
}
