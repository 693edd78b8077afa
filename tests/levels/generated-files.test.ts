import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOVEMENT_IDS } from '../../game/movement/movement-id';
import { GRADED_PARAMETERS } from '../../game/therapy/level/graded-parameters';
import { isInRange } from '../../game/therapy/parameter/parameter';
import { PLAN_PARAMETERS } from '../../game/therapy/prescription/plan-parameters';
import { generatedFiles } from '../../scripts/write-schemas';

const DECLARED = { ...GRADED_PARAMETERS, ...PLAN_PARAMETERS };

describe('what is generated from the declarations', () => {
  it.each(Object.entries(generatedFiles()))('%s is fresh (if not: npm run schemas)', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('carries every range into the schemas and every sentence onto the page for therapists', () => {
    const files = generatedFiles();
    const page = files['docs/parameters.md'] ?? '';
    const schemas = `${files['levels/schema/level.schema.json']}${files['levels/schema/plan.schema.json']}`;
    for (const [id, parameter] of Object.entries(DECLARED)) {
      expect(schemas).toContain(parameter.sentence);
      expect(page).toContain(`| \`${id}\` | ${parameter.unit} | ${parameter.min} to ${parameter.max} |`);
      expect(page).toContain(parameter.sentence);
    }
    for (const movement of MOVEMENT_IDS) expect(page).toContain(`\`${movement}\``);
  });

  it.each(Object.entries(DECLARED))('%s is declared soundly: a default in range and one sentence', (_, parameter) => {
    expect(parameter.min).toBeLessThan(parameter.max);
    expect(isInRange(parameter, parameter.default)).toBe(true);
    expect(parameter.sentence).toMatch(/^[A-Z][^.!?]*(\.\d[^.!?]*)*\.$/);
  });
});
