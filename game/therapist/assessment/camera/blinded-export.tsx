import { useState } from 'preact/hooks';
import {
  type BlindedPage,
  blindedHtml,
  blindedOrder,
  letterOf,
  lettersOf,
} from '../../../caseload/camera/blinded-file';
import {
  ASSESSED_MOVEMENTS,
  type BlindedKey,
  type CameraAssessment,
  REST_MEASURES,
} from '../../../caseload/camera/camera-assessment';
import { repeatSpread } from '../../../caseload/camera/repeat-spread';
import type { PatientFile } from '../../../caseload/patient-file';
import type { CaseloadWords } from '../../../caseload/words/caseload-words';
import { SIDES } from '../../../movement/side';
import { useConsole, useDay, useLanguage, useNames } from '../../console-context';
import { type MeasureSay, useMeasureSay } from './measure-say';
import { hundredths, movedAlong, percent, spreadText } from './number-texts';

/** Chosen assessments as one page for a second rater, under letters in random order; the key stays here. */
export function BlindedExport({ patient }: { patient: PatientFile }) {
  const console = useConsole();
  const say = useMeasureSay();
  const names = useNames();
  const day = useDay();
  const language = useLanguage().value;
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

function Keys({ patient: { blindedKeys, cameraAssessments } }: { patient: PatientFile }) {
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

function blindedPage(
  order: readonly CameraAssessment[],
  language: string,
  names: CaseloadWords,
  say: MeasureSay,
): BlindedPage {
  return {
    ...{ language, title: say('blind.page'), intro: say('blind.intro'), yours: say('blind.yours') },
    letters: order.map((assessment, place) => ({
      title: say('blind.letter', { letter: letterOf(place) }),
      tables: [
        {
          caption: say('about'),
          columns: [say('movement'), ...SIDES.map((side) => names.side[side]), say('along')],
          rows: ASSESSED_MOVEMENTS.map((movement) => {
            const takes = assessment.movements[movement];
            const of = (side: (typeof SIDES)[number]) =>
              spreadText(repeatSpread(takes.map(({ excursion }) => excursion[side])), hundredths, names.decimal) ?? '–';
            const along = movedAlong(takes, 0.1).map(({ region, sides }) => {
              const told = sides.map(({ spread }) => (spread.median === null ? '–' : percent(spread.median)));
              return `${names.region[region].both}: ${told.join(' · ')}`;
            });
            return [say(`step.${movement}`), ...SIDES.map(of), along.join('; ') || '–'];
          }),
        },
        {
          caption: say('resting'),
          columns: [say('measure'), ...SIDES.map((side) => names.side[side])],
          rows: REST_MEASURES.map((measure) => [
            say(`rest.${measure}`),
            ...SIDES.map(
              (side) =>
                spreadText(
                  repeatSpread(assessment.rest.map(({ values }) => values[measure][side])),
                  hundredths,
                  names.decimal,
                ) ?? '–',
            ),
          ]),
        },
      ],
    })),
  };
}
