import { usePlayer, useSay } from '../../player-context';

/** When play opens tomorrow before this hour, the page says "in the morning" instead of an hour of the night [local hour]. */
const MORNING_H = 8;
const DAY_MS = 24 * 3_600_000;

/** When the player may play again, on the local clock. `opensAtMs`: instant, ms; nothing is said for null. */
export function PlayAgain({ opensAtMs }: { opensAtMs: number | null }) {
  const { ports, settings } = usePlayer();
  const say = useSay();
  if (opensAtMs === null) return null;
  const { language } = settings.value;
  const opens = new Date(opensAtMs);
  const now = new Date(ports.clock.nowIso());
  const tomorrow = new Date(now.getTime() + DAY_MS);
  const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();
  if (sameDay(opens, tomorrow) && opens.getHours() < MORNING_H) return <p class="soft">{say('again.morning')}</p>;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(opens);
  if (sameDay(opens, now)) return <p class="soft">{say('again.today', { time })}</p>;
  const day = new Intl.DateTimeFormat(language, { weekday: 'long' }).format(opens);
  return <p class="soft">{say('again.at', { day, time })}</p>;
}
