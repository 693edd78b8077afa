import { expect, it } from 'vitest';
import { sortResults } from '../../../game/caseload/results/came-back';
import { codeOwner } from '../../../game/caseload/results/code-owner';
import { samplePatient } from '../../fixtures/patients/sample-patient';

const otter = samplePatient({ id: 'one', code: 'OTTER-7', aliases: ['OLD-7'] });
const seal = samplePatient({ id: 'two', code: 'SEAL-2', aliases: [] });

it('a code belongs to whoever has it or had it, in any case of letters', () => {
  expect(codeOwner('otter-7', [seal, otter])?.id).toBe('one');
  expect(codeOwner(' old-7 ', [seal, otter])?.id).toBe('one');
  expect(codeOwner('SEAL-2', [seal, otter])?.id).toBe('two');
  expect(codeOwner('NEW-1', [seal, otter])).toBeNull();
});

it('results with a former code find their patient, and with a code of two they wait', () => {
  const [kept] = samplePatient().sessions;
  if (kept === undefined) throw new Error('the sample has a session');
  const played = { ...kept, session: { ...kept.session, plan: { code: 'Old-7' } as never } };
  expect([...sortResults([played], [seal, otter]).byPatient.keys()]).toEqual(['one']);
  expect(sortResults([played], [{ ...seal, aliases: ['OLD-7'] }, otter]).tray).toHaveLength(1);
});
