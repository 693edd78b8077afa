/** One thing that may go wrong, and what the product does then. */
interface Fault {
  /** How a test that causes it names it in brackets at the end of its title: ` (F12)`, ` (F12, F25)`. */
  readonly id: string;
  readonly fault: string;
  readonly promise: string;
}

/** Every fault that is caused for real in a test. `npm run docs:faults` writes the page; a test says when one has nothing that causes it. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'F1',
    fault: 'The camera is not allowed',
    promise:
      'A friendly page says in three steps how to allow it in the browser at hand, or in the device where the device refuses, and the camera begins without the page being loaded anew. The practice face can be played meanwhile.',
  },
  {
    id: 'F2',
    fault: 'The permission is taken back in play',
    promise:
      'Play pauses within 0.5 s and keeps its place. When the camera is allowed again, play goes on there, and the face is compared for a second with what was learned of it: it is learned anew where it looks otherwise. A session that ends meanwhile is kept.',
  },
  {
    id: 'F3',
    fault: 'The camera is unplugged',
    promise:
      'As if the permission were taken back. The pause offers each other camera by its name, also one that is plugged in then, and the face is learned anew through it.',
  },
  {
    id: 'F4',
    fault: 'The camera is busy, missing, or cannot give what is wished for',
    promise:
      'A busy camera and a missing one are told in words of their own; one that cannot be had as it was asked for counts as missing. A wish for size or rate that cannot be met never prevents the use of a camera.',
  },
  {
    id: 'F5',
    fault: 'The picture stands still or is black',
    promise:
      'The player reads that the face cannot be seen, or before a black picture that there is too little light; no attempt is counted.',
  },
  {
    id: 'F6',
    fault: 'The face leaves the picture',
    promise: 'The lagoon waits and says so, time stands still, and nobody is blamed.',
  },
  {
    id: 'F7',
    fault: 'A second face in the picture',
    promise:
      'The player is asked to be alone in the picture. Nothing is judged meanwhile, and two faces never make one curve: it has a gap there.',
  },
  {
    id: 'F8',
    fault: 'Too dark, glare, too near, too far, the head turned',
    promise: 'Each picture is asked whether it is good enough. What is not is left out, and the record says why.',
  },
  {
    id: 'F9',
    fault: 'Fewer than 10 pictures a second',
    promise:
      'First the drawing gives way; a tracker on a graphics card that has become slow goes on with the processor; where that does not help, nothing is judged and the player reads why. Numbers follow the time of each picture, not how many there are.',
  },
  {
    id: 'F10',
    fault: 'Times that repeat or run backwards, numbers that are none',
    promise: 'Such a picture is dropped and counted. After a gap over 250 ms the filters begin anew.',
  },
  {
    id: 'F11',
    fault: 'The tracker or the face model cannot be loaded, or is another file',
    promise:
      'It is tried once more, a bad copy is thrown away, and the page says what is missing. Nothing is fetched from elsewhere.',
  },
  {
    id: 'F12',
    fault: 'The tracker crashes or hangs',
    promise:
      'It is opened anew once. When that does not help, the camera goes off, play stops, and the session is kept.',
  },
  {
    id: 'F13',
    fault: 'The sides are swapped',
    promise:
      'The ready check asks the player to turn the head a little toward the left hand. Each block keeps its side. A plan for one side is not played through a picture that swaps them, nor before the answer; where both sides are trained, the question may be left open.',
  },
  {
    id: 'F14',
    fault: 'Another camera than the one that learned the face',
    promise:
      'The face is learned anew, and what was measured through another camera or picture size, as far as the record tells, is marked in the course of weeks.',
  },
  {
    id: 'F15',
    fault: 'The graphics card forgets its picture',
    promise:
      'The lagoon is drawn anew and play goes on; when it is lost again, it is drawn without the card, and at last words stand in its place.',
  },
  {
    id: 'F16',
    fault: 'No WebGL',
    promise: 'The lagoon is drawn plainly by the processor, and every game can be played.',
  },
  {
    id: 'F17',
    fault: 'No sound, or sound that is held back',
    promise: 'Every game can be played in silence with its captions. A tap brings the sound back.',
  },
  {
    id: 'F18',
    fault: 'Flashes, and a wish for less motion',
    promise: 'No scene flashes three times a second, and less motion is drawn for whoever asks for it.',
  },
  {
    id: 'F19',
    fault: 'The page is hidden, a call comes in, the device sleeps',
    promise: 'Play pauses, no time counts, and a camera of a page that stays hidden for 30 s goes off.',
  },
  {
    id: 'F20',
    fault: 'The screen turns, the window changes, text at 200 %',
    promise: 'Everything stays readable, in reach and in its place.',
  },
  {
    id: 'F21',
    fault: 'The browser crashes in a session',
    promise:
      'At most two seconds are lost. The next start closes the session as interrupted and counts it for the day; the home page says once that what was played is kept, and offers what the day’s dose has left. No session is there twice.',
  },
  {
    id: 'F22',
    fault: 'A new version arrives in a session',
    promise:
      'It waits for the end of the session, and reads what the version before has kept. An older one refuses what a newer one wrote, and leaves it as it is.',
  },
  {
    id: 'F23',
    fault: 'No network',
    promise: 'What was opened once starts without a network; before all is there, the page says so.',
  },
  {
    id: 'F24',
    fault: 'A clock set wrong or anew, another time zone, midnight',
    promise:
      'Lengths do not follow the clock on the wall. The local day is kept with its offset, and the dose of a day counts once.',
  },
  {
    id: 'F25',
    fault: 'No room left',
    promise:
      'The session goes on to its end in memory, the page says that it is not kept, and it can be saved as a file. Nothing that was kept is thinned unasked.',
  },
  {
    id: 'F26',
    fault: 'What was kept was cleared',
    promise:
      'A mark in a second place tells it from a new player: the page says what happened and offers to bring a saved file back: plan, sessions, diary and settings, all of it or nothing, nothing twice, and nothing that lies here is replaced.',
  },
  {
    id: 'F27',
    fault: 'A browser that keeps nothing',
    promise: 'Everything can be played, and the page says that nothing is kept.',
  },
  {
    id: 'F28',
    fault: 'A store that never answers',
    promise:
      'After 5 s it is opened anew, once; then the page says that the device did not answer in time, and a session can be saved as a file.',
  },
  { id: 'F29', fault: 'Two tabs', promise: 'One of them plays and writes, the other says so; no change is lost.' },
  {
    id: 'F30',
    fault: 'A damaged record',
    promise:
      'It is set apart, the rest is read, the home page counts and the page of what is kept lists each as one that cannot be read, and a saved file has them raw.',
  },
  {
    id: 'F31',
    fault: 'A change of format that fails half way, or an older program',
    promise:
      'What was there stays as it was until the new one stands; it can be run again; an older program refuses a newer format in words.',
  },
  {
    id: 'F32',
    fault: 'A hostile file',
    promise: 'It is refused whole with its reason, changes nothing, and is shown as text only.',
  },
  {
    id: 'F33',
    fault: 'A plan that is not signed, altered, of another key or patient, over, older, or out of bounds',
    promise: 'It is refused, or a grown-up has to confirm it; its bounds hold in play too.',
  },
  {
    id: 'F34',
    fault: 'Wrong or forgotten passcodes, altered ciphertext',
    promise:
      'From the third wrong one on the next try waits, from 5 s up to 15 min, also after a reload; none costs data. What was altered is an error, never garbage.',
  },
  {
    id: 'F35',
    fault: 'A request to somewhere else',
    promise: 'It is stopped by the headers and by a guard, and a person can see what left the device.',
  },
  {
    id: 'F36',
    fault: 'Formulas and control characters in tables and reports',
    promise: 'They stay text. A FHIR bundle is valid, and what is saved and brought back is the same.',
  },
  {
    id: 'Safety',
    fault: 'Pain, the ceiling of the day, co-movement that grows',
    promise:
      'Play stops and says to tell the therapist: at "stop, it hurts", when pain lies above the limit of the plan, when the dose of the day is done, and when unwanted movement grows. Nothing is earned in the moment itself; what was earned before it stays.',
  },
];
