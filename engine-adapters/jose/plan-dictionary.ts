/**
 * Text that almost every plan contains, longest common part last. Both sides know it, so a packed plan holds only what
 * differs (RFC 1951 with a preset dictionary, as in RFC 1950). A plan of five movements packs to half the size that it
 * has without.
 *
 * Part of the format of a sealed plan: if one letter changes here, plans handed over before cannot be opened any more.
 * It need not follow the plan's schema. Another dictionary is another `typ` in `seal-kinds.ts`.
 */
export const PLAN_DICTIONARY = [
  '"bandHalfWidth":,"speedLimitPerS":,"allowanceFactor":,"symmetryTolerance":,"feedbackEvery":,"stillMs":,"target":',
  '"rising-ray","sleepy-anemone","still-lagoon","tide-pool","whisker-seal","reef-walk","moon-bubble","lantern-turtle"',
  '"look-down","gentle-eye-closure","brow-raise","snarl","rest","open-mouth-smile","lip-pucker","closed-smile"',
  '"region":"jaw","region":"nose","region":"brow","region":"lowerLip","region":"mouthCorner","direction":"widening"',
  '"direction":"any","allowance":"notJudged"',
  '"stage":"flaccid","stage":"recovering","affected":"both","onsetDate":"202","mirror":"on","density":"always"',
  '{"format":"tiny-tides/sealed-plan","schemaVersion":1,"validUntil":null,"plan":{"format":"tiny-tides/plan",' +
    '"schemaVersion":1,"id":"","version":1,"code":"","affected":"patientRight","stage":"synkinesis","onsetDate":null,' +
    '"movements":[{"movement":"closed-smile","level":"","grade":3,"bounds":{"easiest":1,"hardest":7},' +
    '"overrides":{"holdMs":2500}},{"movement":"","level":"","grade":4,"bounds":{"easiest":2,"hardest":8},' +
    '"overrides":{}}],"quiet":[{"trigger":"closed-smile","region":"eye","side":"patientLeft","direction":"narrowing",' +
    '"allowance":0.2},{"trigger":"","region":"eye","side":"both","allowance":"reference"}],"dose":{"attempts":5,' +
    '"blockMs":120000,"restBetweenMs":20000,"releaseMs":4000,"blocksPerDay":6,"minutesPerDay":12,' +
    '"forgivingDaysPerWeek":2},"targetCeiling":0.6,"feedback":{"density":"byGrade","mirror":"off"},"author":"",' +
    '"created":"2026-00:00.000+00:00","replaces":null,"signature":null}}',
].join(',');
