import { describe, expect, it } from 'vitest';
import { cameraFrames } from './camera-frames';
import { partsOf, ROOM_NAMES, roomNamed } from './room';
import { roomsOptions } from './rooms-options';
import { splitJpegs } from './split-jpegs';

describe('rooms', () => {
  it('leave the clean picture as it is', () => {
    expect(roomNamed('clean')).toMatchObject({
      ...{ width: 480, height: 480, clipPx: 480, blurPx: 0, brightness: 1, window: 'none', noiseSd: 0 },
      ...{ jpegQuality: null, rhythm: 'every' },
    });
  });
  it('are each another, and every one of the list can be made', () => {
    const made = ROOM_NAMES.map((name) => JSON.stringify({ ...roomNamed(name), name: '', says: '' }));
    expect(new Set(made).size).toBe(ROOM_NAMES.length);
  });
  it('add up', () => {
    expect(partsOf('lamp+far')).toEqual(['lamp', 'far']);
    expect(roomNamed('lamp+far')).toMatchObject({
      name: 'lamp+far',
      brightness: 0.55,
      noiseSd: Math.hypot(6, 3),
      width: 640,
      clipPx: 150,
    });
  });
  it('that are not known, or contradict each other, are refused with their name', () => {
    expect(() => roomNamed('cellar')).toThrow(/found "cellar", expected clean, lamp/);
    expect(() => roomNamed('lamp+toString')).toThrow(/found "toString"/);
    expect(() => roomNamed('lamp+dark')).toThrow(/both set brightness/);
  });
});

describe('a camera', () => {
  it('takes every picture at its exact time', () => {
    const frames = cameraFrames(91, 'every', 1);
    expect(frames).toHaveLength(91);
    expect(frames.at(-1)).toEqual({ index: 90, captureMs: 3000 });
  });
  it('that is slow takes 12 a second, never two in a row and never with a gap of more than 100 ms', () => {
    const frames = cameraFrames(3000, 'slow', 1);
    expect(frames.length / 100).toBeCloseTo(12, 0);
    const steps = frames.slice(1).map(({ index }, i) => index - (frames[i]?.index ?? 0));
    expect(new Set(steps)).toEqual(new Set([2, 3]));
    expect(frames.every(({ index, captureMs }) => captureMs === (index * 1000) / 30)).toBe(true);
    expect(cameraFrames(3000, 'slow', 1)).toEqual(frames);
  });
});

describe('a clip of JPEGs one behind the other', () => {
  const picture = (...inside: number[]) => [0xff, 0xd8, 0xff, 0xfe, ...inside, 0xff, 0xd9];
  it('falls apart into its pictures, byte for byte', () => {
    const one = picture(1, 2, 0xff, 0x00);
    const two = picture(3);
    const found = splitJpegs(Buffer.from([...one, ...two, ...one]), 'a.mjpeg');
    expect(found.map((bytes) => [...bytes])).toEqual([one, two, one]);
  });
  it('is refused where it is something else', () => {
    expect(() => splitJpegs(Buffer.from('RIFF'), 'a.mjpeg')).toThrow('a.mjpeg: expected a clip of JPEG pictures');
  });
});

describe('the options of bench:rooms', () => {
  it('are all rooms and clips, tracked where nothing is kept', () => {
    const options = { rooms: [...ROOM_NAMES], clips: null, seconds: null, tracking: 'whereNotKept', evidence: 'leave' };
    expect(roomsOptions([])).toEqual({ kind: 'run', options });
  });
  it('choose', () => {
    const typed = ['--rooms', 'dark,lamp+far', '--clips=a,b', '--seconds', '20', '--kept'];
    const options = {
      rooms: ['dark', 'lamp+far'],
      clips: ['a', 'b'],
      seconds: 20,
      tracking: 'never',
      evidence: 'leave',
    };
    expect(roomsOptions(typed)).toEqual({ kind: 'run', options });
    expect(roomsOptions(['--record', '--kept'])).toMatchObject({ options: { evidence: 'record', tracking: 'never' } });
  });
  it.each([
    [['--rooms', 'cellar'], /--rooms: room: found "cellar"/],
    [['--seconds', '-1'], /--seconds: found -1, expected a whole number/],
    [['--anew', '--kept'], /expected one of them/],
    [['--record', '--seconds', '5'], /--record and --seconds: expected one of them/],
    [['--ooms', 'lamp'], /--ooms: not known here/],
  ])('%j are refused', (typed, sentence) => {
    expect(roomsOptions(typed)).toMatchObject({ kind: 'say', exitCode: 2, text: expect.stringMatching(sentence) });
  });
});
