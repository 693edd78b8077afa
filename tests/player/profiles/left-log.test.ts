import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { LEFT_KEY, type LeftEntry, LeftLog } from '../../../game/player/profiles/left-log';
import { StoreError, type StoreFault, type StorePort } from '../../../game/ports/store-port';
import { sourceFiles } from '../../../scripts/law/source-files';
import { playerDoubles } from '../player-doubles';

let kept: Map<string, unknown>;
/** A refusal that only a fake can force at the very step. */
let refuses: StoreFault | null;

function store(): StorePort {
  return {
    ...playerDoubles().ports.store,
    get: async <T>(key: string) => (kept.get(key) ?? null) as T | null,
    append: async (key, entries) => {
      if (refuses !== null) throw new StoreError(refuses, 'refused');
      kept.set(key, structuredClone([...((kept.get(key) ?? []) as unknown[]), ...entries]));
    },
  };
}

const entry = (more: Partial<LeftEntry> = {}): LeftEntry => ({
  ...{ at: '2026-11-22T09:30:00+01:00', what: 'session', how: 'file', code: 'KITE-7', detail: 'a.json', ...more },
});
const tried = (to: string) => entry({ what: 'refused', how: 'network', code: null, detail: to });

beforeEach(() => {
  kept = new Map();
  refuses = null;
});

describe('the list of what left the device', () => {
  it('keeps every export in order, over a reload', async () => {
    const log = new LeftLog(store());
    await Promise.all([log.note(entry()), log.note(entry({ what: 'results', how: 'code', detail: '' }))]);
    await log.note(entry({ what: 'all', code: null }));
    const { entries, unkept } = await new LeftLog(store()).list();
    expect(entries.map(({ what }) => what)).toEqual(['session', 'results', 'all']);
    expect(unkept).toBe(0);
  });

  it('lists what the store refuses, says so, and writes it with the next one (F25)', async () => {
    const log = new LeftLog(store());
    refuses = 'quota';
    expect(await log.note(entry())).toBe('waits');
    expect(await log.list()).toEqual({ entries: [entry()], unkept: 1 });
    expect(kept.has(LEFT_KEY)).toBe(false);
    refuses = null;
    expect(await log.note(entry({ detail: 'b.json' }))).toBe('kept');
    expect((await log.list()).unkept).toBe(0);
    expect((await new LeftLog(store()).list()).entries.map(({ detail }) => detail)).toEqual(['a.json', 'b.json']);
  });

  it('leaves alone what it does not know (F31)', async () => {
    const log = new LeftLog(store());
    kept.set(LEFT_KEY, [{ of: 'a newer version' }, entry()]);
    await log.note(entry({ detail: 'b.json' }));
    expect(kept.get(LEFT_KEY)).toHaveLength(3);
    expect((await log.list()).entries.map(({ detail }) => detail)).toEqual(['a.json', 'b.json']);
  });

  it('names an address that was not reached once, and keeps it only where something is kept anyway (F35)', async () => {
    const log = new LeftLog(store());
    await log.note(tried('https://elsewhere.test'), 'hold');
    await log.note(tried('https://elsewhere.test'), 'hold');
    expect(kept.size).toBe(0);
    expect((await log.list()).entries).toEqual([tried('https://elsewhere.test')]);
    await log.note(entry());
    await log.note(tried('https://elsewhere.test'));
    expect(kept.get(LEFT_KEY)).toEqual([tried('https://elsewhere.test'), entry()]);
  });

  it('is passed by no page of the player that saves a file or shows a code', () => {
    const files = sourceFiles('.', ['game/player']).map((file) => [file, readFileSync(file, 'utf8')] as const);
    const saving = files.filter(([, text]) => /\bsaveFile\(|ports\.saveFile\b/.test(text)).map(([file]) => file);
    expect(saving).toEqual(['game/player/parts/use-hand-out.ts']);
    const showing = files.filter(([, text]) => text.includes('<CodePicture'));
    expect(showing.length).toBeGreaterThan(0);
    for (const [file, text] of showing) expect(text, file).toContain('memory.left.note(');
  });

  it('is passed by no file of the workbench', () => {
    const files = sourceFiles('.', ['game/workbench', 'game/app']).map(
      (file) => [file, readFileSync(file, 'utf8')] as const,
    );
    const downloads = files.filter(([, text]) => /createObjectURL|\.download\b/.test(text)).map(([file]) => file);
    expect(downloads).toEqual(['game/app/save-file.ts']);
    const saving = files.filter(([, text]) => /\bsaveFile\(/.test(text)).map(([file]) => file);
    expect(saving.sort()).toEqual(['game/app/save-file.ts', 'game/app/workbench-main.tsx']);
    const [door] = files.filter(([file]) => file === 'game/app/workbench-main.tsx').map(([, text]) => text);
    expect(door?.match(/\bsaveFile\(/g)).toHaveLength(1);
    expect(door).toMatch(
      /saveFile\(name, data\);\s+const entry =[^;]*;\s+const enter = await enterLeft;\s+return enter\(entry\)/,
    );
  });

  it('forgets with all else', async () => {
    const log = new LeftLog(store());
    await log.note(tried('https://elsewhere.test'), 'hold');
    log.forget();
    expect((await log.list()).entries).toEqual([]);
    // What is stopped after that is listed anew: nobody can read any more that it was stopped before.
    await log.note(tried('https://elsewhere.test'), 'hold');
    expect((await log.list()).entries).toHaveLength(1);
  });
});
