import { seal } from '../../../../engine-adapters/localforage/sealed-record';
import { SESSION_SCHEMA_VERSION } from '../../../../game/record/session-record';
import { expectKept } from './expect-kept';
import { BOX_KEYS, see } from './known-state';
import { smallSession } from './small-session';
import { step, text } from './step';

/** What a bad disk may do to a record. */
export const DAMAGES = ['flipped bit', 'cut end', 'other checksum', 'number', 'list', 'empty object'] as const;

/** A record is damaged; one that is broken already, or is not there, stays as it is. */
export const damage = ([key, how]: [string, (typeof DAMAGES)[number]]) =>
  step(`${key} is damaged: ${how}`, async (known, device) => {
    const raw = (await device.read(key)) as { checksum: string; body: string } | null;
    // What is broken already is no more broken than that, and there is nothing to break where nothing lies.
    if (raw !== null && known.seen.whole.has(key)) {
      const broken = damaged(raw, how);
      await device.write(key, broken);
      known.damaged.push(text(broken));
    }
    expectKept(known, await see(known.reader), new Map([[key, [null]]]), false);
  });

function damaged({ checksum, body }: { checksum: string; body: string }, how: (typeof DAMAGES)[number]): unknown {
  switch (how) {
    case 'flipped bit': {
      const at = body.length >> 1;
      const flipped = String.fromCharCode(body.charCodeAt(at) ^ 1);
      return { checksum, body: body.slice(0, at) + flipped + body.slice(at + 1) };
    }
    case 'cut end':
      return { checksum, body: body.slice(0, -1) };
    case 'other checksum':
      return { checksum: checksum.replace(/^./, (first) => (first === '0' ? '1' : '0')), body };
    case 'number':
      return body.length;
    case 'list':
      return [checksum, body];
    case 'empty object':
      return {};
  }
}

/** A newer version of the product has written a session. */
export const makeNewer = (id: string) =>
  step(`a newer version writes ${id}`, async (known, device) => {
    const key = `session/${id}`;
    if (known.seen.whole.has(key)) {
      const raw = await seal({ ...smallSession({ id }), schemaVersion: SESSION_SCHEMA_VERSION + 1 });
      await device.write(key, raw);
      known.damaged.push(text(raw));
    }
    expectKept(known, await see(known.reader), new Map([[key, [null]]]), false);
  });

/** The browser needs room. */
export const evict = () =>
  step('the browser clears the store', async (known, device) => {
    await device.evict();
    expectKept(known, await see(known.reader), new Map(BOX_KEYS.map((key) => [key, [null]])), true);
  });
