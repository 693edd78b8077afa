export interface ListedCamera {
  readonly id: string;
  /** The maker's name for it; several cameras may have the same. */
  readonly label: string;
}

/** The cameras beside one of them; where that is not known (null), all, as far as there is a choice. */
export function othersThan(cameras: readonly ListedCamera[], usedId: string | null): readonly ListedCamera[] {
  if (usedId === null) return cameras.length > 1 ? cameras : [];
  return cameras.filter(({ id }) => id !== usedId);
}

/** Names with which a person can tell cameras apart: those with the same label get a number behind it, in the list's order. */
export function namedCameras(cameras: readonly ListedCamera[]): readonly ListedCamera[] {
  return cameras.map(({ id, label }, index) => {
    const same = cameras.filter((other) => other.label === label).length;
    const number = cameras.slice(0, index + 1).filter((other) => other.label === label).length;
    return { id, label: same > 1 ? `${label} (${number})`.trim() : label };
  });
}
