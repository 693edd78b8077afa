import * as v from 'valibot';
import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import { parameterSchema } from '../parameter/parameter-schema';
import { SCENE_IDS, type SceneId } from '../scene-id';
import { GRADED_PARAMETER_IDS, GRADED_PARAMETERS, type GradedParameterId } from './graded-parameters';

export const GRADES = 10;

/** A level: content, the same for everybody. Ten values a parameter, grade 1 first. */
export interface LevelSpec {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly scene: SceneId;
  readonly movements: readonly MovementId[];
  readonly grades: Readonly<Record<GradedParameterId, readonly number[]>>;
  /** What a plan may override. */
  readonly adjustable: readonly GradedParameterId[];
}

/** All levels by id. */
export type LevelBook = ReadonlyMap<string, LevelSpec>;

const curve = (id: GradedParameterId) =>
  v.pipe(
    v.array(parameterSchema(GRADED_PARAMETERS[id]), `an array of ${GRADES} numbers`),
    v.length(GRADES, `${GRADES} values, one a grade`),
    v.description(`${GRADED_PARAMETERS[id].sentence} Ten values, grade 1 (easiest) first.`),
  );

const curves = Object.fromEntries(GRADED_PARAMETER_IDS.map((id) => [id, curve(id)])) as Record<
  GradedParameterId,
  ReturnType<typeof curve>
>;

/** The schema of a level file; `parseLevel` checks what a schema cannot express. */
export const LEVEL_SCHEMA = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1, '1'),
  id: v.pipe(v.string('a name'), v.regex(/^[a-z][a-z0-9-]*$/, 'a name in small letters, digits and hyphens')),
  scene: v.picklist(SCENE_IDS, `one of ${SCENE_IDS.join(', ')}`),
  movements: v.pipe(
    v.array(v.picklist(MOVEMENT_IDS, `one of ${MOVEMENT_IDS.join(', ')}`)),
    v.minLength(1, 'at least one movement'),
  ),
  grades: v.strictObject(curves),
  adjustable: v.array(v.picklist(GRADED_PARAMETER_IDS, `one of ${GRADED_PARAMETER_IDS.join(', ')}`)),
});
