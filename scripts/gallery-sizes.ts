/** The screens a picture is taken for: a phone, a tablet, a laptop. */
export const GALLERY_SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1440, height: 900 },
} as const;

export type GallerySize = keyof typeof GALLERY_SIZES;
