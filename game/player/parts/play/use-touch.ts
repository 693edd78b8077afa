import { useEffect, useState } from 'preact/hooks';

/** True where most people use a finger on this device: the words then speak of pressing, not of keys. */
export function useTouch(): boolean {
  const [touch, setTouch] = useState(coarse().matches);
  useEffect(() => {
    const list = coarse();
    const follow = () => setTouch(list.matches);
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, []);
  return touch;
}

function coarse(): MediaQueryList {
  return matchMedia('(pointer: coarse)');
}
