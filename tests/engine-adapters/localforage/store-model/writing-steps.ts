import { EPOCH } from '../../../../engine-adapters/localforage/turns-to-write';
import type { StoreFault, StorePort } from '../../../../game/ports/store-port';
import { SESSION_SCHEMA_VERSION } from '../../../../game/record/session-record';
import { interruptedSession } from '../../../../game/record/session-recorder';
import { expectKept } from './expect-kept';
import { type Known, type KnownTab, LIST_KEY, see } from './known-state';
import { smallSession } from './small-session';
import { faultText, step, tabOf, text, withFault } from './step';
import type { OrderedFault, TestedDevice } from './tested-device';

/** A window puts a session. */
export const putSession = ([window, id, n, ending, fault]: [
  string,
  string,
  number,
  'open' | 'finished',
  OrderedFault | null,
]) =>
  step(`${window} puts ${id} as ${n} ${ending}${faultText(fault)}`, async (known, device) => {
    const session = smallSession({ id, framesPerS: n, ending });
    const key = `session/${id}`;
    const refusal = (await isNewer(device, key)) ? 'newer' : 'fine';
    const write = (store: StorePort) => store.putSession(session);
    await writes(known, device, { window, key, fault, after: text(session), refusal, write });
  });

/** A window closes a session that is open, as the next start does. */
export const closeSession = ([window, id, fault]: [string, string, OrderedFault | null]) =>
  step(`${window} closes ${id}${faultText(fault)}`, async (known, device) => {
    const key = `session/${id}`;
    const was = known.seen.whole.get(key) ?? null;
    const after = was === null ? null : text(interruptedSession(JSON.parse(was)));
    const write = (store: StorePort) => store.updateSession(id, interruptedSession);
    await writes(known, device, { window, key, fault, after: after === was ? null : after, refusal: 'fine', write });
  });

/** A window puts what could not be read again: it has to be refused, and the last good state stays. */
export const putOdd = ([window, id]: [string, string]) =>
  step(`${window} puts ${id} as nonsense`, async (known, device) => {
    const write = (store: StorePort) => store.putSession(smallSession({ id, framesPerS: Number.NaN }));
    await writes(known, device, { window, key: `session/${id}`, fault: null, after: null, refusal: 'corrupt', write });
  });

/** A window puts a value. */
export const putValue = ([window, bare, n, fault]: [string, string, number, OrderedFault | null]) =>
  step(`${window} puts ${bare} as ${n}${faultText(fault)}`, (known, device) => {
    const write = (store: StorePort) => store.put(bare, n);
    return writes(known, device, { window, key: `value/${bare}`, fault, after: text(n), refusal: 'fine', write });
  });

/** A window reads, changes and writes a value as one step. */
export const countUp = ([window, bare, fault]: [string, string, OrderedFault | null]) =>
  step(`${window} counts ${bare} up${faultText(fault)}`, async (known, device) => {
    const key = `value/${bare}`;
    const was = known.seen.whole.get(key) ?? null;
    const isBroken = was === null && (await device.read(key)) !== null;
    const write = (store: StorePort) => store.update<number>(bare, (n) => (n ?? 0) + 1);
    const after = isBroken ? null : text(was === null ? 1 : JSON.parse(was) + 1);
    await writes(known, device, { window, key, fault, after, refusal: isBroken ? 'corrupt' : 'fine', write });
  });

/** A window adds to a list, which any window may. */
export const addToList = ([window, n, fault]: [string, number, OrderedFault | null]) =>
  step(`${window} adds ${n} to the list${faultText(fault)}`, async (known, device) => {
    const key = `value/${LIST_KEY}`;
    const was = known.seen.whole.get(key) ?? null;
    const write = (store: StorePort) => store.append(LIST_KEY, [n]);
    const after = text([...(was === null ? [] : JSON.parse(was)), n]);
    await writes(known, device, { window, key, fault, after, refusal: 'fine', who: 'anyTab', write });
  });

/** Whether a window may write, as the contract says it. */
async function mayWrite(
  { epoch, holds }: KnownTab,
  device: TestedDevice,
  who: Write['who'],
): Promise<'fine' | 'erased' | 'elsewhere'> {
  const stored = await device.read(EPOCH);
  if (epoch !== undefined && stored !== null && stored !== epoch) return 'erased';
  return holds || who === 'anyTab' ? 'fine' : 'elsewhere';
}

interface Write {
  readonly window: string;
  /** Key in the box. */
  readonly key: string;
  readonly fault: OrderedFault | null;
  /** What a person would read there afterwards; null: it stays as it is. */
  readonly after: string | null;
  /** Why the store has to refuse it, where this window may write at all. */
  readonly refusal: 'fine' | StoreFault;
  /** `anyTab`: it needs no claim of the play. */
  readonly who?: 'anyTab';
  readonly write: (store: StorePort) => Promise<unknown>;
}

/** What was acknowledged is there, what was refused has changed nothing; only a late answer may be either. */
async function writes(known: Known, device: TestedDevice, one: Write): Promise<void> {
  const { window, key, fault, after, refusal, who, write } = one;
  const tab = tabOf(known, window);
  const may = await mayWrite(tab, device, who);
  const told = await withFault(device, fault, may === 'fine' ? refusal : may, () => write(tab.store));
  const was = known.seen.whole.get(key) ?? null;
  const becomes = after ?? was;
  if (told === 'fine' && after !== null) known.kept = true;
  const states = told === 'fine' ? [becomes] : told === 'timeout' ? [was, becomes] : [was];
  // A window that had read nothing yet belongs to what is stored now, once the store has looked.
  if (tab.epoch === undefined && may !== 'erased' && told === may) tab.epoch = await device.read(EPOCH);
  expectKept(known, await see(known.reader), new Map([[key, states]]), false);
}

async function isNewer(device: TestedDevice, key: string): Promise<boolean> {
  const raw = (await device.read(key)) as { body?: string } | null;
  return typeof raw?.body === 'string' && raw.body.includes(`"schemaVersion":${SESSION_SCHEMA_VERSION + 1}`);
}
