import type {Marker} from '../event/marker.js';
import type {Naming} from '../playback/playback.js';
import {type RunState, sessionLetter} from '../run/run-state.js';
import {wholeRun} from './playing.js';
import type {SessionState, Step} from './session-state.js';

/** Characters of a name; a choice: as many as a caption has room for. */
export const LONGEST_NAME = 60;

/** The marker at the cursor that is given a name; null where none is. */
export const namingOf = ({playback}: Pick<SessionState, 'playback'>): Naming | null =>
  playback?.naming ?? null;

const withNaming = (state: SessionState, naming: Naming | null): SessionState =>
  state.playback === null ? state : {...state, message: null, playback: {...state.playback, naming}};

/** Marks the moment at which the cursor stands with the next letter; where it has a mark, asks for a name for that. */
export const markMoment = (state: SessionState): Step => {
  const {playback} = state;
  const whole = wholeRun(state);
  if (playback === null || whole === null) return [state, []];
  const here = whole.markers.find(({atUs}) => atUs === playback.atUs);
  // A cursor that is asked about stands still.
  if (here)
    return [withNaming({...state, playback: {...playback, plays: false}}, {marker: here.name, text: ''}), []];
  const marker = {name: freeName(whole), atUs: playback.atUs};
  return [
    {...state, message: {kind: 'marked', name: marker.name}},
    [{type: 'mark', tape: playback.tape, marker}],
  ];
};

/** The first letter that names no moment. */
const freeName = ({markers}: RunState): string => {
  const names = new Set(markers.map(({name}) => name));
  let index = 0;
  while (names.has(sessionLetter(index))) index++;
  return sessionLetter(index);
};

/** Leaves the marker as it is called. */
export const leaveNaming = (state: SessionState): SessionState => withNaming(state, null);

/** More of the name; jamo that arrive one by one become syllables. */
export const nameTyped = (state: SessionState, typed: string): SessionState => {
  const naming = namingOf(state);
  if (naming === null) return state;
  const text = [...(naming.text + typed).normalize('NFC')].slice(0, LONGEST_NAME).join('');
  return withNaming(state, {...naming, text});
};

/** The name without its last character. */
export const nameErased = (state: SessionState): SessionState => {
  const naming = namingOf(state);
  return naming === null
    ? state
    : withNaming(state, {...naming, text: [...naming.text].slice(0, -1).join('')});
};

/** The marker has the name that was typed; with none it is taken away. */
export const takeName = (state: SessionState): Step => {
  const {playback} = state;
  const naming = namingOf(state);
  if (playback === null || naming === null) return [state, []];
  const name = naming.text.trim();
  const left = leaveNaming(state);
  const mark = (marker: Marker) => ({type: 'mark', tape: playback.tape, marker}) as const;
  if (name === naming.marker) return [left, []];
  const gone = mark({name: naming.marker, atUs: null});
  if (name === '') return [left, [gone]];
  // A name stands at one moment: a typed one takes no other mark away.
  if (wholeRun(state)?.markers.some(marker => marker.name === name))
    return [{...state, message: {kind: 'name-taken', name}}, []];
  return [left, [gone, mark({name, atUs: playback.atUs})]];
};
