/** Driver names that mean WebGL is rendered by the processor. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** What WebKit says of every driver, whatever it is, so that nobody is known by their card. */
const WEBKITS_MASK = 'Apple GPU';
/** Every device of these has a graphics card, and only WebKit's mask hides which. */
const APPLE_DEVICE = /\b(Macintosh|iPhone|iPad|iPod)\b/;

/**
 * What renders WebGL here. WebKit's mask says something on Apple's devices alone: elsewhere it stands for software too, and the
 * slower of the two is what nobody is harmed by.
 * @param renderer what WebGL says it draws with; null where there is no WebGL
 * @param userAgent the browser's own name for itself, which tells the kind of device
 */
export function graphicsKind(renderer: string | null, userAgent: string): 'card' | 'software' | 'none' {
  if (renderer === null) return 'none';
  if (renderer.trim() === WEBKITS_MASK) return APPLE_DEVICE.test(userAgent) ? 'card' : 'software';
  return SOFTWARE.test(renderer) ? 'software' : 'card';
}
