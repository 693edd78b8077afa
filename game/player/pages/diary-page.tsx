import { useState } from 'preact/hooks';
import { DIARY_LEVELS, DIARY_SYMPTOMS, type DiaryEntry } from '../../record/diary-entry';
import { UNSEEN_SIGNS, type UnseenSign } from '../../record/unseen-sign';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';
import type { WordKey } from '../words/words';

type Answers = Omit<DiaryEntry, 'at' | 'moment'>;
type SignAnswer = UnseenSign['answer'];

const nothing: Answers = { tightness: null, tears: null, dryEye: null, pain: null, mood: null };
const painSteps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const signAnswers: readonly SignAnswer[] = ['seen', 'notSeen', 'notSure'];

/** What no camera can see: two taps a question, and each question may be skipped. */
export function DiaryPage() {
  const { session, ports } = usePlayer();
  const say = useSay();
  const [answers, setAnswers] = useState<Answers>(nothing);
  const [signs, setSigns] = useState<Partial<Record<UnseenSign['sign'], SignAnswer>>>({});

  const done = () => {
    const at = ports.clock.nowIso();
    const told = Object.values(answers).some((answer) => answer !== null);
    const seen = UNSEEN_SIGNS.flatMap((sign): UnseenSign[] => {
      const answer = signs[sign];
      return answer === undefined ? [] : [{ at, by: 'parent', sign, movement: null, side: null, answer }];
    });
    session.tell(told ? { at, moment: 'afterPlay', ...answers } : null, seen);
  };

  return (
    <Page name="diary" title={say('diary.title')}>
      <p class="soft">{say('diary.lead')}</p>
      {DIARY_SYMPTOMS.map((symptom) => (
        <Taps
          key={symptom}
          title={say(`diary.${symptom}`)}
          choices={DIARY_LEVELS}
          word={(level) => `diary.level.${level}`}
          chosen={answers[symptom]}
          onChoose={(level) => setAnswers({ ...answers, [symptom]: level })}
        />
      ))}
      <Taps
        title={say('diary.pain')}
        choices={painSteps}
        word={null}
        chosen={answers.pain}
        onChoose={(pain) => setAnswers({ ...answers, pain })}
      />
      <Taps
        title={say('diary.mood')}
        choices={DIARY_LEVELS}
        word={(level) => `diary.mood.${level}`}
        chosen={answers.mood}
        onChoose={(mood) => setAnswers({ ...answers, mood })}
      />
      <div class="stack">
        <h2>{say('diary.parent')}</h2>
        {UNSEEN_SIGNS.map((sign) => (
          <Taps
            key={sign}
            title={say(`diary.sign.${sign}`)}
            choices={signAnswers}
            word={(answer) => `diary.answer.${answer}`}
            chosen={signs[sign] ?? null}
            onChoose={(answer) => setSigns({ ...signs, [sign]: answer })}
          />
        ))}
      </div>
      <div class="row handed">
        <button type="button" class="button warm" onClick={done}>
          {say('diary.done')}
        </button>
        <button type="button" class="button" onClick={() => session.tell(null, [])}>
          {say('diary.skip')}
        </button>
      </div>
    </Page>
  );
}

interface TapsProps<T extends string | number> {
  readonly title: string;
  readonly choices: readonly T[];
  /** Null where the choice is a number and needs no word. */
  readonly word: ((choice: T) => WordKey) | null;
  readonly chosen: T | null;
  readonly onChoose: (choice: T) => void;
}

function Taps<T extends string | number>({ title, choices, word, chosen, onChoose }: TapsProps<T>) {
  const say = useSay();
  return (
    <fieldset class={word === null ? 'taps numbers' : 'taps'}>
      <legend>{title}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            class="unseen"
            type="radio"
            name={title}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>{word === null ? choice : say(word(choice))}</span>
        </label>
      ))}
    </fieldset>
  );
}
