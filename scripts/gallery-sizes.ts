/** The screens a picture of a page is taken for: a phone, a tablet, a laptop. */
export const GALLERY_SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1440, height: 900 },
} as const;

export type GallerySize = keyof typeof GALLERY_SIZES;

/**
 * The rooms a scene gets in play: the screen without the bar above and the words below, so every form from the lowest (a
 * phone on its side, or upright with the practice face below) to the tallest.
 */
export const STAGE_SIZES = {
  low: { width: 360, height: 250 },
  small: { width: 360, height: 440 },
  phone: { width: 390, height: 600 },
  side: { width: 490, height: 310 },
  tall: { width: 768, height: 850 },
  laptop: { width: 1440, height: 720 },
} as const;

export type StageSize = keyof typeof STAGE_SIZES;
