import { expect, it } from 'vitest';
import { graphicsKind } from '../../game/ports/graphics-kind';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';
const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';

it.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', LINUX, 'software'],
  ['Mesa llvmpipe (LLVM 15)', LINUX, 'software'],
  ['llvmpipe, or similar', LINUX, 'software'],
  ['Microsoft Basic Render Driver', LINUX, 'software'],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)', LINUX, 'card'],
  ['Apple M2', LINUX, 'card'],
  [null, LINUX, 'none'],
  // WebKit says so of every driver: only on Apple's own devices is it true.
  ['Apple GPU', IPAD, 'card'],
  ['Apple GPU', LINUX, 'software'],
] as const)('%s on %s is %s', (renderer, userAgent, kind) => {
  expect(graphicsKind(renderer, userAgent)).toBe(kind);
});
