import type { SessionEvent } from '../../play/session/session-machine';
import type { PlayerPorts } from '../player-ports';
import type { SessionState } from './session-state';

/** What every part of a session needs: the state that is shown, the ports, and a way to send events to the flow chart. */
export interface SessionContext {
  readonly state: SessionState;
  readonly ports: PlayerPorts;
  send(event: SessionEvent): void;
}
