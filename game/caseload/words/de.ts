import type { JudgedCount } from '../../therapy/attempt-success';
import type { CaseloadWords } from './caseload-words';

const sided = (left: string, right: string, both: string) => ({ patientLeft: left, patientRight: right, both });

const asAsked = ({ successes, attempts }: JudgedCount) =>
  `${successes} von ${attempts} beurteilten Versuchen waren wie verlangt`;

export const CASELOAD_WORDS_DE: CaseloadWords = {
  decimal: ',',
  movement: {
    'brow-raise': 'Brauenheben',
    'gentle-eye-closure': 'sanfter Lidschluss',
    'closed-smile': 'Lächeln mit geschlossenem Mund',
    'open-mouth-smile': 'Lächeln mit offenem Mund',
    snarl: 'Naserümpfen',
    'lip-pucker': 'Lippenspitzen',
    rest: 'Ruhe',
    'look-down': 'Blick nach unten',
  },
  region: {
    eye: sided('das linke Auge', 'das rechte Auge', 'jedes Auge'),
    brow: sided('die linke Braue', 'die rechte Braue', 'jede Braue'),
    mouthCorner: sided('der linke Mundwinkel', 'der rechte Mundwinkel', 'jeder Mundwinkel'),
    nose: sided('die linke Nasenseite', 'die rechte Nasenseite', 'jede Nasenseite'),
    lowerLip: sided('Unterlippe und Kinn links', 'Unterlippe und Kinn rechts', 'Unterlippe und Kinn, jede Seite'),
    jaw: sided('der Kiefer', 'der Kiefer', 'der Kiefer'),
  },
  side: { patientLeft: 'links (vom Patienten aus)', patientRight: 'rechts (vom Patienten aus)', both: 'beidseits' },
  stage: { flaccid: 'schlaff', recovering: 'in Erholung', synkinesis: 'Synkinesie' },
  unit: {
    ...{ s: ' s', '%': ' %', '%/s': ' % je Sekunde', times: '-fach', attempts: ' Versuche', blocks: ' Blöcke' },
    ...{ minutes: ' min', days: ' Tage', grade: '', 'of 10': ' von 10', mm: ' mm' },
  },
  parameter: {
    target: 'Ziel',
    bandHalfWidth: 'halbe Bandbreite',
    holdMs: 'Halten',
    speedLimitPerS: 'Tempogrenze',
    allowanceFactor: 'Faktor der Toleranzen',
    symmetryTolerance: 'Symmetrietoleranz',
    feedbackEvery: 'Rückmeldung alle',
    stillMs: 'Stille',
    grade: 'Stufe',
    targetCeiling: 'Obergrenze des Ziels',
    painLimit: 'Schmerzgrenze',
    allowance: 'Toleranz',
    attempts: 'Versuche je Block',
    blockMs: 'längster Block',
    restBetweenMs: 'Pause zwischen Blöcken',
    releaseMs: 'Loslassen',
    blocksPerDay: 'Blöcke am Tag',
    minutesPerDay: 'Minuten am Tag',
    forgivingDaysPerWeek: 'freie Tage je Woche',
  },
  sentence: {
    target:
      'Mitte des Bandes, das erreicht werden soll, als Anteil des bequemen Weges; schwerer heißt eine kleinere Bewegung.',
    bandHalfWidth: 'Wie weit die Bewegung über oder unter dem Ziel liegen darf; schwerer heißt ein schmaleres Band.',
    holdMs: 'Wie lange die Bewegung für einen ganzen Versuch im Band bleibt; schwerer heißt länger und ruhiger halten.',
    speedLimitPerS: 'Die schnellste Bewegung, die noch zählt, hin und zurück; schwerer heißt langsamer.',
    allowanceFactor:
      'Weitet die üblichen Freiräume der ruhigen Regionen; einen Freiraum, der im Plan steht, weitet nichts.',
    symmetryTolerance:
      'Wie verschieden die beiden Seiten sein dürfen und noch als gleich zählen; gilt nur, wo beide Seiten üben.',
    feedbackEvery:
      'Bewegung, Leuchten und Fortschritt sind in jedem (1) bis jedem vierten (4) Versuch zu sehen, die anderen sind zum Spüren; Ruhe ist immer zu sehen.',
    stillMs: 'Wie viel Stille ein Ruhespiel füllt; schwerer heißt länger ruhen.',
    grade:
      'Von 1, dem leichtesten, bis 10: kleiner, langsamer, stiller, länger, gleichmäßiger, mit weniger Rückmeldung.',
    targetCeiling: 'Keine Stufe und kein Schritt des Programms verlangt eine größere Bewegung als diese.',
    painLimit:
      'Nach dem Spiel angegebener Schmerz über dieser Grenze endet mit dem Rat, mit Ihnen zu sprechen, nicht mit dem Riff.',
    allowance:
      'Wie weit sich eine ruhige Region bewegen darf: ein Anteil der Lidspalte in Ruhe, sonst des eigenen Weges.',
    attempts:
      'Wie viele langsame Versuche einen Block machen; mehr ist nicht besser, deshalb hebt keine Stufe die Zahl.',
    blockMs: 'Nach dieser Zeit endet ein Block freundlich, auch wenn noch Versuche übrig sind.',
    restBetweenMs: 'Zeit zum Loslassen nach jedem Block, bevor der nächste beginnen kann.',
    releaseMs:
      'Zeit, in der das Gesicht ganz zur Ruhe zurückkehrt; eine kürzere würde Tempo verlangen, deshalb ändert keine Stufe sie.',
    blocksPerDay: 'Die meisten Blöcke, die an einem Tag gespielt werden können.',
    minutesPerDay: 'Die meiste Spielzeit an einem Tag; ist sie erreicht, sagt die Lagune, dass heute genug ist.',
    forgivingDaysPerWeek: 'Tage einer Woche, die ohne Übung vergehen dürfen, und die Dosis gilt noch als gehalten.',
  },
  threshold: {
    hurtsDays: {
      name: '„Stopp, es tut weh“: gemerkt für',
      help: 'Wie lange eine mit „Stopp, es tut weh“ beendete Sitzung und im Tagebuch angegebener Schmerz ihren Hinweis behalten.',
    },
    painFrom: {
      name: 'Schmerz ab',
      help: 'Der kleinste im Tagebuch angegebene Schmerz, auf den hingewiesen wird, auf einer Skala von 0 bis 10.',
    },
    silenceDays: {
      name: 'Stille',
      help: 'Tage ohne eine Sitzung, die zurückkam, seit der letzten oder seit dem Mitgeben.',
    },
    sureShareBelow: {
      name: 'Zu wenig beurteilbar, unter',
      help: 'Anteil der Spielzeit, der beurteilt werden konnte, der mittlere der letzten drei Sitzungen; darunter lohnt ein Blick auf Licht und Abstand.',
    },
  },
  choice: {
    ...{ code: 'Code', affected: 'betroffene Seite', stage: 'Stadium', onsetDate: 'Beginn', author: 'Verfasser' },
    ...{ density: 'Rückmeldung', mirror: 'Spiegel', attemptSeries: 'Kurven der Versuche' },
  },
  density: { always: 'bei jedem Versuch', byGrade: 'nach Stufe' },
  mirror: { off: 'aus', on: 'an' },
  attemptSeries: { on: 'für den Verlauf behalten', off: 'nicht behalten' },
  verdict: {
    rise: 'mehr als zu Beginn, über den eigenen Messfehler hinaus',
    fall: 'weniger als zu Beginn, über den eigenen Messfehler hinaus',
    noTrustedChange: 'keine Änderung, der zu trauen ist',
    cannotSay: 'noch zu wenig bekannt',
  },
  noTrend: (why) => {
    switch (why.kind) {
      case 'neverMeasured':
        return 'in keiner Sitzung gemessen';
      case 'tooFewSessions':
        return `in ${why.have} von ${why.need} nötigen Sitzungen gemessen`;
      case 'errorUnknown':
        return `der eigene Messfehler ist unbekannt: dafür braucht es ${why.need} Sitzungen in den ersten zwei Wochen`;
      case 'allAlike':
        return 'die Werte der ersten zwei Wochen sind alle gleich, das verbirgt den eigenen Messfehler';
    }
  },
  direction: { narrowing: 'Verengung', widening: 'Erweiterung', any: 'jede Richtung' },
  hold: (told) => `Halten ${told}`,
  band: (told) => `Band ±${told}`,
  allowed: (region, told, loses) => `${region} darf sich bis ${told} ${loses ? 'verengen' : 'mitbewegen'}`,
  notJudged: 'nicht beurteilt',
  reference: 'Gesundenwert',
  none: 'nicht gesetzt',
  byGrade: 'nach Stufe',
  added: 'neu',
  removed: 'entfällt',
  order: 'Reihenfolge',
  easiest: 'leichteste Stufe',
  hardest: 'schwerste Stufe',
  staircase: {
    on: (grade) => `passt sich zwischen den Sitzungen wieder an, ab Stufe ${grade}`,
    off: (grade) => `auf Stufe ${grade} festgehalten`,
  },
  stair: {
    tightened: (grade, judged) =>
      `steht jetzt auf Stufe ${grade}: ${asAsked(judged)}, mehr als das Ziel von vier aus fünf`,
    loosened: (grade, judged) =>
      `steht jetzt auf Stufe ${grade}: ${asAsked(judged)}, weniger als das Ziel von vier aus fünf`,
    kept: (grade, judged) => `bleibt auf Stufe ${grade}: ${asAsked(judged)}`,
    tooFewAttempts: (grade, { attempts }) =>
      `bleibt auf Stufe ${grade}: nur ${attempts} ${attempts === 1 ? 'Versuch war' : 'Versuche waren'} beurteilbar`,
    hardestBound: (grade, judged) => `bleibt auf Stufe ${grade}, der schwersten des Plans: ${asAsked(judged)}`,
    easiestBound: (grade, judged) => `bleibt auf Stufe ${grade}, der leichtesten des Plans: ${asAsked(judged)}`,
    begins: (grade) => `beginnt auf Stufe ${grade}: noch nichts beurteilbar`,
    frozen: (grade) => `ist auf Stufe ${grade} festgehalten`,
    asAsked,
    missing: 'die Sitzungen davor fehlen hier',
  },
  note: {
    title: (code, date) => `Mimisches Training zu Hause, ${code}, ${date}`,
    plan: (version) => `Plan Version ${version}:`,
    noPlan: 'Noch kein Plan.',
    grade: (grade) => `Stufe ${grade}`,
    sessions: (count, from, to) => `${count} Sitzungen mit Kamera, ${from} bis ${to}.`,
    otherCamera: (count, of) =>
      `${count} von ${of} Sitzungen mit anderer Kamera oder Bildgröße gemessen als die meisten: Unterschiede können daher kommen.`,
    noSessions: 'Noch keine Sitzungen mit Kamera.',
    dose: (played, planned, minutes) =>
      `Letzte 7 Tage: an ${played} Tagen gespielt, ${planned} geplant, zusammen ${minutes} min.`,
    hurts: (count) => `Mit „Stopp, es tut weh“ beendet: ${count}.`,
    pain: (worst) => `Stärkster angegebener Schmerz: ${worst} von 10.`,
    judged: (told) => `Beurteilbar: ${told} der Spielzeit.`,
    coMovement: (region, movement) => `Mitbewegung, ${region}, bei: ${movement}`,
    course: (verdict, first, last, band) =>
      `${verdict}; erste Sitzungen ${first}, letzte ${last}, eigener Messfehler ±${band}`,
    scores: 'Vom Therapeuten eingetragene Werte:',
    intendedUse:
      'Tiny Tides unterstützt Übungen, die eine Fachkraft für Gesichtstherapie verordnet hat. Es stellt keine Diagnose und ist kein Medizinprodukt.',
  },
};
