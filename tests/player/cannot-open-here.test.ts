import { expect, it } from 'vitest';
import { planOr } from '../../game/player/plan-or-problem';
import { DataError, InWords } from '../../game/therapy/data-error';

it('a browser that cannot unpack a link is told as that, and a plan that makes no sense as that', async () => {
  const odd = () => Promise.reject(new TypeError('unsupported format deflate-raw'));
  expect(await planOr('link', odd, 'The link')).toEqual({ why: 'cannotOpenHere' });
  const refused = () => Promise.reject(new DataError('link', 'dose', new InWords('nothing'), 'a number'));
  expect(await planOr('link', refused, 'The link')).toMatchObject({ why: 'refused', file: 'The link', path: 'dose' });
});
