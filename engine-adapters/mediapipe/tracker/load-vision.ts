import { FilesetResolver } from '@mediapipe/tasks-vision';

/** What the vendor's tasks take as their first argument. */
export type VisionFiles = Awaited<ReturnType<typeof FilesetResolver.forVisionTasks>>;

type Loader = (given: object) => Promise<unknown>;
type WithFactory = typeof globalThis & { ModuleFactory?: Loader };
/** What the loader calls back with, see Emscripten's `Module.instantiateWasm`. */
type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

export interface Vision {
  /** To be asked anew for every task: a task takes the loader and removes it when it has started. */
  files(): VisionFiles;
  /** The compiled engine, for another worker; null where the vendor's own way of loading it was left. */
  readonly engine: WebAssembly.Module | null;
}

export interface VisionLoading {
  /** Called with the bytes of the engine that are there, whenever some came. */
  readonly onLoaded?: (bytes: number) => void;
  /** The engine as another worker has compiled it: it is then not fetched once more. */
  readonly engine?: WebAssembly.Module | null;
}

/**
 * Loads the vendor's WebAssembly from our own address, as a module, in a worker and in a page alike. It is compiled once, while
 * it arrives, for both tasks. Rejects where the browser lacks WebAssembly SIMD: only that build is served.
 */
export async function loadVision(
  wasmBase: string,
  { onLoaded = () => {}, engine = null }: VisionLoading = {},
): Promise<Vision> {
  if (!(await FilesetResolver.isSimdSupported(true))) throw new Error('this browser lacks WebAssembly SIMD');
  const files = await FilesetResolver.forVisionTasks(wasmBase.replace(/\/$/, ''), true);
  const compile = () =>
    // Where it cannot be compiled while it arrives (a server that names another type), the vendor's own way is left.
    compileCounted(fetch(String(files.wasmBinaryPath)), onLoaded).catch(() => null);
  const [loader, compiled] = await Promise.all([
    import(/* @vite-ignore */ files.wasmLoaderPath) as Promise<{ default: Loader }>,
    engine ?? compile(),
  ]);
  const shared: Loader = (given) =>
    loader.default(compiled === null ? given : { ...given, ...instantiating(compiled) });
  return {
    engine: compiled,
    files() {
      (globalThis as WithFactory).ModuleFactory = shared;
      return { ...files, wasmLoaderPath: '' };
    },
  };
}

/** Compiles what arrives, and counts a copy of it: the browser keeps the compiled code of an answer only as it came. */
async function compileCounted(
  asking: Promise<Response>,
  onLoaded: (bytes: number) => void,
): Promise<WebAssembly.Module> {
  const response = await asking;
  if (response.ok) {
    // It is only counted here: whoever compiles hears of what breaks off.
    void countBytes(response.clone(), onLoaded).catch(() => {});
  }
  return WebAssembly.compileStreaming(response);
}

async function countBytes(response: Response, onLoaded: (bytes: number) => void): Promise<void> {
  const reader = response.body?.getReader();
  for (let bytes = 0; reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
    onLoaded(bytes);
  }
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
