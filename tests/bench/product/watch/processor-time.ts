import type { CDPSession } from 'playwright-core';

/**
 * Processor time of all processes of a browser since they began, in seconds of a core: its own, its pages', the drawing, the camera.
 * A process that has ended counts no more, so nothing may be opened or closed between two askings.
 */
export async function processorS(browserCdp: CDPSession): Promise<number> {
  const { processInfo } = await browserCdp.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
