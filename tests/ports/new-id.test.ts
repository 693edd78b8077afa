import { describe, expect, it } from 'vitest';
import { newId } from '../../game/ports/new-id';

describe('a new id', () => {
  it('is a UUID of version 4 and never the same, also where the browser has no maker of its own', () => {
    const ids = Array.from({ length: 2000 }, newId);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
