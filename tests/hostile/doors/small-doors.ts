import { readFileSync } from 'node:fs';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { readAddress } from '../../../game/player/address-options';
import { withoutPlan } from '../../../game/player/plan-in-address';
import { readLevel } from '../../../game/record/reading/read-plan';
import { MOMENT_MS } from '../../../game/record/series/attempt-series';
import { packSeries, unpackSeries } from '../../../game/record/series/pack-series';
import { hashOf, placeIn } from '../../../game/therapist/place';
import { parseLevel } from '../../../game/therapy/level/parse-level';
import { bytesOf, type Door, text, textOf } from '../door';
import { comesBack } from '../promises';
import { refusal } from './console-doors';

const QUERIES = [
  '?practice=ideal&movement=lip-pucker&allowance=eye:0.10&seed=4',
  '?affected=both&speed=2',
  '?plan=abc',
];
const PLACES = [{ at: 'review', id: 'p-1' }, { at: 'try', id: 'p-1', planned: 2 }, { at: 'settings' }] as const;
const LINES = 3;
const SERIES = packSeries({
  startMs: 45 * MOMENT_MS,
  moments: Array.from({ length: 60 }, (_, i) => ({
    ...{ activation: i / 60, quiet: [null, i / 200, -i / 90], notSure: i % 7 === 0 ? (['blink'] as const) : [] },
    flow: i % 7 === 0 ? ('notSure' as const) : ('flowing' as const),
  })),
});

/** Levels, the address of a page, and the packed curves of a session. */
export function smallDoors(): readonly Door[] {
  return [
    {
      ...{ name: 'level', at: 'game/record/reading/read-plan.ts readLevel' },
      layers: [
        {
          name: 'file',
          valid: [...SHIPPED_LEVELS.keys()].map((id) => ({
            is: 'json' as const,
            text: readFileSync(new URL(`../../../levels/${id}.level.json`, import.meta.url), 'utf8'),
          })),
          wrap: bytesOf,
        },
      ],
      take: async (input) => {
        try {
          const level = readLevel(bytesOf({ is: 'bytes', bytes: input as Uint8Array }), 'level.json');
          comesBack(level, (again) => parseLevel(again, 'again'));
        } catch (error) {
          return refusal(error);
        }
        return 'accepted';
      },
    },
    {
      ...{ name: 'address', at: 'game/player/address-options.ts readAddress' },
      layers: [{ name: 'query', valid: QUERIES.map(text), wrap: textOf }],
      take: async (input) => {
        const { problems } = readAddress(new URLSearchParams(String(input)));
        for (const { name, value, expected } of problems) {
          if (`${name}${value}`.length > 1000 || expected === '') throw new Error('a problem that cannot be shown');
        }
        withoutPlan({ pathname: '/', search: String(input), hash: '' });
        return problems.length === 0 ? 'accepted' : 'refused';
      },
    },
    {
      ...{ name: 'console address', at: 'game/therapist/place.ts placeIn' },
      layers: [{ name: 'hash', valid: PLACES.map((place) => text(hashOf(place))), wrap: textOf }],
      take: async (input) => {
        const place = placeIn(String(input));
        comesBack(place, () => placeIn(hashOf(place)));
        return place.at === 'caseload' ? 'refused' : 'accepted';
      },
    },
    {
      ...{ name: 'curves', at: 'game/record/series/pack-series.ts unpackSeries' },
      layers: [
        { name: 'text', valid: [text(SERIES)], wrap: textOf },
        {
          name: 'summed',
          valid: [{ is: 'bytes', bytes: Buffer.from(SERIES.slice(1), 'base64url').subarray(2) }],
          wrap: (plain) => `1${Buffer.from(fletcher(bytesOf(plain))).toString('base64url')}`,
        },
      ],
      take: async (input) => {
        try {
          const { startMs, moments } = unpackSeries(String(input), LINES, 'session', 'series[0]');
          const all = moments.flatMap(({ activation, quiet }) => [activation, ...quiet]);
          if (!Number.isFinite(startMs) || all.some((n) => n !== null && !Number.isFinite(n)))
            throw new Error('a curve that is no number');
        } catch (error) {
          return refusal(error);
        }
        return 'accepted';
      },
    },
  ];
}

/** The bytes behind a sum that fits them. */
function fletcher(content: Uint8Array): Uint8Array {
  let [one, two] = [1, 0];
  for (const byte of content) {
    one = (one + byte) % 255;
    two = (two + one) % 255;
  }
  return Uint8Array.from([two, one, ...content]);
}
