import { useEffect, useRef, useState } from 'preact/hooks';
import { parseForeignJson } from '../../record/parse-foreign-json';
import { DataError } from '../../therapy/data-error';
import { parsePrescription } from '../../therapy/parse-prescription';
import type { Prescription } from '../../therapy/prescription';
import { SignDrawing } from '../art/sign-drawing';
import { Page } from '../parts/page';
import { PLAYER_SIGNS, type PlayerSign } from '../people/player-profile';
import { usePlayer, useSay } from '../player-context';

interface PlanProblem {
  readonly came: 'file' | 'link';
  readonly file: string;
  readonly path: string;
  readonly value: string;
  readonly expected: string;
}

/** A plan is small; anything larger was not made by a therapist's page [characters]. */
const LONGEST_PLAN = 2_000_000;

/** A therapist's plan, as a file or in a link: read whole or refused whole, then confirmed once in words. */
export function BringPlanPage() {
  const { sitting, ports, linked } = usePlayer();
  const say = useSay();
  const [plan, setPlan] = useState<Prescription | null>(null);
  const [problem, setProblem] = useState<PlanProblem | null>(null);
  const reads = useRef(0);
  const read = async (came: PlanProblem['came'], name: string, textOf: () => Promise<string>) => {
    // Ticks belong to one plan: another one is confirmed anew.
    reads.current += 1;
    try {
      const text = await textOf();
      setPlan(parsePrescription(parseForeignJson(text, name, LONGEST_PLAN), name, ports.levels));
      setProblem(null);
    } catch (error) {
      setPlan(null);
      setProblem(problemOf(error, name, came));
    }
  };
  const packed = linked.value;
  useEffect(() => {
    if (packed === null) return;
    linked.value = null;
    void read('link', say('bring.link'), () => ports.unpackPlan(packed));
  }, [packed]);
  if (plan !== null) return <ConfirmPlan key={reads.current} plan={plan} onBack={() => setPlan(null)} />;
  return (
    <Page name="bring" title={say('bring.title')}>
      <p>{say('bring.lead')}</p>
      {problem !== null && (
        <div class="note" role="alert">
          <p>{say(problem.came === 'link' ? 'bring.problem.link' : 'bring.problem')}</p>
          <p class="soft">{say('bring.where', { ...problem })}</p>
        </div>
      )}
      <div class="row handed">
        <label class="button warm file">
          {say('bring.file')}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file !== undefined) void read('file', file.name, async () => textOf(file));
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => sitting.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** A file that is far too large is not read at all. */
function textOf(file: File): string | Promise<string> {
  return file.size > LONGEST_PLAN ? '' : file.text();
}

function problemOf(error: unknown, file: string, came: PlanProblem['came']): PlanProblem {
  if (error instanceof DataError) {
    const { path, value, expected } = error;
    return { came, file, path: path || file, value: (JSON.stringify(value) ?? 'nothing').slice(0, 80), expected };
  }
  throw error;
}

function ConfirmPlan({ plan, onBack }: { plan: Prescription; onBack: () => void }) {
  const { sitting, ports, memory } = usePlayer();
  const players = memory.players.value;
  const say = useSay();
  const taken = players.map((known) => known.sign);
  const free = PLAYER_SIGNS.find((sign) => !taken.includes(sign)) ?? PLAYER_SIGNS[0];
  const before = players.find((known) => known.plan.id === plan.id);
  const [sign, setSign] = useState<PlayerSign>(before?.sign ?? free);
  const [given, setGiven] = useState(false);
  const [sided, setSided] = useState(false);
  const side = say(`side.${plan.affected}`);

  const confirm = async () => {
    const profile = {
      format: 'tiny-tides/player',
      version: 1,
      id: before?.id ?? ports.newId(),
      ...{ sign, plan },
      confirmedAt: ports.clock.nowIso(),
      shells: before?.shells ?? 0,
      // Another version of a plan begins where its therapist says.
      stairs: before?.plan.version === plan.version ? before.stairs : {},
      calibration: null,
    } as const;
    // The next page stands only when the plan is kept: whoever leaves then finds it again.
    await memory.keep(profile);
    memory.player.value = profile;
    sitting.send({ type: 'TODAY' });
  };

  return (
    <Page name="confirm-plan" title={say('bring.found')}>
      <p class="big">{say('bring.for', { side })}</p>
      <ul class="pearls">
        {[...new Set(plan.movements.map((planned) => planned.movement))].map((movement) => (
          <li key={movement}>{say(`movement.${movement}`)}</li>
        ))}
      </ul>
      <p class="soft">{say('bring.unsigned')}</p>
      <div class="stack tight">
        <label class="tick">
          <input type="checkbox" checked={given} onChange={(event) => setGiven(event.currentTarget.checked)} />
          <span>{say('bring.therapist')}</span>
        </label>
        <label class="tick">
          <input type="checkbox" checked={sided} onChange={(event) => setSided(event.currentTarget.checked)} />
          <span>{say('bring.side', { side })}</span>
        </label>
      </div>
      <fieldset class="choices small signs">
        <legend>{say('bring.sign')}</legend>
        {PLAYER_SIGNS.map((one) => (
          <label key={one}>
            <input type="radio" name="sign" checked={sign === one} onChange={() => setSign(one)} />
            <SignDrawing sign={one} />
            <span>{say(`sign.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="row handed">
        <button type="button" class="button warm" disabled={!given || !sided} onClick={confirm}>
          {say('bring.keep')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}
