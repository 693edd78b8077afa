/** What comes in: text where the product is given text (a link, a code), else bytes. */
export type Input = string | Uint8Array;

/** What a layer holds before anything is changed in it: the text of JSON, any other text, or bytes. */
export type Plain =
  | { readonly is: 'json' | 'text'; readonly text: string }
  | { readonly is: 'bytes'; readonly bytes: Uint8Array };

/**
 * One depth at which an input can be harmed: the whole as it comes, or what lies inside a seal, a packing or a checksum,
 * which is then made to fit again. Whoever means harm can sign and pack too.
 */
export interface Layer {
  readonly name: string;
  /** Made by the product's own writers. */
  readonly valid: readonly Plain[];
  /** What is brought to the door. */
  readonly wrap: (plain: Plain) => Input | Promise<Input>;
}

/** What became of an input that the product took or refused in the way it promises. */
export type Outcome = 'accepted' | 'refused';

/** A place where bytes or text from outside come in. */
export interface Door {
  readonly name: string;
  /** File and function. */
  readonly at: string;
  readonly layers: readonly Layer[];
  /**
   * Brings an input. Throws for what must not be: an error of any other kind than the door's own refusals, a refusal that does not say
   * where and why, or something accepted that the product cannot go on with.
   */
  take(input: Input): Promise<Outcome>;
  /** Everything that is kept, as text; a refusal must leave it as it was. Doors that keep nothing have none. */
  kept?(): string;
}

export const json = (data: unknown): Plain => ({ is: 'json', text: JSON.stringify(data) });
export const text = (plain: string): Plain => ({ is: 'text', text: plain });
export const bytes = (plain: Uint8Array): Plain => ({ is: 'bytes', bytes: plain });

/** The bytes of a layer, whatever it holds; half a pair becomes what UTF-8 has for it. */
export function bytesOf(plain: Plain): Uint8Array<ArrayBuffer> {
  return plain.is === 'bytes' ? new Uint8Array(plain.bytes) : new TextEncoder().encode(plain.text);
}

/** The text of a layer; bytes as the letters of their numbers. */
export function textOf(plain: Plain): string {
  return plain.is === 'bytes' ? new TextDecoder('latin1').decode(plain.bytes) : plain.text;
}
