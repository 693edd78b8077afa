import { graphicsKind } from '../../ports/graphics-kind';

/** What renders WebGL here: a graphics card, the processor (`software`), or nothing. */
export function softwareGraphics(): 'card' | 'software' | 'none' {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (!gl) return 'none';
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return graphicsKind(renderer, navigator.userAgent);
}
