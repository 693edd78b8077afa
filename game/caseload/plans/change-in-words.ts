import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import type { CaseloadWords } from '../words/caseload-words';
import { quantityInWords } from './grade-in-words';
import type { PlanChange, PlannedRef, QuietValue } from './plan-difference';
import { quantityOf } from './quantity';

/** One change of a plan in a line: `closed-mouth smile: hold 2 s → 3 s`. */
export function changeInWords(change: PlanChange, words: CaseloadWords): string {
  switch (change.kind) {
    case 'movement':
      return `${refInWords(change.ref, words)}: ${change.change === 'added' ? words.added : words.removed}`;
    case 'order':
      return `${words.order}: ${change.to.map((ref) => words.movement[ref.movement]).join(', ')}`;
    case 'staircase':
      return `${refInWords(change.ref, words)}: ${words.staircase[change.to](change.grade)}`;
    case 'number': {
      const missing = change.of === null ? words.none : words.byGrade;
      const value = (number: number | null) =>
        number === null ? missing : quantityInWords(quantityOf(change.parameter, number), words);
      const name = change.bound === undefined ? nameOf(change, words) : words[change.bound];
      const where = change.of === null ? '' : `${refInWords(change.of, words)}: `;
      return `${where}${name} ${value(change.from)} → ${value(change.to)}`;
    }
    case 'quiet': {
      const { trigger, region, side } = change.cell;
      const place = `${words.movement[trigger]}, ${words.region[region][side]}`;
      // The way in which a region counts is told where it changes.
      const way = ({ direction }: QuietValue) => (direction === undefined ? '' : ` (${words.direction[direction]})`);
      const turned = change.from !== null && change.to !== null && change.from.direction !== change.to.direction;
      const value = (one: QuietValue | null) => `${allowance(one, words)}${turned && one !== null ? way(one) : ''}`;
      return `${place}: ${value(change.from)} → ${value(change.to)}`;
    }
    case 'choice':
      return `${words.choice[change.what]}: ${choice(change, change.from, words)} → ${choice(change, change.to, words)}`;
  }
}

function refInWords({ movement, level }: PlannedRef, words: CaseloadWords): string {
  return `${words.movement[movement]} (${level})`;
}

function nameOf({ id, parameter }: Extract<PlanChange, { kind: 'number' }>, words: CaseloadWords): string {
  return (words.parameter as Readonly<Record<string, string>>)[id] ?? parameter.label;
}

function allowance(value: QuietValue | null, words: CaseloadWords): string {
  if (value === null) return words.none;
  if (value.allowance === 'notJudged') return words.notJudged;
  if (value.allowance === 'reference') return words.reference;
  return quantityInWords(quantityOf(PLAN_PARAMETERS.allowance, value.allowance), words);
}

function choice({ what }: Extract<PlanChange, { kind: 'choice' }>, value: string | null, words: CaseloadWords): string {
  if (value === null) return words.none;
  const names: Readonly<Record<string, string>> =
    what === 'affected' ? words.side : what === 'stage' ? words.stage : what === 'density' ? words.density : {};
  const isSwitch = what === 'mirror' || what === 'attemptSeries';
  return names[value] ?? (isSwitch ? words[what][value === 'on' ? 'on' : 'off'] : value);
}
