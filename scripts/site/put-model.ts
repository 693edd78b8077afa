import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FACE_MODEL } from '../../engine-adapters/mediapipe/model/face-model';
import { visibleMessage } from '../../game/therapy/visible-text';
import { isMain } from '../is-main';
import { type DownloadLimits, downloadModel } from './download-model';

export interface PutModelOptions {
  /** The repository's root. */
  readonly root: string;
  /** FACE_MODEL: a file to take first. FACE_MODEL_BASE: another address than the vendor's (for tests and mirrors). */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limits?: DownloadLimits;
}

export interface PutModelOutcome {
  readonly state: 'inPlace' | 'put' | 'missing';
  /** What happened, one sentence each; empty when the model was in place already. */
  readonly sentences: readonly string[];
}

const MISSING =
  'The face model is missing, so the camera cannot be used yet (the practice face works): ' +
  `run "npm run model" with a network, or set FACE_MODEL to a copy of ${FACE_MODEL.name}.`;

/**
 * Puts the face model into assets/models: from FACE_MODEL, then ../shared/models, then the vendor's public address.
 * Every file is checked by size and SHA-256; a wrong one is named, refused and not kept. Never throws.
 */
export async function putModel({ root, env, limits }: PutModelOptions): Promise<PutModelOutcome> {
  const sentences: string[] = [];
  const target = join(root, 'assets', FACE_MODEL.path);
  try {
    if (await isInPlace(target, sentences)) return { state: 'inPlace', sentences };
    for (const source of sources(root, env)) {
      const bytes = await take(source, limits, sentences);
      if (!bytes) continue;
      await keep(target, bytes);
      return { state: 'put', sentences: [...sentences, `The face model was taken from ${source.place}.`] };
    }
  } catch (error) {
    sentences.push(`The face model could not be put in place: ${messageOf(error)}.`);
  }
  return { state: 'missing', sentences: [...sentences, MISSING] };
}

interface Source {
  readonly place: string;
  readonly kind: 'file' | 'address';
  /** `asked`: somebody named this source, so its absence is worth a sentence. */
  readonly wanted: 'asked' | 'offered';
}

function sources(root: string, env: PutModelOptions['env']): readonly Source[] {
  const name = FACE_MODEL.path.replace('models/', '');
  const base = (env.FACE_MODEL_BASE || FACE_MODEL.vendorBase).replace(/\/+$/, '');
  const asked: Source[] = env.FACE_MODEL ? [{ place: resolve(env.FACE_MODEL), kind: 'file', wanted: 'asked' }] : [];
  return [
    ...asked,
    { place: resolve(root, '..', 'shared', 'models', name), kind: 'file', wanted: 'offered' },
    { place: `${base}/${FACE_MODEL.vendorPath}`, kind: 'address', wanted: 'asked' },
  ];
}

async function isInPlace(target: string, sentences: string[]): Promise<boolean> {
  // Not there, or not readable: it is put in place anew, and a refused writing is told.
  const bytes = await readFile(target).catch(() => null);
  if (!bytes) return false;
  const wrong = checkModel(bytes);
  if (!wrong) return true;
  sentences.push(refusal(target, wrong));
  await rm(target, { force: true });
  return false;
}

/** The source's bytes when they are the model; else null, with a sentence that says why. */
async function take(source: Source, limits: DownloadLimits | undefined, sentences: string[]) {
  let bytes: Uint8Array;
  try {
    bytes = source.kind === 'file' ? await readFile(source.place) : await downloadModel(source.place, limits);
  } catch (error) {
    if (source.wanted === 'asked') sentences.push(`No face model from ${source.place}: ${messageOf(error)}.`);
    return null;
  }
  const wrong = checkModel(bytes);
  if (!wrong) return bytes;
  sentences.push(refusal(source.place, wrong));
  return null;
}

/** Why these bytes are not the face model, in words; null when they are. */
function checkModel(bytes: Uint8Array): string | null {
  if (bytes.byteLength !== FACE_MODEL.bytes) {
    return `size ${bytes.byteLength} bytes, expected ${FACE_MODEL.bytes}`;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === FACE_MODEL.sha256 ? null : `SHA-256 ${sha256}, expected ${FACE_MODEL.sha256}`;
}

/** Written beside and renamed, so that a cut power line never leaves half a model. */
async function keep(target: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const part = `${target}.${process.pid}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

const refusal = (place: string, wrong: string) => `Refused ${place}: it is not the face model (${wrong}).`;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

if (isMain(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { sentences } = await putModel({ root, env: process.env });
  for (const sentence of sentences) console.log(visibleMessage(sentence));
}
