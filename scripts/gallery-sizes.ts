/** The windows that pictures are taken in, from a small phone to a laptop. In play a scene has the whole of it. */
export const GALLERY_SIZES = {
  small: { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  side: { width: 844, height: 390 },
  tablet: { width: 768, height: 1024 },
  laptop: { width: 1280, height: 800 },
} as const;

export type GallerySize = keyof typeof GALLERY_SIZES;
