import { arch, availableParallelism, cpus, platform } from 'node:os';

/** What a benchmark ran on, in words. */
export function machineText(): string {
  return `${availableParallelism()} x ${cpus()[0]?.model.trim() || 'unnamed processor'}, ${platform()} ${arch()}, node ${process.versions.node}`;
}
