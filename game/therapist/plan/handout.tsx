import type { CodeModules } from '../../ports/codes';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useDay, useNames, useSay } from '../console-context';
import { CodePicture } from '../parts/code-picture';
import { Fingerprint } from '../parts/fingerprint';

/** The paper that the patient takes home: visible only in print. */
export function Handout({ plan, code }: { plan: Prescription; code: CodeModules | null }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  const { levels } = useConsole().ports;
  return (
    <section class="handout">
      <h1>{say('handout.title')}</h1>
      <p>{say('handout.about', { code: plan.code, version: plan.version, date: day(plan.created) })}</p>
      {code !== null && <CodePicture modules={code} label={say('handOver.code')} />}
      <ol>
        <li>{say('handout.open')}</li>
        <li>{say('handout.scan')}</li>
        <li>{say('handout.compare')}</li>
      </ol>
      <Fingerprint />
      <h2>{say('handout.movements')}</h2>
      <ul>
        {plan.movements.map((planned) => {
          const level = levels.get(planned.level);
          return (
            <li key={`${planned.movement}.${planned.level}`}>
              <strong>{names.movement[planned.movement]}</strong>
              {level !== undefined && ` – ${say(`scene.${level.scene}`)}`}
            </li>
          );
        })}
      </ul>
      <p>{say('handout.dose', { blocks: plan.dose.blocksPerDay, minutes: plan.dose.minutesPerDay })}</p>
      <p>{say('handout.stop')}</p>
      <p>{say('intendedUse')}</p>
    </section>
  );
}
