import { useState } from 'preact/hooks';
import { PRACTICE_PATIENTS, type PracticePatient } from '../address-options';
import { AddressProblems } from '../parts/address-problems';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';
import { firstTaste } from '../sitting/first-taste';
import { minutesOf } from '../sitting/sitting-plan';

const watched = PRACTICE_PATIENTS.filter((patient) => patient !== 'hand');

/** Today in one line; with the practice face, also who moves it. */
export function PlanPage() {
  const { sitting, options, ports } = usePlayer();
  const say = useSay();
  const practice = sitting.state.snapshot.value.context.face === 'practice';
  const [patient, setPatient] = useState<PracticePatient>(options.practice ?? 'hand');
  const { plan, problems } = firstTaste(ports.levels, options, practice ? 'practice' : 'camera');
  return (
    <Page name="plan" title={say('plan.title')}>
      <AddressProblems problems={problems} />
      <p>{say('plan.line', { count: plan.blocks.length, minutes: minutesOf(plan) })}</p>
      <ul class="pearls">
        {plan.blocks.map(({ rules }) => (
          <li key={rules.task.movement}>{say(`movement.${rules.task.movement}`)}</li>
        ))}
      </ul>
      <p class="soft">{say(practice ? 'plan.practice' : 'plan.sample')}</p>
      {practice && (
        <fieldset class="choices">
          <legend>{say('plan.who')}</legend>
          <label>
            <input type="radio" name="who" checked={patient === 'hand'} onChange={() => setPatient('hand')} />
            <span>{say('plan.who.me')}</span>
          </label>
          <label>
            <input type="radio" name="who" checked={patient !== 'hand'} onChange={() => setPatient('ideal')} />
            <span>{say('plan.who.patient')}</span>
          </label>
        </fieldset>
      )}
      {practice && patient !== 'hand' && (
        <fieldset class="choices small">
          <legend>{say('plan.patient')}</legend>
          {watched.map((name) => (
            <label key={name}>
              <input type="radio" name="patient" checked={patient === name} onChange={() => setPatient(name)} />
              <span>{say(`patient.${name}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => sitting.begin(plan, patient)}>
          {say('plan.start')}
        </button>
        <button type="button" class="button" onClick={() => sitting.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}
