import { Howler } from 'howler';

/**
 * Browsers suspend sound until a tap, and again for a call or a hidden page. Resumes it at every tap, key and return to
 * the page; `onAwake` is called when sound runs. Returns a function that ends this.
 */
export function keepSoundAwake(onAwake: () => void): () => void {
  const wake = () => {
    if (document.visibilityState === 'hidden') return;
    wakeSound().then((awake) => {
      if (awake) onAwake();
    });
  };
  const asks = ['pointerdown', 'pointerup', 'keydown'] as const;
  for (const kind of asks) document.addEventListener(kind, wake, { passive: true });
  document.addEventListener('visibilitychange', wake);
  // Shown again from the browser's memory.
  window.addEventListener('pageshow', wake);
  wake();
  return () => {
    for (const kind of asks) document.removeEventListener(kind, wake);
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('pageshow', wake);
  };
}

/** Whether sound runs now. */
export function soundIsAwake(): boolean {
  return Howler.ctx?.state === 'running';
}

async function wakeSound(): Promise<boolean> {
  try {
    if (!soundIsAwake()) await Howler.ctx?.resume();
  } catch {
    // Refused or no device: the play works without sound.
  }
  return soundIsAwake();
}
