import type { SessionEvent } from '../../play/session/session-machine';
import type { PlayerPorts } from '../player-ports';
import type { SessionState } from './session-state';

/** What every part of a session works with: what is shown, what is outside, and a word to the flow chart. */
export interface SessionContext {
  readonly state: SessionState;
  readonly ports: PlayerPorts;
  send(event: SessionEvent): void;
}
