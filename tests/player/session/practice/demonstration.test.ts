import { describe, expect, it } from 'vitest';
import { countedAttempts } from '../../../../game/movement/attempt/judged-attempt';
import { firstTaste } from '../../../../game/player/session/first-taste';
import { LagoonHost } from '../../../../game/player/session/lagoon-host';
import { Session } from '../../../../game/player/session/session';
import { noOptions, playerDoubles, settled } from '../../player-doubles';

async function tryOut(change: Partial<typeof noOptions> = {}) {
  const options = { ...noOptions, ...change };
  const doubles = playerDoubles();
  const picture = new LagoonHost(doubles.ports.loadLagoon, () => {});
  const session = new Session(doubles.ports, options, picture, {
    played: () => {},
    sidesKnown: () => {},
    isSidesKnown: () => true,
  });
  session.tryOut(firstTaste(doubles.ports.levels, options, 'practice').plan, options.practice ?? 'hand');
  await settled();
  const stands = (at: string) => session.state.snapshot.value.matches({ underWay: { active: at as 'block' } });
  return { ...doubles, session, stands };
}

describe('trying the lagoon out', () => {
  it('shows flowing, calm with its reason, and flowing again, then hands over', async () => {
    const { session, hand, stands, written } = await tryOut();
    expect(stands('demonstration')).toBe(true);
    const seen: string[] = [];
    hand.runUntil(() => {
      const { flow, cue } = session.state.play.value;
      const now = `${flow} ${cue}`;
      if (seen.at(-1) !== now) seen.push(now);
      return stands('block');
    });
    const shown = seen.filter((one) => one.includes('shown.'));
    const at = (part: RegExp) => shown.findIndex((one) => part.test(one));
    expect(at(/^flowing shown.slowly/)).toBeGreaterThanOrEqual(0);
    expect(at(/^flowing shown.stay/)).toBeGreaterThan(at(/^flowing shown.slowly/));
    expect(at(/^flowing shown.letGo/)).toBeGreaterThan(at(/^flowing shown.stay/));
    expect(at(/^(calm|paused) shown.joinsIn.patientLeft/)).toBeGreaterThan(at(/^flowing shown.letGo/));
    expect(at(/^flowing shown.softAgain/)).toBeGreaterThan(at(/joinsIn/));
    // The first attempt is slow and soft: nothing grows calm before the eye joins in. A blink may pass.
    const firstCalm = seen.findIndex((one) => /^(calm|paused)/.test(one));
    expect(firstCalm).toBeGreaterThan(seen.findIndex((one) => /shown.letGo/.test(one)));
    expect(written).toEqual([]);
    hand.runUntil(() => session.state.play.value.cue === 'shown.nowYou');
  });

  it('lets a hand play afterwards, from a game of its own', async () => {
    const { session, hand, stands, written } = await tryOut({ attempts: 1 });
    hand.runUntil(() => stands('block'));
    expect(session.state.play.value.progress).toBe(0);
    hand.runUntil(() => session.state.play.value.word === 'rest');
    hand.run(1500);
    session.lead()?.hold(1);
    hand.runUntil(() => session.state.play.value.cue === 'cue.letGo');
    session.lead()?.hold(0);
    hand.runUntil(() => session.state.snapshot.value.matches('closing'));
    expect(session.state.record.value?.blocks).toHaveLength(1);
    expect(session.state.record.value?.blocks[0]?.progress).toBeGreaterThan(0.5);
    expect(written).toEqual([]);
  });

  it.each(['shown.slowly', 'shown.stay', 'shown.joinsIn.patientLeft'])(
    'can be skipped at any moment, the face at rest and the eye soft again: %s',
    async (cue) => {
      const { session, hand, stands } = await tryOut();
      hand.runUntil(() => session.state.play.value.cue === cue);
      hand.run(600);
      session.send({ type: 'SHOWN' });
      expect(stands('block')).toBe(true);
      hand.run(6000);
      expect(session.state.play.value.flow).toBe('flowing');
      // What was shown is nobody's attempt, and nobody is told of an eye that was shown to join in.
      session.send({ type: 'STOP' });
      const [block] = session.state.record.value?.blocks ?? [];
      expect(countedAttempts(block?.attempts ?? [])).toEqual([]);
      expect(block?.coMovements).toEqual([]);
    },
  );

  it('waits for the picture before it moves, but not for ever', async () => {
    const { session, hand } = await tryOut();
    hand.run(5000);
    expect(session.state.play.value.cue).toBe('shown.watch');
    hand.run(2000);
    expect(session.state.play.value.cue).toBe('shown.slowly');
  });

  it('waits for no picture where there will be none', async () => {
    const { session, hand } = await tryOut();
    session.state.picture.value = 'wordsOnly';
    hand.run(2000);
    expect(session.state.play.value.cue).toBe('shown.slowly');
  });

  it('cannot be led by hand while it is shown', async () => {
    const { session, hand } = await tryOut();
    session.lead()?.hold(1.6);
    hand.run(1000);
    expect(session.state.play.value.word).not.toBe('move');
  });

  it('waits in a pause and goes on', async () => {
    const { session, hand, stands } = await tryOut();
    hand.runUntil(() => session.state.play.value.cue === 'shown.stay');
    session.send({ type: 'PAUSE' });
    hand.run(5000);
    session.send({ type: 'RESUME' });
    expect(stands('demonstration')).toBe(true);
    hand.runUntil(() => stands('block'));
  });

  it('plays a watched patient without a demonstration', async () => {
    const { stands } = await tryOut({ practice: 'synkinetic' });
    expect(stands('block')).toBe(true);
  });

  it('shows a movement that no eye joins in with too', async () => {
    const { hand, stands } = await tryOut({ movement: 'gentle-eye-closure' });
    hand.runUntil(() => stands('block'));
  });
});
