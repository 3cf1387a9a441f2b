import {isBallot} from '../../../model/lesson/lesson-state.js';
import {type Command, type KeyRow, pair} from '../../keys/key-row.js';
import type {View} from '../../view.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const vote = (by: number): Command => ({type: 'vote', by});
const answer = (by: number): Command => ({type: 'answer', by});
const step = (by: number): Command => ({type: 'lesson-step', by});

const counts = ({session}: View): boolean => {
  const {current} = session.lessons;
  return current !== null && isBallot(current.phase);
};

/** The keys of a step: hands are counted, and the class goes on. */
export const lessonKeys: readonly KeyRow[] = [
  {
    id: 'vote-for',
    keys: DIGITS.map((digit, i) => [digit, {type: 'vote', by: 1, answer: i}] as const),
    footer: 4,
    footerKeys: 'range',
    useful: counts,
  },
  {id: 'answer', keys: [...pair('up', 'down', answer), ...pair('k', 'j', answer)], footer: null},
  {
    id: 'vote',
    keys: pair('left', 'right', vote),
    aliases: [...pair('-', '+', vote), ...pair('_', '=', vote)],
    footer: 5,
    useful: counts,
  },
  {id: 'unvote', keys: [['u', {type: 'unvote'}]], footer: 9, useful: counts},
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
  {
    id: 'page',
    keys: pair('pageup', 'pagedown', by => ({type: 'scroll', by, unit: 'page'})),
    footer: null,
  },
];
