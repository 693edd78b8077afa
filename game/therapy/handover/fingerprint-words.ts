/** Letters of a thumbprint that become words: eight letters of base64url are six bytes, one byte a word. */
const SAID_LETTERS = 8;

/**
 * 256 things that a child can draw, English and German beside each other: who reads the words out in one language and who listens in
 * the other mean the same. No two of a language are one letter apart, and none is unkind. The order is part of the fingerprint: a word
 * may be spelt better, never moved.
 */
const PAIRS = `
  acorn Eichel, amber Bernstein, anchor Anker, ant Ameise, apple Apfel, apricot Aprikose,
  backpack Rucksack, badger Dachs, bakery Bäckerei, balloon Ballon, bamboo Bambus, banana Banane,
  basket Korb, beaver Biber, bee Biene, beetle Käfer, bell Glocke, bicycle Fahrrad, blanket Decke,
  blueberry Heidelbeere, book Buch, bottle Flasche, bridge Brücke, broom Besen, bucket Eimer,
  cabbage Kohl, cactus Kaktus, camel Kamel, camera Kamera, candle Kerze, canoe Kanu, carpet Teppich,
  carrot Möhre, caterpillar Raupe, chair Stuhl, chalk Kreide, cheese Käse, cherry Kirsche,
  chestnut Kastanie, cinnamon Zimt, circus Zirkus, cliff Klippe, clock Uhr, cloud Wolke, clover Klee,
  cocoa Kakao, coconut Kokosnuss, compass Kompass, cookie Keks, copper Kupfer, coral Koralle, crab Krebs,
  crayon Buntstift, cricket Grille, crown Krone, cucumber Gurke, cup Tasse, curtain Vorhang,
  diamond Diamant, doctor Arzt, dolphin Delfin, donkey Esel, dragon Drache, dragonfly Libelle,
  drum Trommel, eagle Adler, envelope Umschlag, evening Abend, falcon Falke, farmer Bauer, feather Feder,
  fence Zaun, fern Farn, ferry Fähre, field Feld, firefly Glühwurm, flag Fahne, flower Blume,
  flute Flöte, forest Wald, fork Gabel, fox Fuchs, friday Freitag, garden Garten, garlic Knoblauch,
  ginger Ingwer, giraffe Giraffe, glacier Gletscher, glove Handschuh, goose Gans, grape Traube,
  grass Gras, guitar Gitarre, hedgehog Igel, helicopter Hubschrauber, helmet Helm, honey Honig,
  horse Pferd, island Insel, ivy Efeu, jacket Jacke, jellyfish Qualle, kettle Kessel, key Schlüssel,
  kiwi Kiwi, knight Ritter, koala Koala, ladder Leiter, lagoon Lagune, lamb Lamm, lantern Laterne,
  leaf Blatt, lemon Zitrone, lentil Linse, letter Brief, lettuce Salat, lighthouse Leuchtturm,
  lightning Blitz, lily Lilie, lion Löwe, lizard Eidechse, lobster Hummer, magnet Magnet, mango Mango,
  maple Ahorn, marble Murmel, market Markt, meadow Wiese, melon Melone, milk Milch, mirror Spiegel,
  mole Maulwurf, moon Mond, morning Morgen, moss Moos, mountain Berg, mouse Maus, museum Museum,
  mushroom Pilz, noodle Nudel, notebook Heft, ocean Ozean, octopus Krake, olive Olive, onion Zwiebel,
  orange Orange, otter Otter, owl Eule, paddle Paddel, painter Maler, palm Palme, pancake Pfannkuchen,
  panda Panda, paper Papier, parsley Petersilie, peacock Pfau, peanut Erdnuss, pearl Perle,
  pebble Kiesel, pencil Bleistift, penguin Pinguin, pepper Pfeffer, piano Klavier, pine Kiefer,
  pineapple Ananas, pirate Pirat, pizza Pizza, planet Planet, plum Pflaume, pony Pony, popcorn Popcorn,
  poppy Mohn, potato Kartoffel, pudding Pudding, pumpkin Kürbis, puzzle Puzzle, queen Königin,
  rabbit Kaninchen, radish Radieschen, raft Floß, rainbow Regenbogen, raspberry Himbeere, raven Rabe,
  reef Riff, ribbon Schleife, river Fluss, robin Rotkehlchen, rocket Rakete, rose Rose, ruler Lineal,
  sail Segel, salt Salz, sand Sand, satchel Ranzen, scissors Schere, scooter Roller, seal Robbe,
  shark Hai, sheep Schaf, ship Schiff, shoe Schuh, shrimp Garnele, silver Silber, sled Schlitten,
  snow Schnee, soup Suppe, sparrow Spatz, spider Spinne, spinach Spinat, sponge Schwamm, spoon Löffel,
  squirrel Eichhörnchen, star Stern, starfish Seestern, stork Storch, strawberry Erdbeere,
  submarine Unterseeboot, sugar Zucker, summer Sommer, sun Sonne, sunday Sonntag, sunflower Sonnenblume,
  swan Schwan, tent Zelt, thimble Fingerhut, thread Faden, thunder Donner, tide Flut, tiger Tiger,
  tomato Tomate, toothbrush Zahnbürste, towel Handtuch, tractor Traktor, train Zug, trumpet Trompete,
  tulip Tulpe, tunnel Tunnel, turtle Schildkröte, umbrella Regenschirm, vanilla Vanille, velvet Samt,
  village Dorf, volcano Vulkan, waffle Waffel, wagon Wagen, walnut Walnuss, water Wasser, wheel Rad,
  whistle Pfeife, willow Weide, windmill Windmühle, window Fenster, winter Winter, wolf Wolf,
  yoghurt Joghurt, zebra Zebra
`;

const WORDS: readonly (readonly string[])[] = PAIRS.trim()
  .split(/,\s+/)
  .map((pair) => pair.split(' '));

/** Languages that have the words; another one uses the English ones. */
const LANGUAGES = ['en', 'de'];

/**
 * A key's fingerprint in six words that can be read out over a table or a telephone; two keys share theirs by chance
 * once in 280 million million. `thumbprint`: of the key (RFC 7638, SHA-256, base64url). `language`: tag of the reader's
 * language. Throws for a text that is no thumbprint.
 */
export function fingerprintWords(thumbprint: string, language: string): readonly string[] {
  if (!/^[\w-]{43}$/.test(thumbprint)) {
    throw new Error(`thumbprint "${thumbprint}": expected 43 letters of base64url`);
  }
  const bytes = atob(thumbprint.slice(0, SAID_LETTERS).replaceAll('-', '+').replaceAll('_', '/'));
  const column = Math.max(0, LANGUAGES.indexOf(language));
  return Array.from(bytes, (byte) => WORDS[byte.charCodeAt(0)]?.[column] ?? '');
}

/** Every word of a language, in order, for checks of the list. */
export function fingerprintWordList(language: string): readonly string[] {
  const column = Math.max(0, LANGUAGES.indexOf(language));
  return WORDS.map((pair) => pair[column] ?? '');
}
