import { describe, expect, it } from 'vitest';
import { closingKept } from '../../../game/player/sitting/closing-kept';
import { openRecord } from '../../../game/player/sitting/open-record';
import type { SittingKept } from '../../../game/player/sitting/sitting-record';
import { de } from '../../../game/player/words/de';
import { en } from '../../../game/player/words/en';
import { openWords } from '../../../game/player/words/words';
import { StoreError, type StoreFault } from '../../../game/ports/store-port';
import { playerDoubles } from '../player-doubles';

const camera = {
  kind: 'camera',
  camera: { label: 'test', width: 640, height: 480 },
  ...{ sourceId: null, modelSha256: null, runtime: 'test' },
} as const;

async function keptWhere(putSession: () => Promise<void>): Promise<readonly SittingKept[]> {
  const { ports } = playerDoubles();
  const heard: SittingKept[] = [];
  const record = openRecord({ ...ports, store: { ...ports.store, putSession } }, camera, null, null, (kept) => {
    heard.push(kept);
  });
  record.end('finished');
  await record.written();
  return heard;
}

const say = openWords({ en, de });
const told = (language: string, lines: ReturnType<typeof closingKept>) =>
  lines.map((line) => say(language)(line)).join(' ');

const FAULTS: readonly StoreFault[] = [
  'insecure',
  'unavailable',
  'quota',
  'timeout',
  'corrupt',
  'newer',
  'erased',
  'elsewhere',
];

describe('a sitting that is written', () => {
  it('is told as kept', async () => {
    expect(await keptWhere(async () => {})).toEqual(['yes']);
  });

  it.each(FAULTS)('is told with the reason when the store refuses it: %s', async (fault) => {
    expect(await keptWhere(() => Promise.reject(new StoreError(fault, 'in a test')))).toEqual([fault]);
  });

  it('is told as not taken when something else refuses it', async () => {
    expect(await keptWhere(() => Promise.reject(new Error('in a test')))).toEqual(['unavailable']);
  });
});

describe('what the closing page says of the keeping', () => {
  it('is that nothing was kept with the practice face', () => {
    expect(closingKept('practice', 'no')).toEqual(['close.practice']);
  });

  it('is that it lies here with a camera', () => {
    expect(closingKept('camera', 'yes')).toEqual(['close.kept']);
  });

  it.each(FAULTS)('says what happened and offers the file: %s', (fault) => {
    const lines = closingKept('camera', fault);
    expect(lines).toHaveLength(2);
    expect(told('en', lines)).toContain('file');
    expect(told('de', lines)).toContain('Datei');
  });

  it('tells a full device from a browser that refuses', () => {
    expect(closingKept('camera', 'quota')).toContain('close.notKept.full');
    expect(closingKept('camera', 'unavailable')).toContain('close.notKept.refused');
  });
});
