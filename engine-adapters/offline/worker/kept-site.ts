import type { SiteFiles } from './site-files';

/** Files that are fetched at a time: few, so that a person's own page goes before them. */
const AT_A_TIME = 4;

/** The tracker's 11 MB need this long at 0.4 Mbit/s, and a browser ends a worker that takes longer [ms]. */
const FILE_LIMIT_MS = 240_000;

/** Shown instead of a page that is neither here nor to be had. */
const NOT_YET_HERE = 'not-yet-here.html';
/** What comes before all else: that page, and how it looks. */
const FIRST = [NOT_YET_HERE, 'not-yet-here.css'];

/** What the worker keeps and answers: files of this build and nothing else. */
export interface KeptSite {
  /** Fetches what is not here yet: all, or what comes first. Out: the paths that could not be fetched. Never rejects. */
  fill(what: 'all' | 'first'): Promise<readonly string[]>;
  /** Removes what belongs to other versions. Rejects when the browser refuses. */
  forgetOthers(): Promise<void>;
  /** The answer to a page's request; null where the site's host answers, because it is no file of this build. */
  answer(request: Request): Promise<Response> | null;
}

/**
 * Every file lies under its address and the hash of its content: another version shares what did not change, and fetches the rest.
 * @param scope the site's address, ends with a slash.
 */
export function keptSite(site: SiteFiles, scope: string, caches: CacheStorage, fetchFile: typeof fetch): KeptSite {
  const open = () => caches.open(`tiny-tides-site ${new URL(scope).pathname}`);
  const address = (path: string) => new URL(path, scope).href;
  const keys = new Map(site.files.map(([path, sha256]) => [path, keyOf(path, sha256)]));
  const paths = new Map(site.files.map(([path]) => [address(path), path]));

  function keyOf(path: string, sha256: string): string {
    return `${address(path)}?${encodeURIComponent(`${site.headersTag} ${sha256}`)}`;
  }

  async function bring(cache: Cache, path: string, sha256: string): Promise<boolean> {
    try {
      // Asked anew but not sent anew where the browser has it; what is not what the build made is refused.
      const how = { cache: 'no-cache', credentials: 'same-origin', integrity: `sha256-${sha256}` } as const;
      const response = await fetchFile(address(path), { ...how, signal: AbortSignal.timeout(FILE_LIMIT_MS) });
      if (response.status !== 200) return false;
      await cache.put(keyOf(path, sha256), toKeep(response, site.headers));
      return true;
    } catch {
      // No network, another content, or no room: it is told as missing.
      return false;
    }
  }

  async function fill(what: 'all' | 'first'): Promise<readonly string[]> {
    const wanted = site.files.filter(([path]) => what === 'all' || FIRST.includes(path));
    try {
      const cache = await open();
      const here = new Set((await cache.keys()).map(({ url }) => url));
      const left = wanted.filter((file) => !here.has(keyOf(...file)));
      const missing: string[] = [];
      const lane = async () => {
        for (let file = left.shift(); file !== undefined; file = left.shift())
          if (!(await bring(cache, ...file))) missing.push(file[0]);
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, lane));
      return missing.sort();
    } catch {
      // A browser that opens no cache keeps nothing: all of it is missing.
      return wanted.map(([path]) => path);
    }
  }

  async function kept(path: string): Promise<Response | undefined> {
    // What cannot be read here is fetched.
    return (await open().catch(() => undefined))?.match(keys.get(path) ?? '');
  }

  async function answerFile(request: Request, path: string): Promise<Response> {
    // A second try after a spoiled file goes round every cache, this one too.
    const here = request.cache === 'reload' ? undefined : await kept(path);
    if (here !== undefined) return here;
    try {
      return await fetchFile(request);
    } catch (error) {
      const instead = (await kept(path)) ?? (request.mode === 'navigate' ? await kept(NOT_YET_HERE) : undefined);
      if (instead === undefined) throw error;
      return instead;
    }
  }

  return {
    fill,
    async forgetOthers() {
      const cache = await open();
      const own = new Set(keys.values());
      for (const key of await cache.keys()) if (!own.has(key.url)) await cache.delete(key);
    },
    answer(request) {
      const { origin, pathname } = new URL(request.url);
      // Nothing goes anywhere else, and nothing is sent.
      if (origin !== new URL(scope).origin || request.method !== 'GET') return Promise.resolve(Response.error());
      const asked = `${origin}${pathname}`;
      // A folder's page, and hosts that leave the ending out.
      const path = [asked, `${asked}index.html`, `${asked}.html`].map((one) => paths.get(one)).find((one) => one);
      return path === undefined ? null : answerFile(request, path);
    },
  };
}

/** The answer with its own headers, and ours where it has none of that name. */
function toKeep(response: Response, ours: SiteFiles['headers']): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ours)) if (!headers.has(name)) headers.set(name, value);
  // The browser has unpacked it already.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(response.body, { headers });
}
