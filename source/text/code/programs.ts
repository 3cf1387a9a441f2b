import type {Plan} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import type {CodeLanguage} from '../../model/session/code-strip.js';
import type {Body, CodeLine, Frame, Programs, Sessions, Way, Words, Work} from './program.js';
import {frames as pythonFrames} from './python/frames.js';
import {works as pythonWorks} from './python/works.js';
import {frames as typescriptFrames} from './typescript/frames.js';
import {works as typescriptWorks} from './typescript/works.js';

const languages: Readonly<Record<CodeLanguage, Programs>> = {
  python: {frames: pythonFrames, works: pythonWorks},
  typescript: {frames: typescriptFrames, works: typescriptWorks},
};

/** What of a plan decides its program. */
export type Programmed = Pick<
  Plan,
  'strategy' | 'workload' | 'workers' | 'jobs' | 'size' | 'fresh' | 'session'
>;

/** The program that a plan stands for, with the plan's numbers. */
export const programOf = (plan: Programmed, language: CodeLanguage): readonly CodeLine[] => {
  const {frames, works} = languages[language];
  const own = Object.hasOwn(works, plan.workload) ? works[plan.workload as keyof typeof works] : undefined;
  const work = own ?? works.module;
  const frame = frames[wayOf(plan)][sessionsOf(plan, work)];
  const {workers, jobs, size} = plan;
  const words = {
    ...frame.words,
    ...work.words,
    ...work.forms[frame.form].words,
    workers: `${workers}`,
    jobs: `${jobs}`,
    size: `${size}`,
  };
  return sectionsOf(frame, work.forms[frame.form]).map(({text, at}) => ({text: filled(text, words), at}));
};

const wayOf = ({strategy, workers, jobs, fresh}: Programmed): Way => {
  const {name, sharesThread, takesFresh} = strategyNamed(strategy);
  if (sharesThread && workers < jobs) return 'limited';
  return takesFresh && fresh ? 'fresh' : name;
};

const sessionsOf = ({session}: Programmed, {asks}: Work): Sessions => {
  if (!asks) return 'none';
  return session ? 'kept' : 'each';
};

const EMPTY: CodeLine = {text: '', at: []};
/** Names all inputs. */
const INPUTS: CodeLine = {text: '<all>', at: []};

/** The parts of a program with an empty line between two. */
const sectionsOf = (frame: Frame, body: Body): readonly CodeLine[] =>
  [
    [...(body.imports ?? []), ...frame.imports],
    [INPUTS, ...frame.before, ...(body.before ?? [])],
    [...frame.head, ...body.lines.map(({text, at}) => ({text: frame.indent + text, at})), ...frame.tail],
    frame.main,
  ]
    .filter(({length}) => length > 0)
    .flatMap((section, i) => (i > 0 ? [EMPTY, ...section] : section));

/** Words may hold words. */
const filled = (text: string, words: Words): string =>
  text.replace(/<(\w+)>/g, (name, word: string) => {
    const meaning = words[word];
    return meaning === undefined ? name : filled(meaning, words);
  });
