import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { fileBytes } from '../../../game/app/analyse/file-bytes';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { MOVEMENT_IDS } from '../../../game/movement/movement-id';
import { SIDES } from '../../../game/movement/side';
import type { Clip, SideEvent } from './clip';

const FOLDER = fileURLToPath(new URL('../../../../shared/recordings/', import.meta.url));

const range = v.tuple([v.number(), v.number()]);
const manifestSchema = v.object({
  recordings: v.record(
    v.string(),
    v.object({
      movement: v.picklist(MOVEMENT_IDS),
      affected: v.picklist(['patientLeft', 'patientRight', 'both']),
      rest: v.nullable(range),
      reference: v.nullable(range),
      play: range,
      truth: v.nullable(v.record(v.string(), v.object({ allowance: v.number(), eventsMs: v.array(range) }))),
    }),
  ),
});

type ManifestEntry = v.InferOutput<typeof manifestSchema>['recordings'][string];

/** A recording of a clip's pictures made worse: the same face and the same truth as the clip's own recording. */
export interface RecordedRoom {
  readonly clip: string;
  /** The parts of a room (`roomNamed`) that it resembles. */
  readonly room: string;
}

/** No faces of their own: each is the smile once more, in another room. */
export const RECORDED_ROOMS: Readonly<Record<string, RecordedRoom>> = {
  'smile-evening': { clip: 'smile-with-left-eye', room: 'lamp' },
  'smile-dim': { clip: 'smile-with-left-eye', room: 'dark' },
  'smile-far': { clip: 'smile-with-left-eye', room: 'far' },
};

/** Names of the real recordings of faces in good light, each face once; empty where the folder is not there. */
export function realClipNames(): readonly string[] {
  return allNames().filter((name) => !Object.hasOwn(RECORDED_ROOMS, name));
}

/** Names of the recordings of such faces in other rooms. */
export function recordedRoomNames(): readonly string[] {
  return allNames().filter((name) => Object.hasOwn(RECORDED_ROOMS, name));
}

const allNames = () => (existsSync(`${FOLDER}manifest.json`) ? Object.keys(manifest()) : []);

/** What truly happened in a recording's play range, at the allowance that it was marked with; null where nobody marked it. */
export interface RecordedTruth {
  readonly allowance: number;
  readonly events: readonly SideEvent[];
}

/** The marked events of the eyes. Throws where sides were marked at different allowances: no task asks for that here. */
export function recordedTruth(name: string): RecordedTruth | null {
  const truth = entryOf(name).truth;
  if (truth === null) return null;
  const sides = SIDES.flatMap((side) => {
    const own = truth[`eye.${side}`];
    return own ? [{ side, ...own }] : [];
  });
  const allowance = sides[0]?.allowance ?? Number.NaN;
  if (!sides.every((own) => own.allowance === allowance))
    throw new Error(`${FOLDER}manifest.json: ${name}.truth: expected one allowance for all sides`);
  const events = sides.flatMap(({ side, eventsMs }) => eventsMs.map(([startMs, endMs]) => ({ side, startMs, endMs })));
  return { allowance, events };
}

function manifest(): Record<string, ManifestEntry> {
  return v.parse(manifestSchema, JSON.parse(readFileSync(`${FOLDER}manifest.json`, 'utf8'))).recordings;
}

function entryOf(name: string): ManifestEntry {
  const entry = manifest()[name];
  if (!entry) throw new Error(`${FOLDER}manifest.json: no recording "${name}"`);
  return entry;
}

/** One real recording with what its manifest says. */
export async function readRealClip(name: string): Promise<Clip> {
  const { movement, affected, rest, reference, play } = entryOf(name);
  const frames = await framesOf(`${FOLDER}${name}.jsonl.gz`);
  return {
    ...{ name, movement, affected, rest, reference, play, frames },
    ...{ origin: 'real', answers: 'eye', smiles: null, troubles: null, blinks: null },
  };
}

/** All frames of a recording's file. Throws what its reader throws. */
export async function framesOf(file: string): Promise<FaceFrame[]> {
  const { frames } = await readRecording(fileBytes(file), file);
  const all: FaceFrame[] = [];
  for await (const frame of frames) all.push(frame);
  return all;
}
