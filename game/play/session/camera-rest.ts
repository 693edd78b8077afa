/** After this long without anybody before it, in a pause or behind a hidden page, a camera is turned off [ms]. */
export const CAMERA_REST_MS = 30_000;
