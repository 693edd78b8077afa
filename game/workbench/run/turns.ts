/** Whoever asked last is shown: each asking gets a word that says whether its turn still lasts. */
export interface Turns {
  /** A new turn begins; all earlier ones are over. */
  begin(): () => boolean;
  /** The turn that lasts now. */
  join(): () => boolean;
}

export function createTurns(): Turns {
  let newest = 0;
  const join = () => {
    const mine = newest;
    return () => mine === newest;
  };
  return {
    begin() {
      newest += 1;
      return join();
    },
    join,
  };
}
