import { expect, it } from 'vitest';
import { practisedMs } from '../../game/record/practised-ms';
import { sampleSession } from '../fixtures/records/sample-session';

it('counts the time of one local day once, whatever the offset, and no time that was not sure', () => {
  const sessions = [
    sampleSession(),
    sampleSession({ startedAt: '2026-03-28T23:59:50.000+01:00', endedAt: '2026-03-29T00:06:00.000+01:00' }),
    sampleSession({ startedAt: '2026-03-29T03:30:00.000+02:00' }),
  ];
  expect(practisedMs(sessions, '2026-03-28')).toBe(2 * 91_220);
  expect(practisedMs(sessions, '2026-03-29')).toBe(91_220);
  expect(practisedMs(sessions, '2026-03-30')).toBe(0);
});
