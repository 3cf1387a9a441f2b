import type {Appearance} from '../model/session/appearance.js';
import {keyGroups} from './keys.js';
import type {Look, ScreenProps, Size} from './look.js';
import type {FrameNames} from './names.js';
import type {Used} from './pace.js';
import type {Store} from './store.js';

/** Where the props of a frame come from. */
export type Sources = {
  readonly store: Store;
  /** µs since the present run's zero. */
  readonly nowUs: () => number;
  /** What this process has used so far; always the same function. */
  readonly used: () => Used;
  readonly size: Size;
  readonly look: (appearance: Appearance) => Look;
  /** Where whoever writes the frames knows them by their names. */
  readonly names?: FrameNames;
};

/** Everything that a frame is made of at this moment. */
export const screenProps = ({store, nowUs, size, look, names}: Sources, frame = 0): ScreenProps => {
  const session = store.state();
  const {run, mode} = session;
  return {
    session,
    nowUs: run?.stage === 'over' ? run.latestAt : nowUs(),
    size,
    look: look(session),
    keys: keyGroups(mode),
    helpKeys: keyGroups(session.under),
    frame,
    names,
  };
};
