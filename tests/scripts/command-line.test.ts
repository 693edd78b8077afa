import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readOptions } from '../../scripts/read-options';
import { serveAtFreePort } from '../../scripts/site/serve-at-free-port';
import { readStart, START_HELP, type StartOptions } from '../../scripts/site/start-options';
import { startProduct } from '../../scripts/site/start-product';
import { partBegins, partEnded, TEST_HELP, TEST_PARTS, type TestPart, timesLine } from '../../scripts/test-words';

/** Starting a program takes seconds on a machine that is busy [ms]. */
const PROGRAM_MS = 60_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(script: string, ...typed: readonly string[]) {
  return runFile(`scripts/${script}`, ...typed);
}

function runFile(file: string, ...typed: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...typed], {
    cwd: root,
    encoding: 'utf8',
    timeout: PROGRAM_MS,
  });
  return { status, said: stdout.trim(), complained: stderr.trim() };
}

describe('what stands after a command', () => {
  const known = [{ name: '--port', value: 'NUMBER', says: '' }];

  it('is read with and without an equals sign', () => {
    expect(readOptions(['--port', '80'], known)).toEqual(readOptions(['--port=80'], known));
  });

  it.each([
    [['--prot', '80'], '--prot: not known here; --help shows what there is.'],
    [['80'], '80: not known here; --help shows what there is.'],
    [['--port'], '--port: nothing stands after it; expected NUMBER.'],
    [['--port=1', '--port=2'], '--port: given twice; expected once.'],
  ])('is refused in a sentence: %j', (typed, sentence) => {
    expect(readOptions(typed, known)).toEqual({ kind: 'refused', sentence });
  });
});

describe('what was typed', () => {
  const ESC = '\u001b[31m';
  const known = [{ name: '--port', value: 'NUMBER', says: '' }];

  it.each([
    ['an unknown option', readOptions([`--${ESC}`], known)],
    ['a value that is none', readStart(['--port', ESC], {})],
    ['a value from outside', readStart([], { PORT: `1\u202e${ESC}` })],
  ])('is never told raw to the terminal: %s', (_what, read) => {
    const sentence = read.kind === 'refused' ? read.sentence : '';
    expect(sentence).toContain('\\u001b[31m');
    expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('is cut when it is long', () => {
    const read = readOptions(['x'.repeat(5000)], known);
    expect(read.kind === 'refused' ? read.sentence.length : 0).toBeLessThan(300);
  });
});

describe('npm start', () => {
  const read = (typed: readonly string[], env: Readonly<Record<string, string>> = {}) => readStart(typed, env);

  it('opens a browser at the usual port unless told otherwise', () => {
    expect(read([])).toEqual({ kind: 'run', options: { port: 4840, browser: 'open', pages: 'build' } });
    expect(read(['--port', '5000', '--no-open', '--no-build'])).toEqual({
      kind: 'run',
      options: { port: 5000, browser: 'leave', pages: 'asBuilt' },
    });
    expect(read([], { PORT: '5001', CI: '1' })).toMatchObject({ options: { port: 5001, browser: 'leave' } });
    expect(read(['--port', '5000'], { PORT: 'rubbish' })).toMatchObject({ options: { port: 5000 } });
  });

  it.each([
    [['--port', '65536'], {}, '--port: 65536 is no port; expected 0 to 65535.'],
    [['--port', '-1'], {}, '--port: -1 is no port; expected 0 to 65535.'],
    [['--port', ''], {}, '--port:  is no port; expected 0 to 65535.'],
    [[], { PORT: 'many' }, 'PORT: many is no port; expected 0 to 65535.'],
  ])('refuses a port that is none: %j %j', (typed, env, sentence) => {
    expect(readStart(typed, env)).toEqual({ kind: 'refused', sentence });
  });

  it(
    'says what there is, and refuses what there is not with exit code 2',
    () => {
      const help = run('start.ts', '--help');
      expect(help).toMatchObject({ status: 0, said: START_HELP.join('\n') });
      for (const word of ['--port NUMBER', '--no-open', '--no-build', '--help', 'FACE_MODEL', 'Ctrl+C']) {
        expect(help.said).toContain(word);
      }
      expect(run('start.ts', '--prot', '80')).toMatchObject({
        status: 2,
        said: '',
        complained: '--prot: not known here; --help shows what there is.',
      });
    },
    PROGRAM_MS,
  );

  const started = async (change: Partial<StartOptions>, model: readonly string[], taken: number | null = null) => {
    const lines: string[] = [];
    let nowMs = 0;
    await startProduct(
      { port: 4840, browser: 'open', pages: 'build', ...change },
      {
        say: (line) => void lines.push(line),
        nowMs: () => nowMs,
        build: async () => {
          lines.push('(builds)');
          nowMs += 12_340;
          return model;
        },
        serve: async () => ({ address: 'http://127.0.0.1:4841/', close: async () => {}, taken }),
        open: (address) => void lines.push(`(opens ${address})`),
      },
    );
    return lines;
  };

  it('says in order: building, how long it took, where, how to stop, and what to do about the model', async () => {
    const lines = await started({}, ['No face model from there.', 'The face model is missing.'], 4840);
    const order = [
      /^Building/,
      /\(builds\)/,
      /12\.3 s/,
      /4840 is taken/,
      /4841.*browser/,
      /\(opens/,
      /Ctrl\+C/,
      /No face/,
      /miss/,
    ];
    expect(lines).toHaveLength(order.length);
    for (const [i, pattern] of order.entries()) expect(lines[i]).toMatch(pattern);
    expect(lines.filter((line) => !line.startsWith('('))).toHaveLength(7);
  });

  it('keeps to 12 lines when everything is amiss', async () => {
    const worst = ['wrong file in place', 'FACE_MODEL refused', 'shared one refused', 'no network', 'missing'];
    expect((await started({}, worst, 4840)).filter((line) => !line.startsWith('(')).length).toBeLessThanOrEqual(12);
  });

  it('opens nothing and builds nothing when asked so', async () => {
    const lines = await started({ browser: 'leave', pages: 'asBuilt' }, []);
    expect(lines).toEqual([expect.stringMatching(/4841.*open that address/), expect.stringMatching(/Ctrl\+C/)]);
  });
});

describe('a port that is taken', () => {
  let other: Server;
  afterEach(() => other.close());

  it('gives way to the next one, and the wanted one is named', async () => {
    other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const served = await serveAtFreePort({ folder: tmpdir(), port });
    const at = Number(new URL(served.address).port);
    expect(served.taken).toBe(port);
    expect(at).toBeGreaterThan(port);
    expect(at - port).toBeLessThanOrEqual(20);
    await served.close();
  });
});

describe('npm run bench:…', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
  const benches = Object.entries(scripts).filter(([name]) => name.startsWith('bench:'));

  const fileOf = (command: string): string => command.split(' ').at(-1) ?? '';

  it.each(benches)('%s reads what was typed before it begins, so that --help starts nothing', (_name, command) => {
    const source = readFileSync(`${root}${fileOf(command)}`, 'utf8');
    expect(source).toMatch(/optionsOrExit\(|[oO]ptions\(process\.argv\.slice\(2\)/);
    expect(source).not.toContain('process.argv.includes');
  });

  it(
    'movement says what it is for and what it takes, and refuses what it does not know',
    () => {
      const [, command = ''] = benches.find(([name]) => name === 'bench:movement') ?? [];
      const help = runFile(fileOf(command), '--help');
      expect(help).toMatchObject({ status: 0, complained: '' });
      for (const word of ['npm run bench:movement', '--quick', '--record', '--help']) expect(help.said).toContain(word);
      const sentence = '--reccord: not known here; --help shows what there is.';
      expect(runFile(fileOf(command), '--reccord')).toEqual({ status: 2, said: '', complained: sentence });
    },
    PROGRAM_MS,
  );
});

describe('npm test', () => {
  it(
    'says what there is, and refuses what there is not with exit code 2 before anything runs',
    () => {
      const help = run('test.ts', '--help');
      expect(help).toMatchObject({ status: 0, said: TEST_HELP.join('\n') });
      for (const { title, alone } of Object.values(TEST_PARTS)) {
        expect(help.said).toContain(title);
        expect(help.said).toContain(alone);
      }
      expect(run('test.ts', '--watch')).toMatchObject({ status: 2, said: '' });
    },
    PROGRAM_MS,
  );

  it('names the part that runs, its place and its time', () => {
    expect(partBegins(TEST_PARTS.unit)).toBe('\n== [4/7] unit tests: running');
    expect(partEnded(TEST_PARTS.lint, false, 2345)).toBe('== [2/7] lint: FAILED in 2.3 s');
    const times = new Map<TestPart, number>([
      [TEST_PARTS.types, 1000],
      [TEST_PARTS.law, 2500],
    ]);
    expect(timesLine(times)).toBe('types 1.0 s, dependency law 2.5 s; all in all 3.5 s');
  });
});
