import { FilesetResolver } from '@mediapipe/tasks-vision';

/** What the vendor's tasks take as their first argument. */
export type VisionFiles = Awaited<ReturnType<typeof FilesetResolver.forVisionTasks>>;

type WithFactory = typeof globalThis & { ModuleFactory?: unknown };

/**
 * Loads the vendor's WebAssembly loader from our own address, as a module, in a worker and in a page alike.
 * @returns a function to be asked anew for every task: a task takes the loader and removes it when it has started.
 * Rejects where the browser lacks WebAssembly SIMD: only that build is served.
 */
export async function loadVision(wasmBase: string): Promise<() => VisionFiles> {
  if (!(await FilesetResolver.isSimdSupported(true))) throw new Error('this browser lacks WebAssembly SIMD');
  const files = await FilesetResolver.forVisionTasks(wasmBase.replace(/\/$/, ''), true);
  const loader: { default: unknown } = await import(/* @vite-ignore */ files.wasmLoaderPath);
  return () => {
    (globalThis as WithFactory).ModuleFactory = loader.default;
    return { ...files, wasmLoaderPath: '' };
  };
}
