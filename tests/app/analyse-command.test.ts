import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseAnalyseOptions } from '../../game/app/analyse/analyse-options';
import { analyseTask } from '../../game/app/analyse/analyse-task';
import { sharedFile, sharedIsThere } from '../browser/page/shared-data';

const root = fileURLToPath(new URL('../..', import.meta.url));
const box = mkdtempSync(join(tmpdir(), 'analyse '));
const SMILE = 'recordings/smile-and-blink.jsonl.gz';

function analyse(...args: string[]) {
  const main = join(root, 'game/app/analyse/analyse-main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

function file(name: string, text: string): string {
  const path = join(box, name);
  writeFileSync(path, text);
  return path;
}

describe('analyse as a command', () => {
  it('refuses a file that is not there, by name', () => {
    const { status, stdout, lines } = analyse(join(box, 'nowhere.jsonl'), '--movement', 'closed-smile');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('nowhere.jsonl');
  });

  it('refuses an unknown movement and says which it knows', () => {
    const { status, lines } = analyse('x.jsonl', '--movement', 'yawn');
    expect(status).toBe(2);
    expect(lines[0]).toMatch(/--movement: found yawn, expected one of brow-raise/);
  });

  it.each([
    ['--allowance', 'eye=0', /--allowance.*eye=0/],
    ['--allowance', 'ear=0.1', /--allowance.*ear/],
    ['--rest', '500-100', /--rest: found 500-100, expected START-END/],
    ['--colour', 'red', /--colour: unknown option/],
    ['--Affected', 'both', /--Affected: unknown option, expected one of .*--affected/],
    ['--movement', 'snarl', /--movement: found twice, expected once/],
    ['--prescription', '.', /--prescription: .*EISDIR/],
  ])('refuses %s %s', (option, value, message) => {
    const wanted = () => analyseTask(parseAnalyseOptions(['x.jsonl', '--movement', 'closed-smile', option, value]));
    expect(wanted).toThrow(message);
  });

  it.each([
    ['an option', ['--affected', 'both', '--affected', 'patientLeft'], /--affected: found twice/],
    ['the series', ['--series', '--series'], /--series: found twice/],
    ['one allowance', ['--allowance', 'eye=0.1', '--allowance', 'eye=0.3'], /eye=0\.3.*eye once for each side/],
    ['half of one', ['--allowance', 'eye.patientLeft=0.1', '--allowance', 'eye=0.3'], /eye once for each side/],
  ])('refuses %s that is given twice: the last must not win in silence', (_, args, message) => {
    expect(() => analyseTask(parseAnalyseOptions(['x.jsonl', '--movement', 'closed-smile', ...args]))).toThrow(message);
  });

  it('takes both sides of one allowance, and a plan with a byte order mark', () => {
    const plan = file(
      'marked.plan.json',
      `\ufeff${readFileSync(join(root, 'levels/plans/eye-led.plan.json'), 'utf8')}`,
    );
    const args = 'x.jsonl --movement closed-smile --allowance eye.patientLeft=0.1 --allowance eye.patientRight=0.3';
    expect(analyseTask(parseAnalyseOptions(args.split(' '))).quietList).not.toEqual([]);
    const planned = [
      'x.jsonl',
      '--movement',
      'gentle-eye-closure',
      '--affected',
      'patientRight',
      '--prescription',
      plan,
    ];
    expect(() => analyseTask(parseAnalyseOptions(planned))).not.toThrow(/JSON/);
  });

  it('refuses a prescription in which a key stands twice, with file, path and key', () => {
    const text = readFileSync(join(root, 'levels/plans/eye-led.plan.json'), 'utf8');
    const plan = file('twice.plan.json', text.replace('"allowance":', '"allowance": 0.1, "allowance":'));
    const args = ['x.jsonl', '--movement', 'closed-smile', '--prescription', plan];
    expect(() => analyseTask(parseAnalyseOptions(args))).toThrow(/twice\.plan\.json: quiet\[0\]\.allowance is the key/);
  });

  it('writes nothing to the terminal that could steer it', () => {
    const name = file('\u001b[31mred\u0007\u202e.jsonl', '\u001b]0;title\u0007\r{"format":"\u009b31m"}\n');
    const { status, lines } = analyse(name, '--movement', 'closed-smile');
    const missing = analyse(`${name}\u001b[2J`, '--movement', '\u001b[2J');
    expect([status, missing.status]).toEqual([2, 2]);
    expect(lines).toHaveLength(1);
    for (const line of [...lines, ...missing.lines]) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(lines[0]).toContain('\\u001b[31mred\\u0007\\u202e.jsonl: line 1: header: found "\\u001b]0;title');
  });

  it('refuses a prescription that is none, naming file and field', () => {
    const plan = file('plan.json', '{"format":"tiny-tides/plan","schemaVersion":1}');
    const { status, lines } = analyse('x.jsonl', '--movement', 'closed-smile', '--prescription', plan);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('plan.json');
  });

  it('refuses a header of another format', () => {
    const { status, lines } = analyse(file('other.jsonl', '{"format":"x"}\n'), '--movement', 'closed-smile');
    expect(status).toBe(2);
    expect(lines[0]).toMatch(/line 1: format: found "x", expected "tiny-tides\/recording"/);
  });
});

const isThere = sharedIsThere(SMILE);

describe.skipIf(!isThere)(
  isThere ? 'analyse on damaged files' : 'analyse on damaged files (skipped: no recordings)',
  () => {
    const args = '--movement closed-smile --rest 0-440 --reference 1080-2400'.split(' ');

    it('prints one JSON object and nothing else for a whole file', () => {
      const { status, stdout } = analyse(sharedFile(SMILE), ...args);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ frames: 78, facesFound: 78, fps: 25, rest: [0, 440] });
    });

    it('refuses a recording cut in the middle, packed or not', () => {
      const packed = readFileSync(sharedFile(SMILE));
      const cut = join(box, 'cut.jsonl.gz');
      writeFileSync(cut, packed.subarray(0, packed.length >> 1));
      const { status, stdout, lines } = analyse(cut, ...args);
      expect({ status, stdout, count: lines.length }).toEqual({ status: 2, stdout: '', count: 1 });
      expect(lines[0]).toMatch(/cut\.jsonl\.gz: line \d+: .*expected a whole, undamaged file/);

      const text = gunzipSync(packed).toString();
      const plain = analyse(file('cut.jsonl', text.slice(0, text.length >> 1)), ...args);
      expect(plain.status).toBe(2);
      expect(plain.lines[0]).toMatch(/cut\.jsonl: line \d+: .*expected one whole JSON object/);
    });
  },
);
