/**
 * Lowest place where a band may begin, share of reach: above the 0.12 at which an attempt ends, or a face at rest could
 * lie within the band.
 */
export const leastBandLow = 0.13;
