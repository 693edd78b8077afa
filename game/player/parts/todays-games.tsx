import type { MovementId } from '../../movement/movement-id';
import type { SceneId } from '../../therapy/scene-id';
import { ScenePicture } from '../art/scene-picture';
import { useSay } from '../player-context';
import type { PlayedGame, TodaysSession } from '../profiles/todays-session';
import { scenesFor } from '../session/chosen-scenes';
import type { SessionPlan } from '../session/session-plan';
import { Icon } from './icon';

interface Todays {
  /** Games that were already played today. */
  readonly done: readonly PlayedGame[];
  /** The games to come; null when there are none left. */
  readonly plan: SessionPlan | null;
  /** What is new in each of the games to come, in their order. */
  readonly news?: TodaysSession['news'];
  readonly onChoose?: (movement: MovementId, scene: SceneId) => void;
}

/** Today's games in pictures: those already played are lit, and those to come show their creature. */
export function TodaysGames({ done, plan, news = [], onChoose }: Todays) {
  const say = useSay();
  const coming = plan?.blocks ?? [];
  if (done.length + coming.length === 0) return null;
  return (
    <ul class="games">
      {done.map(({ movement, scene }, i) => (
        // A game that is over stays where it is in the day.
        <li class="game lit" key={`done-${i}`}>
          <ScenePicture scene={scene} />
          <p>
            {say(`movement.${movement}`)}
            <small>
              <Icon name="check" />
              {say('games.done')}
            </small>
          </p>
        </li>
      ))}
      {coming.map(({ rules, levelId, scene }, i) => {
        const { movement } = rules.task;
        const isNew = news[i] ?? null;
        return (
          <li class="game" key={`${movement}-${levelId}`}>
            <ScenePicture scene={scene} />
            <p>
              {say(`movement.${movement}`)}
              <small>{say(`scene.${scene}`)}</small>
              {isNew !== null && <small>{say(`games.${isNew}`)}</small>}
            </p>
            {onChoose !== undefined && (
              <Swimmers
                group={`swims-${i}`}
                movement={movement}
                chosen={scene}
                onChoose={(next) => onChoose(movement, next)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface Swims {
  readonly group: string;
  readonly movement: MovementId;
  readonly chosen: SceneId;
  readonly onChoose: (scene: SceneId) => void;
}

/** The creatures that may accompany a movement, in one row; without a choice where only one suits it. */
function Swimmers({ group, movement, chosen, onChoose }: Swims) {
  const say = useSay();
  const scenes = scenesFor(movement);
  if (scenes.length < 2) return null;
  return (
    <fieldset class="swimmers">
      <legend>{say('games.who')}</legend>
      <div>
        {scenes.map((scene) => (
          <label key={scene} title={say(`scene.${scene}`)}>
            <input
              class="unseen"
              type="radio"
              name={group}
              checked={scene === chosen}
              onChange={() => onChoose(scene)}
            />
            <ScenePicture scene={scene} />
            <span class="unseen">{say(`scene.${scene}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
