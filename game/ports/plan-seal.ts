/**
 * What is sealed, one word a purpose: what was sealed for one is never opened as the other. `plan`: a therapist's plan on its way
 * to a player; `results`: sessions on their way back.
 */
export type SealKind = 'plan' | 'results';

/** A public key on the curve P-256, as JSON Web Key (RFC 7517) with nothing beside it. `x`, `y`: base64url, 43 characters each. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** A key as others know it. */
export interface KnownKey {
  readonly publicKey: PublicKey;
  /** SHA-256 of the public key (RFC 7638), base64url, 43 characters. Two keys are the same when these are. */
  readonly thumbprint: string;
}

/**
 * Why something sealed was not opened; the words for a person belong to the pages.
 * `notSealed`: it does not look like anything sealed (three parts of base64url between two dots, a header first).
 * `unknownAlgorithm`: another one than ES256 is named, `none` among them; nothing of it was tried.
 * `otherKind`: sealed for another purpose. `badKey`: there is no usable public key in it.
 * `wrongSignature`: what was signed and what came are not the same. `brokenText`: rightly signed, and yet no text comes out of it.
 * `tooLarge`: longer than anything of its kind, packed or unpacked. `cannotOpenHere`: the browser lends no keys here (no safe address).
 */
export type SealRefusal =
  | 'notSealed'
  | 'unknownAlgorithm'
  | 'otherKind'
  | 'badKey'
  | 'wrongSignature'
  | 'brokenText'
  | 'tooLarge'
  | 'cannotOpenHere';

/** What was sealed, byte for byte as it was signed: keep and hand on the sealed text, never something written anew from this. */
export interface OpenedSeal {
  readonly content: Uint8Array<ArrayBuffer>;
  /** Who signed it. That the signature fits says nothing of who that is: compare the thumbprint with the one that is known. */
  readonly signedBy: KnownKey;
}

/**
 * Opens a compact JWS (RFC 7515), ES256 and nothing else. `text`: the whole of it, and nothing around it. Never rejects: whatever
 * is not as it should be is answered as a refusal, and then nothing of it is given out.
 */
export type OpenSeal = (
  kind: SealKind,
  text: string,
) => Promise<{ readonly opened: OpenedSeal } | { readonly refused: SealRefusal }>;

/**
 * Signs with the one key of this browser for one purpose. The key is made when it is first asked for, cannot be taken out, and
 * goes with what this browser keeps: no backup has it.
 */
export interface SealMaker {
  /** Makes the key, or finds it. Rejects with SealKeyError. */
  key(): Promise<KnownKey>;
  /**
   * `content`: the bytes of a JSON text; they are packed and signed as they are. The compact JWS: letters, digits, `-`, `_` and two
   * dots. Signing the same twice gives two texts with one content. Rejects with SealKeyError, and with a RangeError for content that
   * `OpenSeal` would find too large.
   */
  sign(kind: SealKind, content: Uint8Array): Promise<string>;
  /** Erases the key; what it has signed stays as true as it was, and the next one is another. Rejects with SealKeyError. */
  forget(): Promise<void>;
}

/** Why there is no key: `insecure` (no safe address, or a browser without this curve), or the browser keeps nothing (`notKept`). */
export class SealKeyError extends Error {
  constructor(
    readonly fault: 'insecure' | 'notKept',
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'SealKeyError';
  }
}
