import type {Demonstrations} from './demonstration.js';
import {isExporting} from './exporting.js';
import {isSearching, searched} from './glossary.js';
import {isAtEndOfStep, isGuessing, LESSON, leaveLesson, openLessons, skipGuess} from './lessons.js';
import {leaveNaming, namingOf} from './marks.js';
import {back} from './navigation.js';
import {topOf} from './page-stack.js';
import type {SessionState, Step} from './session-state.js';

/**
 * Leaves what is innermost: a recording that is read, the name that is typed, the guess of a time, the lesson, the
 * export that goes on, the search; where there is none, the page, the frozen moment, or the run.
 */
export const leaveInnermost = (state: SessionState, demonstrations: Demonstrations): Step => {
  if (state.reading !== null) return [{...state, reading: null}, []];
  if (namingOf(state) !== null) return [leaveNaming(state), []];
  if (isGuessing(state)) return skipGuess(state, demonstrations);
  if (topOf(state.pages).id === LESSON) return leaveLesson(state);
  if (isAtEndOfStep(state)) return openLessons(state);
  if (isExporting(state)) return [state, [{type: 'stop-export'}]];
  return isSearching(state) ? [{...state, ...searched(state, '')}, []] : back(state);
};
