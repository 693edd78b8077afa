/**
 * A plan's text as it travels in a link: deflated (RFC 1951), then base64url (RFC 4648, without padding), so that no part of
 * an address needs escaping. `unpackPlan` reads it.
 */
export async function packPlan(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
