import { type BlindedPage, letterOf } from '../../../caseload/camera/blinded-file';
import { ASSESSED_MOVEMENTS, type CameraAssessment, REST_MEASURES } from '../../../caseload/camera/camera-assessment';
import { repeatSpread } from '../../../caseload/camera/repeat-spread';
import type { CaseloadWords } from '../../../caseload/words/caseload-words';
import { SETTINGS } from '../../../movement/settings';
import { SIDES } from '../../../movement/side';
import type { MeasureSay } from './measure-say';
import { hundredths, movedAlong, noneAlongText, percent, sideText, spreadText } from './number-texts';

/** What a second rater may see of assessments, in the order given: numbers and sides, no code, no day, no source. */
export function blindedPage(
  order: readonly CameraAssessment[],
  language: string,
  names: CaseloadWords,
  say: MeasureSay,
): BlindedPage {
  return {
    ...{ language, title: say('blind.page'), intro: say('blind.intro'), yours: say('blind.yours') },
    letters: order.map((assessment, place) => ({
      title: say('blind.letter', { letter: letterOf(place) }),
      tables: [
        {
          caption: say('about'),
          columns: [say('movement'), ...SIDES.map((side) => names.side[side]), say('along')],
          rows: ASSESSED_MOVEMENTS.map((movement) => {
            const takes = assessment.movements[movement];
            if (takes.length === 0)
              return [say(`step.${movement}`), ...SIDES.map(() => say('skipped')), say('skipped')];
            const of = (side: (typeof SIDES)[number]) =>
              sideText(takes, side, names.decimal, say) ?? say('alongUnknown');
            const along = movedAlong(takes, SETTINGS.coMovement.floor).map(({ region, sides }) => {
              const told = sides.map(({ side, spread }) => {
                const share = spread.median === null ? '–' : percent(spread.median);
                return sides.length > 1 ? `${say(side === 'patientLeft' ? 'left' : 'right')} ${share}` : share;
              });
              return `${names.region[region].both}: ${told.join(' · ')}`;
            });
            return [say(`step.${movement}`), ...SIDES.map(of), along.join('; ') || noneAlongText(takes, say)];
          }),
        },
        {
          caption: say('resting'),
          columns: [say('measure'), ...SIDES.map((side) => names.side[side])],
          rows: REST_MEASURES.map((measure) => [
            say(`rest.${measure}`),
            ...SIDES.map(
              (side) =>
                spreadText(
                  repeatSpread(assessment.rest.map(({ values }) => values[measure][side])),
                  hundredths,
                  names.decimal,
                ) ?? '–',
            ),
          ]),
        },
      ],
    })),
  };
}
