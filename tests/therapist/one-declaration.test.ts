import { type ComponentChildren, h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { patientBundle } from '../../game/caseload/fhir/patient-bundle';
import { changeInWords } from '../../game/caseload/plans/change-in-words';
import { planDifference } from '../../game/caseload/plans/plan-difference';
import { CASELOAD_WORDS_EN } from '../../game/caseload/words/en';
import { DoseForm } from '../../game/therapist/plan/dose-form';
import { MovementCard } from '../../game/therapist/plan/movement-card';
import { DataError } from '../../game/therapy/data-error';
import type { LevelBook } from '../../game/therapy/level/level-spec';
import { parseLevel } from '../../game/therapy/level/parse-level';
import type { Parameter } from '../../game/therapy/parameter/parameter';
import { parameterPage } from '../../game/therapy/parameter/parameter-page';
import { parsePrescription } from '../../game/therapy/prescription/parse-prescription';
import type { Prescription } from '../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';
import lanternTurtle from '../../levels/lantern-turtle.level.json';
import { generatedFiles } from '../../scripts/write-schemas';
import { samplePatient } from '../fixtures/patients/sample-patient';
import { drawnInConsole } from './drawn-in-console';

/** Two numbers that the product does not have: one that a grade sets, one of the plan's dose. Only their declarations are given. */
const { softness, sips } = vi.hoisted(() => ({
  softness: {
    ...{ label: 'Softness', unit: 'share', min: 0.1, max: 0.9, whole: 'any', default: 0.5, harder: 'lower' },
    sentence: 'How softly the turtle swims.',
  } as const satisfies Parameter,
  sips: {
    ...{ label: 'Sips of water', unit: 'blocks', min: 1, max: 8, whole: 'whole', default: 2, harder: 'neither' },
    sentence: 'How often to drink.',
  } as const satisfies Parameter,
}));

vi.mock('../../game/therapy/level/graded-parameters', async (original) => {
  const real = await original<typeof import('../../game/therapy/level/graded-parameters')>();
  const GRADED_PARAMETERS = { ...real.GRADED_PARAMETERS, softness };
  return { ...real, GRADED_PARAMETERS, GRADED_PARAMETER_IDS: Object.keys(GRADED_PARAMETERS) };
});

vi.mock('../../game/therapy/prescription/plan-parameters', async (original) => {
  const real = await original<typeof import('../../game/therapy/prescription/plan-parameters')>();
  return {
    ...real,
    DOSE_PARAMETERS: { ...real.DOSE_PARAMETERS, sips },
    PLAN_PARAMETERS: { ...real.PLAN_PARAMETERS, sips },
  };
});

const level = parseLevel(
  {
    ...lanternTurtle,
    grades: { ...lanternTurtle.grades, softness: Array.from({ length: 10 }, (_, i) => 0.8 - i * 0.05) },
    adjustable: [...lanternTurtle.adjustable, 'softness'],
  },
  'turtle.json',
);
const levels: LevelBook = new Map([[level.id, level]]);

/** A plan as JSON says it, with both numbers set. */
function planWith(soft: unknown, drinks: unknown): Prescription {
  const [first] = SAMPLE_PLAN.movements;
  const quiet = SAMPLE_PLAN.quiet.filter(({ trigger }) => trigger === first?.movement);
  const movements = [{ ...first, overrides: { softness: soft } }];
  return { ...SAMPLE_PLAN, movements, quiet, dose: { ...SAMPLE_PLAN.dose, sips: drinks } } as unknown as Prescription;
}

const plan = parsePrescription(planWith(0.4, 3), 'plan.json', levels);

const drawn = (children: ComponentChildren) => drawnInConsole(children, { ports: { levels } });

const ignore = () => {};

describe('a number that is only declared', () => {
  const card = drawn(h(MovementCard, { plan, index: 0, open: true, onOpen: ignore, onChange: ignore }));
  const form = drawn(h(DoseForm, { plan, onChange: ignore }));

  it('has a field with its value, unit, range and help', () => {
    expect(card).toMatch(/<label for="(\w+-?\w*)">softness<\/label>.*<input id="\1"[^>]* value="40"/);
    expect(card).toContain('10 – 90. How softly the turtle swims.');
    expect(form).toMatch(/<label for="(\w+-?\w*)">sips of water<\/label>.*<input id="\1"[^>]* value="3"/);
    expect(form).toContain('1 – 8. How often to drink.');
  });

  it('stands on the page of everything that can be set', () => {
    expect(parameterPage()).toContain(
      '| Softness | `softness` | share | 0.1 to 0.9 | 0.5 | lower | How softly the turtle swims. |',
    );
    expect(parameterPage()).toContain('| Sips of water | `sips` | blocks | 1 to 8 | 2 |');
  });

  it('is in the schemas of plans and levels', () => {
    const schema = (name: string) => JSON.parse(generatedFiles()[`levels/schema/${name}.schema.json`] ?? '{}');
    const { dose, movements } = schema('plan').properties;
    expect(dose.properties.sips).toMatchObject({ type: 'integer', minimum: 1, maximum: 8 });
    expect(dose.required).toContain('sips');
    expect(movements.items.properties.overrides.properties.softness).toMatchObject({ minimum: 0.1, maximum: 0.9 });
    expect(schema('level').properties.grades.required).toContain('softness');
  });

  it('is refused outside its range, with file, path, value and expected', () => {
    const refusal = (wrong: Prescription) => {
      try {
        return parsePrescription(wrong, 'plan.json', levels);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        const { file, path, value, expected } = error;
        return { file, path, value, expected };
      }
    };
    expect(refusal(planWith(0.95, 3))).toEqual({
      ...{ file: 'plan.json', path: 'movements[0].overrides.softness', value: 0.95 },
      expected: 'a number from 0.1 to 0.9 (share)',
    });
    expect(refusal(planWith(0.4, 2.5))).toEqual({
      ...{ file: 'plan.json', path: 'dose.sips', value: 2.5, expected: 'a whole number from 1 to 8 (blocks)' },
    });
    const wrong = { ...lanternTurtle, grades: { ...lanternTurtle.grades, softness: Array(10).fill(2) } };
    expect(() => parseLevel(wrong, 'turtle.json')).toThrow(/grades\.softness\[0\].*0\.1 to 0\.9/s);
  });

  it('is told in the differences of two versions', () => {
    const before = parsePrescription(planWith(0.6, 2), 'plan.json', levels);
    expect(planDifference(before, plan).map((one) => changeInWords(one, CASELOAD_WORDS_EN))).toEqual([
      'closed-mouth smile (lantern-turtle): softness 60 % → 40 %',
      'sips of water 2 blocks → 3 blocks',
    ]);
  });

  it('leaves in the FHIR bundle', () => {
    const patient = samplePatient({ plans: [{ plan, jws: null, handedOver: [] }], sessions: [] });
    const told = patientBundle(patient, '2026-11-26T10:00:00.000+01:00').entry.map(({ resource }) => resource);
    expect(told.find(({ resourceType }) => resourceType === 'CarePlan')).toMatchObject({
      description: expect.stringContaining('sips of water: 3 blocks'),
    });
    expect(told.find(({ resourceType }) => resourceType === 'ServiceRequest')).toMatchObject({
      orderDetail: expect.arrayContaining([{ text: 'softness: 40 %' }]),
    });
  });
});
