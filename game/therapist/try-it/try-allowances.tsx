import { SIDES } from '../../movement/side';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useNames, useSay } from '../console-context';
import { AllowanceChoice } from '../plan/quiet-map';
import { regionName } from './region-name';

/** The cells of the quiet map for the movement that is tried, one line for each region and side. */
export function TryAllowances({
  plan,
  index,
  onChange,
}: {
  plan: Prescription;
  index: number;
  onChange: (plan: Prescription) => void;
}) {
  const say = useSay();
  const names = useNames();
  const planned = plan.movements[index];
  const regions = planned === undefined ? [] : MOVEMENT_CATALOGUE[planned.movement].quiet.map(({ region }) => region);
  if (planned === undefined || regions.length === 0) return null;
  return (
    <section class="card try-quiet">
      <h3>{say('quiet.title')}</h3>
      <dl>
        {regions.flatMap((region) =>
          SIDES.map((side) => (
            <div key={`${region}.${side}`}>
              <dt>{regionName(names, region, side)}</dt>
              <dd>
                <AllowanceChoice {...{ plan, region, side, onChange }} trigger={planned.movement} />
              </dd>
            </div>
          )),
        )}
      </dl>
    </section>
  );
}
