/** Only the newest request is shown: each request gets a function that tells whether it is still the newest. */
export interface Turns {
  /** Begins a new request; all earlier ones are outdated. */
  begin(): () => boolean;
  /** The function of the present request. */
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
