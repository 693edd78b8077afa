import type { ServerResponse } from 'node:http';

/**
 * Sent with every response, the worker's script too: a page's policy does not bind a worker loaded from the network.
 * Pictures may come from `data:` and `blob:` because the game engine and exports make them in memory.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // A name that is only looked up leaves the device too, and no policy for content speaks of it.
  'X-DNS-Prefetch-Control': 'off',
};

/**
 * The same for a page itself, as attributes of `meta`: what a browser obeys there. Who may frame the page, and what it may
 * ask the machine for, only headers can say.
 */
export const PAGE_POLICY: readonly Readonly<Record<string, string>>[] = [
  {
    'http-equiv': 'Content-Security-Policy',
    content: (SECURITY_HEADERS['Content-Security-Policy'] ?? '').replace(/; frame-ancestors [^;]*/, ''),
  },
  { name: 'referrer', content: 'no-referrer' },
  { 'http-equiv': 'x-dns-prefetch-control', content: 'off' },
];

/** Puts the headers on an answer before anything decides what it will be, so that no kind of answer can miss them. */
export function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}
