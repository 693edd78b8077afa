import type { FaceFrame } from '../../../game/movement/face-frame';
import { effortTimes } from '../script/effort';
import type { HappeningKind } from '../script/happening';
import { type PatientName, type PatientRequest, type PracticePatient, practicePatient } from '../script/patients';
import type { LiveFace } from './live-face';

/** A live practice face that one of the named patients leads, attempt after attempt, and whose dials stay open all the while. */
export interface LedPatient {
  /** Becomes this patient, every dial with it; null: nobody leads any more, and the face stays as it is. */
  choose(name: PatientName | null): void;
  /** What is to be done from the next frame on; what was turned by hand stays. */
  ask(request: PatientRequest): void;
  /** Moves on to this time and shows the face there. Times must not go back. */
  frameAt(tMs: number): FaceFrame;
}

/** Stillness before the first attempt [ms]: a block begins at rest. */
const FIRST_REST_MS = 1500;

/** Nobody leads at first. `first`: what is asked before anything else is. */
export function createLedPatient(face: LiveFace, first: PatientRequest): LedPatient {
  let request = first;
  let led: { readonly name: PatientName; readonly patient: PracticePatient; readonly sinceMs: number | null } | null =
    null;
  const mine = new Set<HappeningKind>();

  const lead = (nowMs: number) => {
    if (led === null) return;
    const sinceMs = led.sinceMs ?? nowMs;
    led = { ...led, sinceMs };
    const { script, playMs } = led.patient;
    const [from, to] = playMs;
    const played = nowMs - sinceMs - FIRST_REST_MS;
    // A movement without attempts (rest) has no way to go.
    const atMs = played < 0 || to <= from ? null : from + (played % (to - from));
    const effort = atMs === null ? undefined : script.efforts.findLast(({ startMs }) => startMs <= atMs);
    const going = effort !== undefined && atMs !== null && atMs < effortTimes(effort).releaseFrom;
    const { movement } = request;
    face.aimAt({ movement, target: going ? effort.size : 0, ...(effort && { speedPerS: effort.speedPerS }) });
    const now = script.happenings.filter(({ startMs, endMs }) => atMs !== null && startMs <= atMs && atMs < endMs);
    for (const happening of now) {
      if (mine.has(happening.kind)) continue;
      mine.add(happening.kind);
      face.begin(happening);
    }
    for (const kind of mine) if (!now.some((one) => one.kind === kind)) endMine(kind);
  };

  const endMine = (kind: HappeningKind) => {
    mine.delete(kind);
    face.end(kind);
  };

  return {
    choose(name) {
      for (const kind of mine) endMine(kind);
      led = null;
      if (name === null) return;
      for (const { kind } of face.script.happenings) face.end(kind);
      const patient = practicePatient(name, request);
      const { efforts: _, happenings: __, durationMs: ___, ...habits } = patient.script;
      face.change(habits);
      led = { name, patient, sinceMs: null };
    },
    ask(next) {
      request = next;
      if (led !== null) led = { ...led, patient: practicePatient(led.name, next) };
    },
    frameAt(tMs) {
      lead(tMs);
      return face.frameAt(tMs);
    },
  };
}
