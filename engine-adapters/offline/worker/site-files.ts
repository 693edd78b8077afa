/** What the build tells the worker about the site. */
export interface SiteFiles {
  /** Headers that every kept answer has, also where the site's host sends none. */
  readonly headers: Readonly<Record<string, string>>;
  /** Changes when the headers do: a kept answer has those of its version. */
  readonly headersTag: string;
  /** Path below the site's address and SHA-256 in base64, of every file of the build. */
  readonly files: readonly (readonly [path: string, sha256: string])[];
}

/** What a page asks of the worker; the answer comes through the port that is sent along. */
export type WorkerRequest = 'fill' | 'open';

/** `missing`: paths that could not be fetched, empty when all is here. */
export type WorkerAnswer = { readonly missing: readonly string[] } | { readonly opens: boolean };
