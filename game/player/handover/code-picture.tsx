import { useEffect, useState } from 'preact/hooks';
import { CODE_RIM, type CodeDrawing, type CodeModules } from '../../ports/codes';
import type { ResultsCode } from './results-code';

/**
 * How long one frame is shown [ms]: nothing on a page may flash more than three times a second, and a camera reads a
 * frame in less time than this.
 */
const FRAME_MS = 350;

/** A code, black on white in every contrast setting, as large as there is room; as animated frames when it does not fit in one. */
export function CodePicture({
  shown,
  drawing,
  label,
}: {
  shown: ResultsCode['shown'];
  drawing: CodeDrawing;
  label: string;
}) {
  const [modules, setModules] = useState<CodeModules | null>(shown.is === 'one' ? shown.modules : null);
  useEffect(() => {
    if (shown.is === 'one') return;
    const next = () => setModules(drawing.modules(shown.frames.next()));
    next();
    const timer = setInterval(next, FRAME_MS);
    return () => clearInterval(timer);
  }, [shown, drawing]);
  if (modules === null) return null;
  const side = modules.length + 2 * CODE_RIM;
  return (
    <svg
      class="code-picture"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={darkPath(modules)} fill="#000" />
    </svg>
  );
}

/** Each run of dark modules in a row as one rectangle. */
function darkPath(modules: CodeModules): string {
  let path = '';
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from + CODE_RIM} ${y + CODE_RIM}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  }
  return path;
}
