import type { SessionRecord } from '../../record/session-record';

/** A stored value with its raw content in the store; for what could not be read there is only the raw content. */
interface Stored {
  readonly raw: unknown;
}

/** Keys that hold only the identity of this device's cameras; the second is of an older version. */
const CAMERA_KEYS = ['source-sides', 'camera-sides'];
const ASIDE = /^(?:apart:)+/;
/** Matches in the text of an unreadable record, which may be cut off anywhere. */
const SOURCE_ID_IN_TEXT = /("calibrationSourceId"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?$)/g;
const LABEL_IN_TEXT =
  /("camera"\s*:\s*\{(?:[^{}"]|"(?!label")(?:[^"\\]|\\.)*")*"label"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?$)/g;

/**
 * What is stored, in the form in which it may leave the device: ids and labels of cameras are removed, because they are
 * private and mean nothing elsewhere. Width and height stay. Copies that were set aside and unreadable records are
 * cleaned in the same way.
 */
export function handedOn<
  S extends Stored & { readonly session: SessionRecord | null },
  V extends Stored & { readonly key: string; readonly value: unknown },
>(kept: { readonly sessions: readonly S[]; readonly values: readonly V[] }) {
  const { sessions, values } = kept;
  return {
    sessions: sessions.map((one) => ({ ...one, session: withoutCamera(one.session), raw: withoutCamera(one.raw) })),
    values: values
      .filter(({ key }) => !CAMERA_KEYS.includes(key.replace(ASIDE, '')))
      .map((one) => ({ ...one, value: withoutCamera(one.value), raw: withoutCamera(one.raw) })),
  };
}

/** The same data without ids and names of cameras, at any depth. In: plain JSON. */
export function withoutCamera<T>(data: T): T {
  return cleaned(data) as T;
}

function cleaned(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(SOURCE_ID_IN_TEXT, '$1null').replace(LABEL_IN_TEXT, '$1""');
  if (Array.isArray(data)) return data.map(cleaned);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([key]) => key !== 'calibrationSourceId');
  return Object.fromEntries(entries.map(([key, value]) => [key, key === 'camera' ? nameless(value) : cleaned(value)]));
}

function nameless(camera: unknown): unknown {
  const plain = cleaned(camera);
  return typeof plain === 'object' && plain !== null && 'label' in plain ? { ...plain, label: '' } : plain;
}
