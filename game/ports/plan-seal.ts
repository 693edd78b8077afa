/**
 * The purpose of a seal: what was sealed for one purpose is never opened for the other. `plan`: a therapist's plan on
 * its way to a player; `results`: sessions on their way back.
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
 * Why a sealed text was not opened; the words for a person belong to the pages. `notSealed`: it does not look like
 * anything sealed (three parts of base64url between two dots, a header first). `unknownAlgorithm`: an algorithm other
 * than ES256 is named, which includes `none`; it was not tried. `otherKind`: sealed for another purpose. `badKey`:
 * there is no usable public key in it. `wrongSignature`: the signature does not fit the content. `brokenText`: the
 * signature fits, but the content cannot be unpacked. `tooLarge`: longer than anything of its kind, packed or unpacked.
 * `cannotOpenHere`: the browser lends no keys here (no safe address).
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

/**
 * The sealed content, byte for byte as it was signed: keep and hand on the sealed text, never a new serialisation of
 * this.
 */
export interface OpenedSeal {
  readonly content: Uint8Array<ArrayBuffer>;
  /**
   * The key that signed it. A fitting signature does not say whose key it is: compare the thumbprint with the known
   * one.
   */
  readonly signedBy: KnownKey;
}

/**
 * Opens a compact JWS (RFC 7515), ES256 and nothing else. `text`: the whole of it, and nothing around it. Never
 * rejects: any fault is answered as a refusal without content.
 */
export type OpenSeal = (
  kind: SealKind,
  text: string,
) => Promise<{ readonly opened: OpenedSeal } | { readonly refused: SealRefusal }>;

/**
 * Signs with the one key of this browser for one purpose. The key is made at first use, cannot be exported, and is lost
 * with the browser's storage: no backup holds it.
 */
export interface SealMaker {
  /** Returns the key, made at the first call. Rejects with SealKeyError. */
  key(): Promise<KnownKey>;
  /**
   * `content`: the bytes of a JSON text; they are packed and signed as they are. The compact JWS: letters, digits, `-`,
   * `_` and two dots. Signing the same content twice gives two different texts. Rejects with SealKeyError, and with a
   * RangeError for content that `OpenSeal` would find too large.
   */
  sign(kind: SealKind, content: Uint8Array): Promise<string>;
  /** Erases the key; texts signed with it stay valid, and the next key is a new one. Rejects with SealKeyError. */
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
