import { useState } from 'preact/hooks';
import { blindedHtml, blindedOrder, lettersOf } from '../../../caseload/camera/blinded-file';
import type { BlindedKey } from '../../../caseload/camera/camera-assessment';
import type { PatientHead } from '../../../caseload/patient-file';
import { useConsole, useDay, useLanguage, useNames } from '../../console-context';
import { blindedPage } from './blinded-page';
import { useMeasureSay } from './measure-say';

/** Chosen assessments as one page for a second rater, under letters in random order; the key stays here. */
export function BlindedExport({ patient }: { patient: PatientHead }) {
  const console = useConsole();
  const say = useMeasureSay();
  const names = useNames();
  const day = useDay();
  const language = useLanguage();
  const [without, setWithout] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState<string | null>(null);
  const chosen = patient.cameraAssessments.filter(({ id }) => !without.includes(id));
  const save = async () => {
    const { clock, newId, random, saveFile, vault } = console.ports;
    const order = blindedOrder(chosen, random);
    const key: BlindedKey = { id: newId(), at: clock.nowIso(), assessmentIds: order.map(({ id }) => id) };
    // First the key: a page whose key is lost is worth nothing.
    if (!(await console.change((head) => ({ ...head, blindedKeys: [...head.blindedKeys, key] })))) return;
    const name = `blinded-${key.id.slice(0, 8)}.html`;
    const page = blindedPage(order, language, names, say);
    saveFile(name, new Blob([blindedHtml(key, page)], { type: 'text/html' }));
    await console.asking(() =>
      vault.appendLeft({ at: key.at, what: 'blinded', how: 'file', code: patient.code, detail: name }),
    );
    setSaved(name);
  };
  return (
    <details class="card">
      <summary>{say('blind.title')}</summary>
      <p>{say('blind.lead')}</p>
      <ul class="plain">
        {patient.cameraAssessments.map(({ id, at, source }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!without.includes(id)}
                onChange={(event) =>
                  setWithout(event.currentTarget.checked ? without.filter((one) => one !== id) : [...without, id])
                }
              />{' '}
              {say('blind.choose', { date: `${day(at)}, ${at.slice(11, 16)}` })}, {say(`source.${source}`)}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" disabled={chosen.length === 0} onClick={() => void save()}>
        {say('blind.save')}
      </button>
      <p role="status">{saved !== null && say('blind.saved', { name: saved })}</p>
      <Keys patient={patient} />
    </details>
  );
}

function Keys({ patient: { blindedKeys, cameraAssessments } }: { patient: PatientHead }) {
  const say = useMeasureSay();
  const day = useDay();
  if (blindedKeys.length === 0) return null;
  return (
    <>
      <h3>{say('blind.keys')}</h3>
      <ul>
        {[...blindedKeys].reverse().map((key) => (
          <li key={key.id}>
            {day(key.at)} · {key.id.slice(0, 8)} ·{' '}
            {lettersOf(key, cameraAssessments)
              .map(({ letter, assessment }) => {
                const told =
                  assessment === null ? say('blind.gone') : `${day(assessment.at)}, ${assessment.at.slice(11, 16)}`;
                return `${letter}: ${told}`;
              })
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}
