/** Sea friends, as a player chooses one instead of a name. */
const FRIENDS = ['turtle', 'ray', 'seal', 'seaStar', 'snail', 'crab'] as const;
/** What tells a second turtle from the first, where more people share a device than there are friends. */
const SIGN_MARKS = ['star', 'moon', 'heart'] as const;

export type Friend = (typeof FRIENDS)[number];
export type SignMark = (typeof SIGN_MARKS)[number];

/** The sign of a player: nobody who shares the device learns more. */
export type PlayerSign = Friend | `${Friend}.${SignMark}`;

/** Every sign there is, the plain ones first. */
export const PLAYER_SIGNS: readonly PlayerSign[] = [
  ...FRIENDS,
  ...SIGN_MARKS.flatMap((mark) => FRIENDS.map((friend) => `${friend}.${mark}` as const)),
];

/** A choice of fewer would be none [signs]. */
const LEAST_CHOICE = 3;

/**
 * The signs that a player may choose: those that nobody here has, the plain ones first; marked ones join when few are left.
 * Where all are taken, all of them again: whoever shares one is then told apart by side and plan.
 */
export function freeSigns(taken: readonly PlayerSign[]): readonly PlayerSign[] {
  const free: PlayerSign[] = [];
  for (let row = 0; row < PLAYER_SIGNS.length && free.length < LEAST_CHOICE; row += FRIENDS.length) {
    free.push(...PLAYER_SIGNS.slice(row, row + FRIENDS.length).filter((sign) => !taken.includes(sign)));
  }
  return free.length > 0 ? free : PLAYER_SIGNS;
}

/** The friend of a sign, and its mark; null for a plain one. */
export function partsOfSign(sign: PlayerSign): { readonly friend: Friend; readonly mark: SignMark | null } {
  const [friend, mark = null] = sign.split('.') as [Friend, SignMark?];
  return { friend, mark };
}
