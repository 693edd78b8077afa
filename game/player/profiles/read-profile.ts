import * as v from 'valibot';
import type { Calibration } from '../../movement/calibration/calibration';
import { calibrationSchema } from '../../record/session-record-schema';
import { DataError } from '../../therapy/data-error';
import type { LevelBook } from '../../therapy/level/level-spec';
import { parseWith } from '../../therapy/parse-with';
import { parsePrescription } from '../../therapy/prescription/parse-prescription';
import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import type { StairState } from '../../therapy/staircase';
import { readChosenScenes } from '../session/chosen-scenes';
import { type FormerSeal, type KeptSeal, PLAYER_KEY, type PlayerProfile } from './player-profile';
import { PLAYER_SIGNS } from './player-sign';

/**
 * `whole`: all of it is valid; `mended`: the plan is valid, invalid parts were reset; `newer`: a newer Tiny Tides wrote it;
 * `unusable`: cannot be played with.
 */
export type ReadProfile =
  | { readonly state: 'whole' | 'mended'; readonly profile: PlayerProfile }
  | { readonly state: 'newer' | 'unusable'; readonly profile: null };

const { min, max } = PLAN_PARAMETERS.grade;
const head = v.looseObject({
  format: v.literal('tiny-tides/player'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.nonEmpty()),
  sign: v.picklist(PLAYER_SIGNS),
  confirmedAt: v.pipe(v.string(), v.nonEmpty()),
});
const newer = v.looseObject({ format: head.entries.format, version: v.pipe(v.number(), v.gtValue(1)) });
const shells = v.pipe(v.number(), v.integer(), v.minValue(0));
const stairs: v.GenericSchema<unknown, Readonly<Record<string, StairState>>> = v.record(
  v.pipe(v.string(), v.regex(/^\d+$/)),
  v.looseObject({ position: v.pipe(v.number(), v.minValue(min), v.maxValue(max)) }),
);
const sealParts = {
  sealed: v.pipe(v.string(), v.nonEmpty()),
  thumbprint: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  validUntil: v.nullable(v.pipe(v.string(), v.isoDate())),
};
const seal: v.GenericSchema<unknown, KeptSeal> = v.looseObject(sealParts);
const former: v.GenericSchema<unknown, readonly FormerSeal[]> = v.array(
  v.looseObject({ ...sealParts, until: v.pipe(v.string(), v.nonEmpty()) }),
);
const sourceId = v.nullable(v.string());
const calibration: v.GenericSchema<unknown, Calibration | null> = v.nullable(calibrationSchema);
/** A profile of which nothing would have to begin anew. */
const whole = v.looseObject({
  ...head.entries,
  ...{ shells, stairs, calibration },
  calibrationSourceId: v.optional(sourceId),
  seal: v.optional(seal),
  formerSeals: v.optional(former),
});

/**
 * Verifies a profile that a person brings in a file: every part must be valid, and nothing begins anew. Throws DataError
 * with file, path, value and expected. Whether its signatures fit is for the caller. `file`: where it comes from, in words.
 */
export function verifyProfile(raw: unknown, file: string, levels: LevelBook): PlayerProfile {
  const { plan, scenes } = parseWith(whole, raw, file);
  parsePrescription(plan, `${file}, plan`, levels);
  if (scenes !== undefined && !readChosenScenes(scenes).all) {
    throw new DataError(file, 'scenes', scenes, 'scenes that suit their movements');
  }
  const { profile } = readProfile(raw, levels);
  if (profile === null) throw new DataError(file, '', raw, 'a player');
  return profile;
}

/**
 * Reads a stored profile; everything in it is verified, the plan like any file. Without its plan it cannot be used;
 * reef, grades, calibration and chosen scenes are reset where they are invalid. The stored value is not changed.
 */
export function readProfile(stored: unknown, levels: LevelBook): ReadProfile {
  const known = v.safeParse(head, stored);
  if (!known.success) return { state: v.is(newer, stored) ? 'newer' : 'unusable', profile: null };
  let state: 'whole' | 'mended' = 'whole';
  const taken = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, otherwise: T): T => {
    const read = v.safeParse(schema, value);
    if (!read.success) state = 'mended';
    return read.success ? read.output : otherwise;
  };
  const chosen = (value: unknown) => {
    if (value === undefined) return {};
    const { scenes, all } = readChosenScenes(value);
    if (!all) state = 'mended';
    return { scenes };
  };
  try {
    const plan = parsePrescription(known.output.plan, `${PLAYER_KEY}${known.output.id}`, levels);
    const { seal: signed, formerSeals: signedBefore, ...kept } = known.output;
    const profile = {
      ...kept,
      plan,
      shells: taken(shells, known.output.shells, 0),
      stairs: taken(stairs, known.output.stairs, {}),
      calibration: taken(calibration, known.output.calibration, null),
    };
    const { calibrationSourceId, scenes } = kept;
    const camera =
      calibrationSourceId === undefined ? {} : { calibrationSourceId: taken(sourceId, calibrationSourceId, null) };
    const sealed = signed === undefined ? null : taken(v.nullable(seal), signed, null);
    const pinned = sealed === null ? {} : { seal: sealed };
    const keys = signedBefore === undefined ? {} : { formerSeals: taken(former, signedBefore, []) };
    const read = { ...profile, ...camera, ...chosen(scenes), ...pinned, ...keys };
    // What is nested too deep to be written would break the next save: it throws here.
    JSON.stringify(read);
    return { profile: read, state };
  } catch {
    // It stays stored as it is; the page says that there is one, and a new plan can be brought.
    return { state: 'unusable', profile: null };
  }
}
