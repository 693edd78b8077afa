import type { SessionEvent } from '../../play/session/session-machine';
import type { PlayerPorts } from '../player-ports';
import type { SittingState } from './session-state';

/** What every part of a sitting works with: what is shown, what is outside, and a word to the flow chart. */
export interface SittingContext {
  readonly state: SittingState;
  readonly ports: PlayerPorts;
  send(event: SessionEvent): void;
}
