import {isBallot} from '../../../model/lesson/lesson-state.js';
import {isGuessing} from '../../../model/session/lessons.js';
import {type Command, type KeyRow, pair} from '../../keys/key-row.js';
import type {View} from '../../view.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const vote = (by: number): Command => ({type: 'vote', by});
const answer = (by: number): Command => ({type: 'answer', by});
const guess = (character: string) => [character, {type: 'guess', character}] as const;
const step = (by: number): Command => ({type: 'lesson-step', by});
const byPage = pair('pageup', 'pagedown', by => ({type: 'scroll', by, unit: 'page'}));

const counts = ({session}: View): boolean => {
  const {current} = session.lessons;
  return current !== null && isBallot(current.phase);
};

/** Whether hands are counted, or a time is guessed. */
const takes = (view: View): boolean => counts(view) || isGuessing(view.session);

/** The keys of a step: hands are counted, and the class goes on. */
export const lessonKeys: readonly KeyRow[] = [
  {
    id: 'vote-for',
    keys: DIGITS.map((digit, i) => [digit, {type: 'vote', by: 1, answer: i}] as const),
    footer: 4,
    footerKeys: 'range',
    useful: takes,
    word: view => text => text.keys[isGuessing(view.session) ? 'guess' : 'vote-for'].label,
  },
  {
    id: 'answer',
    when: 'following',
    keys: [...pair('up', 'down', answer), ...pair('k', 'j', answer)],
    footer: null,
  },
  {
    id: 'vote',
    keys: pair('left', 'right', vote),
    aliases: [...pair('-', '+', vote), ...pair('_', '=', vote)],
    footer: 5,
    useful: takes,
    word: view => text => text.keys[isGuessing(view.session) ? 'tenths' : 'vote'].label,
  },
  {id: 'guess', keys: [guess('0'), guess('.')], footer: null},
  {
    id: 'unvote',
    keys: [['u', {type: 'unvote'}]],
    aliases: [
      ['backspace', {type: 'unvote'}],
      ['delete', {type: 'unvote'}],
    ],
    footer: 9,
    useful: takes,
  },
  {
    id: 'next',
    keys: [
      ['enter', {type: 'lesson-next'}],
      ['space', {type: 'lesson-next'}],
    ],
    footer: 3,
    footerKeys: 1,
  },
  {id: 'watch', keys: [['r', {type: 'lesson-run'}]], footer: 10},
  {id: 'step', keys: [['tab', step(1)]], aliases: [['shift-tab', step(-1)]], footer: 8},
  // The arrows mark an answer while one is to be chosen.
  {id: 'page', when: 'following', keys: byPage, footer: 7, useful: (_, hidden) => hidden > 0},
  {id: 'page', when: 'answered', keys: byPage, footer: null},
];
