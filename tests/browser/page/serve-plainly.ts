import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The built product as a careless host would send it: every file with its type, and none of our headers. */
export async function servePlainly(siteAddress: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const file = await fetch(new URL(request.url ?? '/', siteAddress));
    response.writeHead(file.status, { 'Content-Type': file.headers.get('content-type') ?? 'text/plain' });
    response.end(new Uint8Array(await file.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
