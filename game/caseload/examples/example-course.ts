import type { SessionRecord } from '../../record/session-record';
import type { Prescription } from '../../therapy/prescription/prescription';
import { whereItStands } from '../plans/where-it-stands';
import { digestOf, type SessionDigest } from '../review/session-digest';
import { type ExampleSession, exampleSession } from './example-session';
import type { Draws } from './seeded-draws';

/** The sessions of an example patient, oldest first, each at the grades to which the ones before it led. */
export function exampleCourse(
  wanted: readonly Omit<ExampleSession, 'grades'>[],
  draws: Draws,
): readonly SessionRecord[] {
  const digests: SessionDigest[] = [];
  return wanted.map((one) => {
    const session = exampleSession({ ...one, grades: gradesOf(one.plan, digests) }, draws);
    digests.push(digestOf(session));
    return session;
  });
}

function gradesOf(plan: Prescription, digests: readonly SessionDigest[]): readonly number[] {
  return whereItStands(plan, digests).map(({ next }) => next);
}
