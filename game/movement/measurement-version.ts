/**
 * Version of the meaning of the numbers. It changes whenever the same face would give other numbers, so that records
 * made by different versions are never put into one trend.
 */
export const MEASUREMENT_VERSION = '1.6.0';
