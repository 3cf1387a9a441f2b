import type {CodeState} from '../../model/placement/code-places.js';
import type {Text} from '../../text/text.js';
import {litLines} from '../layout/code-lines.js';
import type {View} from '../view.js';

/** The program that a run stands for, where a key shows it: its lines, and how many jobs are in each at this moment. */
export const codeLines = (before: View, now: View): readonly string[] => {
  const {run, text, session} = now;
  const {code} = session;
  if (run === null || !code.shown) return [];
  if (before.session.code === code && before.run !== null) return [];
  return [
    `${text.codeLanguages[code.language]}:`,
    ...litLines({...now, run}).flatMap(({text: words, lit}, i) => {
      if (words === '') return [];
      const jobs = lit.map(({state, jobs: count}) => `${text.jobs(count)}: ${stateWord(text, state)}`);
      return [text.linear.labelled(`${i + 1}`, [words, ...jobs].join('; '))];
    }),
  ];
};

const stateWord = ({states, jobStates}: Text, state: CodeState): string =>
  state === 'queued' || state === 'finished' ? jobStates[state] : states[state];
