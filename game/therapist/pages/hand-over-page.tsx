import { useEffect, useState } from 'preact/hooks';
import type { HandOver, PlanVersion } from '../../caseload/patient-file';
import type { PatientReview } from '../../caseload/review/patient-review';
import type { CodeModules } from '../../ports/codes';
import { SealKeyError } from '../../ports/plan-seal';
import { localDateOf } from '../../therapy/dose/local-date';
import { sealedPlanText } from '../../therapy/handover/sealed-plan';
import { useConsole, useDay, useSay } from '../console-context';
import { CodePicture } from '../parts/code-picture';
import { Fingerprint } from '../parts/fingerprint';
import { PatientHead } from '../parts/patient-head';
import { isOutdated, refusalOf } from '../plan/draft';
import { Handout } from '../plan/handout';
import { newestOf, withHandOver, withSigned } from '../plan/versions';

/** The newest plan, signed, for the player: as a code, a link, a file, or on paper. */
export function HandOverPage({ patient }: PatientReview) {
  const console = useConsole();
  const say = useSay();
  const newest = newestOf(patient);
  const refused = newest === null ? null : refusalOf(newest.plan, console.ports.levels);
  const outdated = newest !== null && isOutdated(newest.plan, patient);
  const may = refused === null && !outdated;
  return (
    <>
      <PatientHead patient={patient} />
      {newest === null && (
        <p class="card">
          {say('handOver.none')} <a href={`#/plan/${patient.id}`}>{say('screen.plan')}</a>
        </p>
      )}
      {newest !== null && refused !== null && (
        <p class="note trouble">
          {say('plan.refused')} <code>{refused.path}</code>: {refused.found}. {say('plan.expected')} {refused.expected}
        </p>
      )}
      {outdated && (
        <p class="note trouble" role="alert">
          {say('plan.outdated')} <a href={`#/plan/${patient.id}`}>{say('screen.plan')}</a>
        </p>
      )}
      {newest !== null && may && newest.jws === null && <Sign plan={newest} />}
      {newest !== null && may && newest.jws !== null && <Ways patient={patient} version={newest} jws={newest.jws} />}
    </>
  );
}

function Sign({ plan: { plan } }: { plan: PlanVersion }) {
  const console = useConsole();
  const say = useSay();
  const [validUntil, setValidUntil] = useState('');
  const [noKey, setNoKey] = useState(false);
  const isOver = validUntil !== '' && validUntil < localDateOf(console.ports.clock.nowIso());
  const sign = async () => {
    const text = sealedPlanText({ validUntil: validUntil === '' ? null : validUntil, plan });
    try {
      const seal = await console.ports.loadSeal();
      const jws = await seal.sign('plan', new TextEncoder().encode(text));
      await console.change((file) => withSigned(file, plan, jws));
    } catch (error) {
      if (!(error instanceof SealKeyError)) throw error;
      setNoKey(true);
    }
  };
  return (
    <section class="card narrow">
      <h2>{say('sign.title', { version: plan.version })}</h2>
      <p>{say('sign.lead')}</p>
      <label class="field">
        {say('sign.until')}
        <input type="date" value={validUntil} onInput={(event) => setValidUntil(event.currentTarget.value)} />
      </label>
      {isOver && <p class="wrong">{say('sign.over')}</p>}
      {noKey && <p class="wrong">{say('sign.noKey')}</p>}
      <button type="button" class="main" disabled={isOver} onClick={() => void sign()}>
        {say('sign.go')}
      </button>
    </section>
  );
}

function Ways({ patient, version, jws }: Pick<PatientReview, 'patient'> & { version: PlanVersion; jws: string }) {
  const console = useConsole();
  const say = useSay();
  const { ports } = console;
  const [code, setCode] = useState<CodeModules | 'none' | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { plan } = version;
  const link = `${ports.playerAddress}#plan=${jws}`;
  useEffect(() => {
    ports.loadCodes().then(
      (codes) => setCode(codes.modules(link) ?? 'none'),
      // Nothing is lost: the page says that there is no code and offers the other ways.
      () => setCode('none'),
    );
  }, [link]);

  const gone = async (how: HandOver['how']) => {
    const at = ports.clock.nowIso();
    await console.asking(() =>
      ports.vault.appendLeft({
        at,
        what: 'plan',
        how,
        code: patient.code,
        detail: say('plan.version', { version: plan.version }),
      }),
    );
    await console.change((file) => withHandOver(file, plan, { at, how }));
  };
  return (
    <div class="hand-over">
      <CodeCard code={code} onScanned={() => void gone('qr')} />
      <section class="card">
        <h2>{say('handOver.title', { version: plan.version })}</h2>
        <p>{say('handOver.lead')}</p>
        <Fingerprint />
        <div class="row">
          <button
            type="button"
            onClick={async () => {
              const done = await ports.copyText(link);
              setCopied(done);
              if (done) await gone('link');
            }}
          >
            {say('handOver.link')}
          </button>
          <button
            type="button"
            onClick={() => {
              ports.saveFile(`${patient.code}-plan-${plan.version}.jws`, new Blob([jws], { type: 'application/jose' }));
              void gone('file');
            }}
          >
            {say('handOver.file')}
          </button>
          <button
            type="button"
            onClick={() => {
              ports.print();
              void gone('print');
            }}
          >
            {say('handOver.print')}
          </button>
        </div>
        <p role="status">{copied !== null && say(copied ? 'handOver.copied' : 'handOver.notCopied')}</p>
        <HandedOver version={version} />
      </section>
      <Handout plan={plan} code={code === 'none' ? null : code} />
    </div>
  );
}

/** The code, or why there is none. */
function CodeCard({ code, onScanned }: { code: CodeModules | 'none' | null; onScanned: () => void }) {
  const say = useSay();
  return (
    <section class="card code-card">
      {code === 'none' && <p class="wrong">{say('handOver.noCode')}</p>}
      {code !== 'none' && code !== null && (
        <>
          <CodePicture modules={code} label={say('handOver.code')} />
          <button type="button" class="main" onClick={onScanned}>
            {say('handOver.scanned')}
          </button>
        </>
      )}
    </section>
  );
}

function HandedOver({ version: { handedOver } }: { version: PlanVersion }) {
  const say = useSay();
  const day = useDay();
  const last = handedOver.at(-1);
  if (last === undefined) return null;
  return <p class="soft">{say('handOver.last', { date: day(last.at), how: say(`way.${last.how}`) })}</p>;
}
