import { CODE_RIM, type CodeModules } from '../../ports/codes';

/** A QR code as one drawing, dark on light in every theme: cameras cannot read light on dark. */
export function CodePicture({ modules, label }: { modules: CodeModules; label: string }) {
  const size = modules.length + 2 * CODE_RIM;
  const path = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + CODE_RIM} ${y + CODE_RIM}h1v1h-1z`] : [])),
  );
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path.join('')} fill="#000000" />
    </svg>
  );
}
