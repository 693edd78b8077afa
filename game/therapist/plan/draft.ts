import type { PatientFile } from '../../caseload/patient-file';
import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { otherSide, type Side } from '../../movement/side';
import { DataError } from '../../therapy/data-error';
import type { GradedParameterId } from '../../therapy/level/graded-parameters';
import type { LevelBook } from '../../therapy/level/level-spec';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import { parsePrescription } from '../../therapy/prescription/parse-prescription';
import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import type { PlannedMovement, Prescription, QuietCell } from '../../therapy/prescription/prescription';
import { mayBePlanned } from '../../therapy/stage-gate';

/** The author of a plan, its time and its id. */
export interface Written {
  readonly id: string;
  readonly author: string;
  /** Wall clock with offset, ISO 8601. */
  readonly nowIso: string;
}

type About = Pick<PatientFile, 'code' | 'affected' | 'stage' | 'onsetDate'>;

/**
 * A first plan for a patient from a template: side, stage and code are the patient's, the template's affected side is
 * changed to the patient's, and what the patient's stage forbids is left out.
 */
export function draftFrom(template: Prescription, about: About, written: Written): Prescription {
  const movements = template.movements.filter(({ movement }) => mayBePlanned(about.stage, movement));
  return {
    ...template,
    ...{ id: written.id, version: 1, replaces: null, signature: null, created: written.nowIso, author: written.author },
    ...{ code: about.code, affected: about.affected, stage: about.stage, onsetDate: about.onsetDate },
    movements,
    quiet: onSideOf(about, template).filter(({ trigger }) => movements.some(({ movement }) => movement === trigger)),
  };
}

/** The quiet cells of a plan, on the other side where the patient's affected side is the other one. */
function onSideOf({ affected }: Pick<About, 'affected'>, plan: Prescription): readonly QuietCell[] {
  const turns = plan.affected !== 'both' && affected === otherSide(plan.affected);
  return plan.quiet.map((cell) => (turns && cell.side !== 'both' ? { ...cell, side: otherSide(cell.side) } : cell));
}

/**
 * A plan from a template or from another patient's plan. Where the patient has plans already it is their next version: two plans with the same
 * number would be taken for each other.
 */
export function beginFrom(
  template: Prescription,
  last: Pick<Prescription, 'id' | 'version'> | null,
  about: About,
  written: Written,
): Prescription {
  const draft = draftFrom(template, about, written);
  return last === null ? draft : nextVersion({ ...draft, id: last.id, version: last.version }, about, written);
}

/** The version after one that was handed over; code, side, stage and onset are taken from the patient's file. */
export function nextVersion(before: Prescription, about: About, { author, nowIso }: Written): Prescription {
  const { id, version } = before;
  return {
    ...before,
    ...{ version: version + 1, replaces: { id, version }, created: nowIso, author, signature: null },
    ...{ code: about.code, affected: about.affected, stage: about.stage, onsetDate: about.onsetDate },
  };
}

/** Whether a plan was written for another stage, side or code than the patient's file says now: it is not handed over then. */
export function isOutdated(plan: Prescription, about: About): boolean {
  return plan.stage !== about.stage || plan.affected !== about.affected || plan.code !== about.code;
}

/** A draft that follows what the patient's file says now; what the stage forbids is refused then, and said. */
export function following(plan: Prescription, { code, affected, stage, onsetDate }: About): Prescription {
  return { ...plan, code, affected, stage, onsetDate };
}

/** The error with which the player would refuse this plan; null where the player would accept it. */
export function refusalOf(plan: Prescription, levels: LevelBook): DataError | null {
  try {
    parsePrescription(JSON.parse(JSON.stringify(plan)), `plan ${plan.version}`, levels);
    return null;
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
}

/** The plan with changes to one planned movement. */
export function withPlanned(plan: Prescription, index: number, change: Partial<PlannedMovement>): Prescription {
  return { ...plan, movements: plan.movements.map((one, i) => (i === index ? { ...one, ...change } : one)) };
}

/** The plan with a number that does not depend on the grade; null lets the grade decide again. */
export function withOverride(
  plan: Prescription,
  index: number,
  id: GradedParameterId,
  value: number | null,
): Prescription {
  const { [id]: _, ...others } = plan.movements[index]?.overrides ?? {};
  return withPlanned(plan, index, { overrides: value === null ? others : { ...others, [id]: value } });
}

/** The plan with one more movement, in its own level, with bounds up to three grades above its start. */
export function withMovement(plan: Prescription, movement: MovementId, level?: string): Prescription {
  const grade = PLAN_PARAMETERS.grade.default;
  const planned: PlannedMovement = {
    ...{ movement, level: level ?? MOVEMENT_CATALOGUE[movement].level, grade },
    ...{ bounds: { easiest: 1, hardest: grade + 3 }, overrides: {} },
  };
  return { ...plan, movements: [...plan.movements, planned] };
}

/**
 * The plan with one movement of another plan: its grade, bounds and numbers, and its lines of the quiet map, on the patient's side. It takes the place
 * of the same movement in the same scene. `index`: which one of the other plan.
 */
export function withCopied(plan: Prescription, from: Prescription, index: number): Prescription {
  const copied = from.movements[index];
  if (copied === undefined) throw new Error(`withCopied: ${index} of ${from.movements.length} movements`);
  const isSame = (one: PlannedMovement) => one.movement === copied.movement && one.level === copied.level;
  const isMine = ({ trigger }: QuietCell) => trigger === copied.movement;
  return {
    ...plan,
    movements: plan.movements.some(isSame)
      ? plan.movements.map((one) => (isSame(one) ? copied : one))
      : [...plan.movements, copied],
    quiet: [...plan.quiet.filter((cell) => !isMine(cell)), ...onSideOf(plan, from).filter(isMine)],
  };
}

/** The plan without one movement, and without the quiet cells of that movement if it is not planned elsewhere. */
export function withoutMovement(plan: Prescription, index: number): Prescription {
  const movements = plan.movements.filter((_, i) => i !== index);
  const quiet = plan.quiet.filter(({ trigger }) => movements.some(({ movement }) => movement === trigger));
  return { ...plan, movements, quiet };
}

/** The plan's value of one cell of the quiet map; null where the catalogue decides. */
export function allowanceAt(plan: Prescription, trigger: MovementId, region: QuietRegion, side: Side) {
  const cell = plan.quiet.find((one) => one.trigger === trigger && one.region === region && meets(one, side));
  return cell === undefined ? null : cell.allowance;
}

/** The plan with one cell of the map set; null removes it. A cell for both sides stays for the other side. */
export function withAllowanceAt(
  plan: Prescription,
  { trigger, region, side }: { readonly trigger: MovementId; readonly region: QuietRegion; readonly side: Side },
  allowance: QuietCell['allowance'] | null,
): Prescription {
  const isMeant = (cell: QuietCell) => cell.trigger === trigger && cell.region === region && meets(cell, side);
  const before = plan.quiet.find(isMeant);
  const rest = plan.quiet.flatMap((cell) => {
    if (!isMeant(cell)) return [cell];
    return cell.side === 'both' ? [{ ...cell, side: otherSide(side) }] : [];
  });
  if (allowance === null) return { ...plan, quiet: rest };
  const direction = before?.direction;
  return {
    ...plan,
    quiet: [...rest, { trigger, region, side, ...(direction === undefined ? {} : { direction }), allowance }],
  };
}

function meets(cell: QuietCell, side: Side): boolean {
  return cell.side === side || cell.side === 'both';
}
