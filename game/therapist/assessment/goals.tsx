import { useState } from 'preact/hooks';
import type { Goal, Marker, PatientHead } from '../../caseload/patient-file';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import { useConsole, useDay, useSay } from '../console-context';
import { ChartTable } from '../review/chart-table';
import { PlotFrame } from '../review/plot-frame';
import { dotsPath, xAt, yAt } from '../review/time-axis';
import { useAssessSay } from './assess-say';

/** 0 to 10, every number of it. */
const RATINGS = Array.from({ length: 11 }, (_, rating) => rating);

/** What the patient wants to be able to do again, in the patient's own words, and how near it feels over time. */
export function Goals({ patient: { goals, markers } }: { patient: PatientHead }) {
  const own = useAssessSay();
  return (
    <section class="card">
      <h2>{own('goal.title')}</h2>
      <p class="soft">{own('goal.lead')}</p>
      {goals.length === 0 && <p class="soft">{own('goal.none')}</p>}
      {goals.map((goal) => (
        <article key={goal.id} class="goal" aria-label={goal.words}>
          <h3>{goal.words}</h3>
          <Ratings goal={goal} markers={markers} />
          <Rate goal={goal} />
        </article>
      ))}
      <AddGoal />
    </section>
  );
}

function Ratings({ goal: { words, ratings }, markers }: { goal: Goal; markers: readonly Marker[] }) {
  const say = useSay();
  const own = useAssessSay();
  const day = useDay();
  const known = ratings.flatMap(({ date, rating }) => {
    const at = dayNumber(date);
    return at === null ? [] : [{ date, rating, at }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return <p class="soft">{own('goal.unrated')}</p>;
  const axis = { first: first.at, last: last.at };
  const places = known.map(({ at, rating }) => [xAt(axis, at), yAt({ low: 0, high: 10 }, rating)] as const);
  const name = own('goal.ratings', { goal: words });
  const said = own('goal.last', { rating: last.rating, date: day(last.date) });
  return (
    <figure class="trend">
      <PlotFrame name={`${name}: ${said}`} axis={axis} edges={['0', '10']} markers={markers}>
        <path class="course" d={`M${places.map((place) => place.join(' ')).join('L')}`} />
        <path class="dots" d={dotsPath(places)} />
      </PlotFrame>
      <p>{said}</p>
      <ChartTable
        name={name}
        about={own('goal.about')}
        columns={[say('chart.date'), own('goal.rating')]}
        rows={() => known.map(({ date, rating }) => [day(date), String(rating)])}
      />
    </figure>
  );
}

function Rate({ goal }: { goal: Goal }) {
  const console = useConsole();
  const own = useAssessSay();
  const [chosen, setChosen] = useState('');
  const add = async () => {
    if (chosen === '') return;
    const rated = { date: localDateOf(console.ports.clock.nowIso()), rating: Number(chosen) };
    const isKept = await console.change((file) => ({
      ...file,
      goals: file.goals.map((one) => (one.id === goal.id ? { ...one, ratings: [...one.ratings, rated] } : one)),
    }));
    if (isKept) setChosen('');
  };
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <select
        aria-label={own('goal.rate', { goal: goal.words })}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{own('goal.choose')}</option>
        {RATINGS.map((rating) => (
          <option key={rating} value={String(rating)}>
            {rating}
          </option>
        ))}
      </select>
      <button type="submit" disabled={chosen === ''}>
        {own('goal.rateAdd')}
      </button>
    </form>
  );
}

function AddGoal() {
  const console = useConsole();
  const own = useAssessSay();
  const [words, setWords] = useState('');
  return (
    <form
      class="row"
      onSubmit={async (event) => {
        event.preventDefault();
        if (words.trim() === '') return;
        const goal: Goal = { id: console.ports.newId(), words: words.trim(), ratings: [] };
        if (await console.change((file) => ({ ...file, goals: [...file.goals, goal] }))) setWords('');
      }}
    >
      <input
        class="grow"
        aria-label={own('goal.words')}
        placeholder={own('goal.words')}
        value={words}
        maxLength={500}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <button type="submit">{own('goal.add')}</button>
    </form>
  );
}
