import type {Action, SessionState} from '../../model/session/session.js';
import {type Command, type Key, rowOf} from '../../view/keys.js';
import type {Mounted} from '../../view/mount.js';

type Master = {
  state(): SessionState;
  dispatch(action: Action): void;
  nowUs(): number;
  readonly view: Pick<Mounted, 'range' | 'repaint'>;
};

/** Does what a key asks for in the present mode; a key that no row names does nothing. */
export const obeyKeys =
  ({state, dispatch, nowUs, view}: Master): ((key: Key) => void) =>
  key => {
    const command = rowOf(state().mode, key)?.command;
    if (command === undefined) return;
    if (command.type === 'repaint') view.repaint();
    else if (command.type === 'scroll') dispatch(scrolling(command, view));
    else if (command.type === 'pause') dispatch({type: 'pause', atUs: nowUs()});
    else dispatch(command);
  };

const scrolling = (
  {by, unit}: Extract<Command, {type: 'scroll'}>,
  view: Pick<Mounted, 'range'>,
): Extract<Action, {type: 'scroll'}> => {
  const {last, page} = view.range();
  return {type: 'scroll', by: unit === 'page' ? by * page : by, last};
};
