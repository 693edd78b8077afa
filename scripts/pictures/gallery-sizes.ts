/** The windows that pictures are taken in, from a small phone to a laptop. In play a scene has the whole of it. */
export const GALLERY_SIZES = {
  small: { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  side: { width: 844, height: 390 },
  tablet: { width: 768, height: 1024 },
  laptop: { width: 1280, height: 800 },
} as const;

export type GallerySize = keyof typeof GALLERY_SIZES;

/** What bar and captions lie over in each of these windows in play with English words of the usual size, CSS pixels. */
export const PLAY_COVERS: Readonly<Record<GallerySize, { readonly top: number; readonly bottom: number }>> = {
  small: { top: 62, bottom: 95 },
  phone: { top: 62, bottom: 95 },
  side: { top: 64, bottom: 62 },
  tablet: { top: 68, bottom: 66 },
  laptop: { top: 68, bottom: 66 },
};
