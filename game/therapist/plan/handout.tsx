import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { AffectedSide } from '../../movement/side';
import type { CodeModules } from '../../ports/codes';
import type { PlannedMovement, Prescription } from '../../therapy/prescription/prescription';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import { useConsole, useDay, useNames, useSay } from '../console-context';
import { CodePicture } from '../parts/code-picture';
import { Fingerprint } from '../parts/fingerprint';
import { MovementFace } from './movement-face';

/** The paper that the patient takes home, one page for five movements: visible only in print. */
export function Handout({ plan, code }: { plan: Prescription; code: CodeModules | null }) {
  const say = useSay();
  const day = useDay();
  return (
    <section class="handout">
      <h1>{say('handout.title')}</h1>
      <p>{say('handout.about', { code: plan.code, version: plan.version, date: day(plan.created) })}</p>
      <div class="handout-begin">
        {code !== null && <CodePicture modules={code} label={say('handOver.code')} />}
        <div>
          <ol>
            <li>{say('handout.open')}</li>
            <li>{say('handout.scan')}</li>
            <li>{say('handout.compare')}</li>
          </ol>
          <Fingerprint />
        </div>
      </div>
      <h2>{say('handout.movements')}</h2>
      <ul class="handout-movements">
        {plan.movements.map((planned) => (
          <Practised key={`${planned.movement}.${planned.level}`} plan={plan} planned={planned} />
        ))}
      </ul>
      <p>{say('handout.dose', { blocks: plan.dose.blocksPerDay, minutes: plan.dose.minutesPerDay })}</p>
      <p>{say('handout.stop')}</p>
      <p>
        <small>{say('intendedUse')}</small>
      </p>
    </section>
  );
}

/** One movement: a face that does it, how it is done, and what stays soft meanwhile by the plan's own quiet list. */
function Practised({ plan, planned: { movement, level } }: { plan: Prescription; planned: PlannedMovement }) {
  const say = useSay();
  const names = useNames();
  const { levels } = useConsole().ports;
  const scene = levels.get(level)?.scene;
  const soft = softRegions(plan, movement).map(([region, side]) => names.region[region][side]);
  return (
    <li>
      <MovementFace movement={movement} />
      <div>
        <strong>{names.movement[movement]}</strong>
        {scene !== undefined && <span class="soft"> – {say(`scene.${scene}`)}</span>}
        <p>{say(`handout.how.${movement}`)}</p>
        {soft.length > 0 && movement !== 'rest' && <p>{say('handout.soft', { regions: soft.join(', ') })}</p>}
      </div>
    </li>
  );
}

/** The regions of the quiet list, both sides of one region as one. */
function softRegions(
  plan: Prescription,
  movement: PlannedMovement['movement'],
): readonly (readonly [QuietRegion, AffectedSide])[] {
  // What may stay unmoved is the same at every grade: only how much differs.
  const rules = quietListFor(movement, plan, 1);
  return [...new Set(rules.map(({ region }) => region))].map((region) => {
    const sides = rules.filter((rule) => rule.region === region).map(({ side }) => side);
    const [first = 'patientLeft'] = sides;
    return [region, sides.every((side) => side === first) ? first : 'both'];
  });
}
