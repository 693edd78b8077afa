export interface ListedCamera {
  readonly id: string;
  /** As the maker calls it; several may have the same. */
  readonly label: string;
}

/** Cameras as a person can tell them apart: where several have the same label each has its number behind it, in the list's order. */
export function namedCameras(cameras: readonly ListedCamera[]): readonly ListedCamera[] {
  return cameras.map(({ id, label }, index) => {
    const same = cameras.filter((other) => other.label === label).length;
    const number = cameras.slice(0, index + 1).filter((other) => other.label === label).length;
    return { id, label: same > 1 ? `${label} (${number})`.trim() : label };
  });
}
