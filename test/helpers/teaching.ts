import type {Lesson} from '../../source/model/lesson/lesson.js';
import {initialSession, type SessionState, session} from '../../source/model/session/session.js';
import {choices, machine, settings} from './settings.js';

const words = (en: string, ko = en) => ({en, ko});

const answer = (text: string) => ({text: words(text), when: {}, isRight: true, misconception: null});

/** A lesson of two steps, of which the first has notes. */
export const taught: Lesson = {
  name: 'taught',
  chapter: 4,
  title: words('Kitchens', '부엌'),
  steps: [
    {
      title: words('First', '첫 단계'),
      text: words('text'),
      shows: {kind: 'run', strategy: 'thread', settings: {}, view: 'jobs', block: false},
      watch: words('watch'),
      question: words('question'),
      answers: [answer('one'), answer('two'), answer('three')],
      explanation: words('because'),
      notes: {
        say: words('Say this.', '이렇게 말합니다.'),
        tradeOff: words('It costs that.', '그만큼 듭니다.'),
        example: words('A waiter.', '종업원.'),
      },
    },
    {
      title: words('Second', '둘째 단계'),
      text: words('text'),
      shows: {kind: 'demonstration', page: 'deadlock', wish: {}},
      watch: words('watch'),
      question: words('question'),
      answers: [answer('one'), answer('two')],
      explanation: words('because'),
      notes: null,
    },
  ],
};

/** The session of a dashboard that knows this lesson, before it begins. */
export const untaught: SessionState = initialSession({
  settings,
  choices,
  machine,
  languages: ['en', 'ko'],
  lessons: {lessons: [taught], misconceptions: []},
});

/** A store as the dashboard has one, without what performs effects. */
export const openTaughtStore = () => {
  const listeners = new Set<() => void>();
  let state = untaught;
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(...actions: readonly Parameters<typeof session>[1][]) {
      for (const action of actions) [state] = session(state, action);
      for (const listener of listeners) listener();
    },
  };
};
