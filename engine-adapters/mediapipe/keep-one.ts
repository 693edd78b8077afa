/** Made at the first asking and kept; made anew after a failure. */
export function keepOne<Input extends unknown[], Kept>(make: (...input: Input) => Promise<Kept>) {
  let kept: Promise<Kept> | null = null;
  const drop = () => {
    kept = null;
  };
  return {
    has: () => kept !== null,
    get(...input: Input): Promise<Kept> {
      if (!kept) {
        kept = make(...input);
        kept.catch(drop);
      }
      return kept;
    },
    forget(letGo: (value: Kept) => void): void {
      // What could not be made has nothing to let go of; whoever asked for it was told.
      kept?.then(letGo, () => {});
      drop();
    },
  };
}
