import type { BlindedKey, CameraAssessment } from './camera-assessment';

/**
 * Puts assessments in a random order (Fisher & Yates). `random`: 0 to under 1, a new one at each call. The order is the
 * key: it stays in the console.
 */
export function blindedOrder<T>(chosen: readonly T[], random: () => number): readonly T[] {
  const order = [...chosen];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** The letter of a place in the order: A to Z, then AA. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}

/** The words and tables of a blinded page; nothing of it may name a patient or a day. */
export interface BlindedPage {
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  /** In the order of the letters. */
  readonly letters: readonly {
    readonly title: string;
    readonly tables: readonly {
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }[];
  }[];
  /** Stands above the empty lines for what the rater writes. */
  readonly yours: string;
}

/**
 * A page that opens in any browser and prints one letter a sheet, with room to write. No script, nothing is loaded. Page
 * and key know each other by the id alone.
 */
export function blindedHtml({ id }: Pick<BlindedKey, 'id'>, page: BlindedPage): string {
  const table = ({ caption, columns, rows }: BlindedPage['letters'][number]['tables'][number]) =>
    `<table><caption>${safe(caption)}</caption><thead><tr>${columns.map((one) => `<th scope="col">${safe(one)}</th>`).join('')}</tr></thead><tbody>${rows
      .map(
        ([first = '', ...cells]) =>
          `<tr><th scope="row">${safe(first)}</th>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table>`;
  const letters = page.letters.map(
    ({ title, tables }) =>
      `<section><h2>${safe(title)}</h2>${tables.map(table).join('')}<p>${safe(page.yours)}</p><div class="yours"></div></section>`,
  );
  return `<!doctype html>
<html lang="${safe(page.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(page.title)}</title><style>${STYLE}</style></head>
<body><h1>${safe(page.title)}</h1><p>${safe(page.intro)}</p><p class="id">${safe(id)}</p>
${letters.join('\n')}
</body></html>
`;
}

/** The assessments of a key in the order of its letters; null for one that was removed since. */
export function lettersOf(
  { assessmentIds }: BlindedKey,
  all: readonly CameraAssessment[],
): readonly { readonly letter: string; readonly assessment: CameraAssessment | null }[] {
  return assessmentIds.map((wanted, place) => ({
    letter: letterOf(place),
    assessment: all.find(({ id }) => id === wanted) ?? null,
  }));
}

const STYLE =
  'body{font:11pt/1.4 sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:left;color:#444}th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left;vertical-align:top}.yours{border:1px solid #888;height:6rem}.id{color:#444;font-size:9pt}@media print{section{break-after:page}}';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
