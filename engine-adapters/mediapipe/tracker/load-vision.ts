import { FilesetResolver } from '@mediapipe/tasks-vision';

/** What the vendor's tasks take as their first argument. */
export type VisionFiles = Awaited<ReturnType<typeof FilesetResolver.forVisionTasks>>;

type Loader = (given: object) => Promise<unknown>;
type WithFactory = typeof globalThis & { ModuleFactory?: Loader };
/** What the loader calls back with, see Emscripten's `Module.instantiateWasm`. */
type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/**
 * Loads the vendor's WebAssembly from our own address, as a module, in a worker and in a page alike. It is compiled once, while
 * it arrives, for both tasks.
 * @returns a function to be asked anew for every task: a task takes the loader and removes it when it has started.
 * Rejects where the browser lacks WebAssembly SIMD: only that build is served.
 */
export async function loadVision(wasmBase: string): Promise<() => VisionFiles> {
  if (!(await FilesetResolver.isSimdSupported(true))) throw new Error('this browser lacks WebAssembly SIMD');
  const files = await FilesetResolver.forVisionTasks(wasmBase.replace(/\/$/, ''), true);
  const [loader, compiled] = await Promise.all([
    import(/* @vite-ignore */ files.wasmLoaderPath) as Promise<{ default: Loader }>,
    // Where it cannot be compiled while it arrives (a server that names another type), the vendor's own way is left.
    WebAssembly.compileStreaming(fetch(String(files.wasmBinaryPath))).catch(() => null),
  ]);
  const shared: Loader = (given) =>
    loader.default(compiled === null ? given : { ...given, ...instantiating(compiled) });
  return () => {
    (globalThis as WithFactory).ModuleFactory = shared;
    return { ...files, wasmLoaderPath: '' };
  };
}

function instantiating(compiled: WebAssembly.Module) {
  return {
    instantiateWasm(imports: WebAssembly.Imports, done: Instantiated) {
      // A refusal is nobody's to catch here: the opening's own time limit ends the wait.
      void WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled));
      return {};
    },
  };
}
