import type { CodeModules } from '../../ports/codes';

/** Modules of light around a code, without which many cameras do not find it (ISO/IEC 18004). */
const RIM = 4;

/** A QR code as one drawing, dark on light in every theme: cameras read no light on dark. */
export function CodePicture({ modules, label }: { modules: CodeModules; label: string }) {
  const size = modules.length + 2 * RIM;
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + RIM} ${y + RIM}h1v1h-1z`] : [])));
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path.join('')} fill="#000000" />
    </svg>
  );
}
