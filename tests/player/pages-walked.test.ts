import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAMERA_STATES, PLAYER_STATES } from '../../scripts/pictures/player-states';

/** Every page by the name that its source gives it; the second name of a choice too. */
function pageNames(): readonly string[] {
  const folder = 'game/player/pages';
  const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const given = sources.flatMap((source) => [...source.matchAll(/<Page[^>]*?\bname=(?:"([^"]+)"|\{([^}]+)\})/g)]);
  const names = given.flatMap(([, plain, choice]) => [
    plain,
    ...[...(choice ?? '').matchAll(/'([^']+)'/g)].map((m) => m[1]),
  ]);
  return names.filter((name) => name !== undefined);
}

describe('the list of states that are looked at', () => {
  it('knows every page of the player', () => {
    const walked: readonly string[] = [...PLAYER_STATES, ...CAMERA_STATES];
    const names = pageNames();
    expect(names).toContain('ready-blocked');
    expect(names.filter((name) => !walked.includes(name))).toEqual([]);
  });
});
