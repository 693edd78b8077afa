import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_PLAN_BYTES } from '../../record/reading/read-plan';
import { type SaidOfPlan, takePlan } from '../../therapy/handover/take-plan';
import { visibleText } from '../../therapy/visible-text';
import { BringWays } from '../handover/bring-ways';
import { CodeScan } from '../handover/code-scan';
import { PlanNotTakenNote } from '../handover/plan-not-taken';
import { type BroughtPlan, type PlanProblem, planInCode, planInFile, planInLink } from '../handover/read-brought';
import { Page } from '../parts/page';
import { PlanProblemNote } from '../parts/plan-problem-note';
import { usePlayer, useSay } from '../player-context';
import { ConfirmPlanPage } from './confirm-plan-page';

/** The state of the page: empty, the camera, a plan that is being read, a plan, or why there is none. */
type Brought =
  | { readonly is: 'nothing' | 'reading' }
  | { readonly is: 'plan'; readonly brought: BroughtPlan; readonly who?: Exclude<SaidOfPlan, 'anybody'> }
  | { readonly is: 'problem'; readonly problem: PlanProblem };

/** Reads what was brought last, see `useReading`. */
type Read = (load: () => Promise<PlanProblem | BroughtPlan>) => Promise<void>;

/** Largest photo of a code; the photo is read and not kept [bytes]. */
const LARGEST_PHOTO_BYTES = 40_000_000;

/** A therapist's plan as a code, a file or a link: accepted or refused as a whole, then confirmed once in words. */
export function BringPlanPage() {
  const { ports, memory } = usePlayer();
  const say = useSay();
  const { brought, read, setBrought, reads } = useReading();
  const [scanning, setScanning] = useState(false);
  const [, lookAgain] = useState(0);
  useLinkedPlan(read);

  const readFile = useFileReading(read);
  // Whether a signed plan is taken hangs on who plays here.
  const known = brought.is !== 'plan' || brought.brought.seal === undefined || memory.found.value !== null;
  const taking =
    brought.is === 'plan' && known
      ? takePlan(brought.brought, memory.players.value, ports.clock.nowIso(), brought.who)
      : null;
  if (brought.is === 'plan' && taking !== null && 'takenFor' in taking) {
    return (
      <ConfirmPlanPage
        key={reads.current}
        brought={brought.brought}
        before={taking.takenFor}
        who={brought.who}
        onNotTaken={() => lookAgain((n) => n + 1)}
        onBack={() => setBrought({ is: 'nothing' })}
      />
    );
  }
  return (
    <Page name="bring" title={say('bring.title')}>
      <p>{say('bring.lead')}</p>
      {brought.is === 'problem' && <PlanProblemNote problem={brought.problem} />}
      {brought.is === 'plan' && taking !== null && 'refused' in taking && (
        <PlanNotTakenNote
          why={taking.refused}
          brought={brought.brought}
          onNewKey={
            // Only where the new key would change whose plan it is, and nothing else is in the way.
            taking.refused === 'otherKey' &&
            'takenFor' in takePlan(brought.brought, memory.players.value, ports.clock.nowIso(), 'newKey')
              ? () => setBrought({ ...brought, who: 'newKey' })
              : undefined
          }
          onSomebodyNew={taking.mayBeNew ? () => setBrought({ ...brought, who: 'somebodyNew' }) : undefined}
        />
      )}
      {(brought.is === 'reading' || !known) && (
        <p class="soft" role="status">
          {say('bring.reading')}
        </p>
      )}
      {scanning && (
        <CodeScan
          onText={(text) => {
            setScanning(false);
            void read(() => planInCode(text, say('bring.code'), ports));
          }}
          onEnd={() => setScanning(false)}
        />
      )}
      <BringWays
        onScan={
          scanning
            ? null
            : () => {
                setBrought({ is: 'nothing' });
                setScanning(true);
              }
        }
        onFile={(file) => {
          setScanning(false);
          void readFile(file);
        }}
      />
    </Page>
  );
}

/** Reads what was brought last; a late answer for something brought earlier is ignored. */
function useReading() {
  const [brought, setBrought] = useState<Brought>({ is: 'nothing' });
  const reads = useRef(0);
  const read: Read = async (load) => {
    // Ticks belong to one plan: another one is confirmed anew.
    reads.current += 1;
    const mine = reads.current;
    setBrought({ is: 'reading' });
    const found = await load().catch((error: unknown) => {
      if (mine === reads.current) setBrought({ is: 'nothing' });
      throw error;
    });
    if (mine !== reads.current) return;
    setBrought('why' in found ? { is: 'problem', problem: found } : { is: 'plan', brought: found });
  };
  return { brought, read, setBrought, reads };
}

/** Reads a plan from a file that a person chose, or from a photo of a code. */
function useFileReading(read: Read): (file: File) => Promise<void> {
  const { ports } = usePlayer();
  const readFile = (file: File) =>
    read(async () => {
      const name = visibleText(file.name);
      const isPhoto = file.type.startsWith('image/');
      // A file that is far too large is not read at all.
      if (file.size > (isPhoto ? LARGEST_PHOTO_BYTES : LONGEST_PLAN_BYTES)) {
        return { why: 'tooLarge', file: name, bytes: file.size };
      }
      if (isPhoto) {
        const text = await (await ports.loadCodeCamera()).readFile(file);
        return text === null ? { why: 'noCode' } : planInCode(text, name, ports);
      }
      // Whatever the browser says here, the file is what cannot be reached: in a cloud, taken away, or not allowed.
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) return { why: 'unreadable', file: name, again: () => void readFile(file) };
      return planInFile(new Uint8Array(bytes), file.name, ports);
    });
  return readFile;
}

/** Reads a plan that came in the address. */
function useLinkedPlan(read: Read): void {
  const { ports, linked } = usePlayer();
  const say = useSay();
  const link = linked.value;
  useEffect(() => {
    if (link === null) return;
    linked.value = null;
    void read(async () =>
      link.at === 'query' ? { why: 'inQuery' } : planInLink(link.packed, say('bring.link'), ports),
    );
  }, [link]);
}
