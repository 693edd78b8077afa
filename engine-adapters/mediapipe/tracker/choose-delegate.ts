import { graphicsKind } from '../../../game/ports/graphics-kind';
import { canvasHere } from '../canvas-here';
import type { Delegate } from './landmarker';

/** Under this the processor has time to spare (a frame lasts 33 ms), and the graphics card is left to the drawing, ms. */
const FAST_ENOUGH_MS = 12;
/** The graphics card must save this share of the time: on a tie the processor is the steadier of the two. */
const WORTH_IT = 0.75;

/** Whether the graphics card is worth a trial, by the processor's ms a frame, what WebGL says it draws with, and the browser's name. */
export function worthTryingGpu(cpuMs: number, renderer: string | null, userAgent: string): boolean {
  return graphicsKind(renderer, userAgent) === 'card' && cpuMs > FAST_ENOUGH_MS;
}

/** The delegate to stay with; `gpuMs` null when it was not tried or did not start. */
export function chooseDelegate(cpuMs: number, gpuMs: number | null): Delegate {
  return gpuMs !== null && gpuMs < cpuMs * WORTH_IT ? 'GPU' : 'CPU';
}

/** What WebGL says it draws with; null where there is no WebGL 2. */
export function webglRenderer(): string | null {
  const gl = canvasHere(1, 1)?.getContext('webgl2') as WebGL2RenderingContext | null | undefined;
  if (!gl) return null;
  const details = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}
