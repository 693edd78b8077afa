import { expect, it } from 'vitest';
import { createEndings } from '../../engine-adapters/mediapipe/endings';

it('undoes the newest first, once, and undoes late arrivals at once', () => {
  const undone: string[] = [];
  const endings = createEndings();
  endings.add(() => undone.push('camera'));
  endings.add(() => undone.push('frames'));
  endings.end();
  endings.end();
  expect(undone).toEqual(['frames', 'camera']);
  endings.add(() => undone.push('late'));
  expect(undone).toEqual(['frames', 'camera', 'late']);
  expect(endings.state()).toBe('ended');
});
