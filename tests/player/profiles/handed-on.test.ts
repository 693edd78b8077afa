import { describe, expect, it } from 'vitest';
import { handedOn, withoutCamera } from '../../../game/player/profiles/handed-on';
import { writeExport } from '../../../game/record/export-file';
import { sampleSession } from '../../fixtures/records/sample-session';

const ID = 'secret id';
const NAME = 'Anna\'s "own" iPhone';
const camera = { label: NAME, width: 640, height: 480 };
const player = { id: 'a', shells: 3, calibrationSourceId: ID, calibration: { camera } };
const value = (key: string, stored: unknown) => ({ key, value: stored, problem: null, raw: stored });
const broken = (key: string, body: string) => {
  const raw = { checksum: 'x', body };
  return { key, value: null, problem: 'corrupt', raw };
};
const sealed = JSON.stringify(player);
const values = [
  value('source-sides', [ID]),
  value('apart:source-sides', [ID]),
  value('camera-sides', [NAME]),
  value('player:a', player),
  value('apart:player:a', player),
  broken('player:b', sealed),
  broken('player:c', sealed.slice(0, sealed.indexOf(ID) + 4)),
  broken('apart:player:d', sealed.slice(0, sealed.indexOf('iPhone') + 3)),
  broken('source-sides', JSON.stringify([ID])),
  value('settings', { language: 'de' }),
];
const [one] = sampleSession().calibrations;
const session = sampleSession({ calibrations: one === undefined ? [] : [{ ...one, camera }] });
const unread = { id: 'u', session: null, problem: 'corrupt', raw: { checksum: 'x', body: JSON.stringify(session) } };
const sessions = [{ id: session.id, session, problem: null, raw: session }, unread];

describe('what leaves the device', () => {
  it('has a signed plan letter for letter', () => {
    const seal = { sealed: 'eyJhbGciOiJFUzI1NiJ9.cGxhbg.c2ln', thumbprint: 'k'.repeat(43), validUntil: null };
    const kept = { sessions: [], values: [value('player:a', { ...player, seal })] };
    const file = JSON.parse(writeExport(handedOn(kept), '2026-11-22T10:00:00.000+01:00'));
    expect(file.values['player:a'].seal).toEqual(seal);
  });

  it('names no camera: neither its id nor what it is called, in no copy and in nothing that cannot be read', () => {
    expect(session.calibrations[0]?.camera?.label).toBe(NAME);
    const text = writeExport(handedOn({ sessions, values }), '2026-11-22T10:00:00.000+01:00');
    expect(text).not.toContain('secr');
    expect(text).not.toContain('Anna');
    expect(text).not.toContain('iPh');
    const file = JSON.parse(text);
    expect(Object.keys(file.values)).toEqual(['player:a', 'apart:player:a', 'settings']);
    expect(file.values['player:a'].shells).toBe(3);
    expect(file.sessions[0].calibrations[0].camera).toEqual({ label: '', width: 640, height: 480 });
    expect(file.unread).toHaveLength(4);
  });

  it('names none in a session saved alone', () => {
    const alone = JSON.stringify(withoutCamera(session));
    expect(alone).not.toContain('Anna');
    expect(JSON.parse(alone).calibrations[0].camera.width).toBe(640);
  });
});
