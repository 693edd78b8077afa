import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sampleFile = fileURLToPath(new URL('../../levels/plans/mouth-led.plan.json', import.meta.url));
const sample = JSON.parse(readFileSync(sampleFile, 'utf8'));
const [smile] = sample.movements;
const rest = sample.movements.at(-1);

/** A smile and a rest, two attempts a block: as short as a plan can be, three blocks a day. For walks through the product. */
export const SHORT_PLAN = {
  ...sample,
  ...{ id: 'short', code: 'SHORT-1' },
  movements: [smile, { ...rest, overrides: { stillMs: 10_000 } }],
  quiet: sample.quiet.filter(({ trigger }: { trigger: string }) => [smile.movement, rest.movement].includes(trigger)),
  dose: { ...sample.dose, attempts: 2, blockMs: 60_000, restBetweenMs: 3000, blocksPerDay: 3 },
};

const planFile = (name: string, plan: unknown) => ({
  name: `${name}.plan.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(plan)),
});

/** Plans as the files that a therapist hands over. */
export const SHORT_PLAN_FILE = planFile('short', SHORT_PLAN);
export const OTHER_PLAN_FILE = planFile('other', sample);
/** A file that was cut off. */
export const BROKEN_PLAN_FILE = { ...planFile('broken', null), buffer: Buffer.from('{"format":') };
