import { withinTime } from '../../../game/ports/within-time';
import { PICTURE_WISH } from './camera-wishes';

/** A camera takes 0.1 to 0.5 s to change a setting; after this long play goes on with the camera as it is, ms. */
export const TUNE_LIMIT_MS = 2000;

/** What cameras can do that the browser's own types do not name yet (W3C, MediaStream Image Capture). */
interface LightAbilities {
  readonly exposureMode?: readonly string[] | string;
  readonly whiteBalanceMode?: readonly string[] | string;
}

type LightWish = Readonly<Partial<Record<keyof LightAbilities, 'continuous'>>>;

/**
 * Asks an open camera to follow the light (exposure, white balance) where it offers that and was left without by another program.
 * Never rejects: a wish that is refused or not answered leaves the camera as it is, and that is a camera that works.
 */
export async function tuneCamera(track: MediaStreamTrack): Promise<void> {
  const light = lightWishes(track);
  if (light.length === 0) return;
  // A new wish takes the place of every wish before it, so the picture's stands beside the light's. Some browsers take the two only
  // apart; those leave the picture alone when the light is asked for alone.
  const answer = await answerTo(track, { ...PICTURE_WISH, advanced: [...(PICTURE_WISH.advanced ?? []), ...light] });
  if (answer === 'refused') await answerTo(track, { advanced: [...light] });
}

/** What the camera offers and does not do already, one wish each, so that one may be met without the other. */
function lightWishes(track: MediaStreamTrack): readonly MediaTrackConstraintSet[] {
  // Not every browser has this question; there the camera's own choice stands.
  const offered = (track.getCapabilities?.() ?? {}) as LightAbilities;
  const now: LightAbilities = track.getSettings();
  const wishes: LightWish[] = [];
  for (const mode of ['exposureMode', 'whiteBalanceMode'] as const) {
    if (offered[mode]?.includes('continuous') && now[mode] !== 'continuous') wishes.push({ [mode]: 'continuous' });
  }
  return wishes as MediaTrackConstraintSet[];
}

/** Waits for the answer to a wish; a wish that is refused, or not answered in time, changes nothing. */
async function answerTo(
  track: MediaStreamTrack,
  wish: MediaTrackConstraints,
): Promise<'taken' | 'refused' | 'unanswered'> {
  const late = new Error(`the camera did not answer in ${TUNE_LIMIT_MS} ms`);
  try {
    await withinTime(TUNE_LIMIT_MS, track.applyConstraints(wish), () => late);
    return 'taken';
  } catch (refusal) {
    return refusal === late ? 'unanswered' : 'refused';
  }
}
