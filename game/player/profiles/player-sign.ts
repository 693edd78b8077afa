/** Sea friends, as a player chooses one instead of a name. */
const FRIENDS = ['turtle', 'ray', 'seal', 'seaStar', 'snail', 'crab'] as const;
/** Marks to distinguish players with the same friend, where more people share a device than there are friends. */
const SIGN_MARKS = ['star', 'moon', 'heart'] as const;

export type Friend = (typeof FRIENDS)[number];
export type SignMark = (typeof SIGN_MARKS)[number];

/** The sign of a player: the only thing that others on the same device learn. */
export type PlayerSign = Friend | `${Friend}.${SignMark}`;

/** Every sign, those without a mark first. */
export const PLAYER_SIGNS: readonly PlayerSign[] = [
  ...FRIENDS,
  ...SIGN_MARKS.flatMap((mark) => FRIENDS.map((friend) => `${friend}.${mark}` as const)),
];

/** Least number of signs to choose from. */
const LEAST_CHOICE = 3;

/**
 * The signs that a player may choose: those not in use here, those without a mark first; marked ones are added when few
 * are left. When all are in use, all are offered again: players with the same sign are then distinguished by side and
 * plan.
 */
export function freeSigns(taken: readonly PlayerSign[]): readonly PlayerSign[] {
  const free: PlayerSign[] = [];
  for (let row = 0; row < PLAYER_SIGNS.length && free.length < LEAST_CHOICE; row += FRIENDS.length) {
    free.push(...PLAYER_SIGNS.slice(row, row + FRIENDS.length).filter((sign) => !taken.includes(sign)));
  }
  return free.length > 0 ? free : PLAYER_SIGNS;
}

/** The friend and the mark of a sign; the mark is null for a sign without one. */
export function partsOfSign(sign: PlayerSign): { readonly friend: Friend; readonly mark: SignMark | null } {
  const [friend, mark = null] = sign.split('.') as [Friend, SignMark?];
  return { friend, mark };
}
