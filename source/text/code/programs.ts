import type {Plan} from '../../model/event/plan.js';
import type {CodeLanguage} from '../../model/session/code-strip.js';
import type {CodeLine, Programs} from './program.js';
import {python} from './python.js';
import {typescript} from './typescript.js';

const programs: Readonly<Record<CodeLanguage, Programs>> = {python, typescript};

/** The program that a plan stands for: how its strategy calls the job's function, with the plan's number of workers. */
export const programOf = (
  {strategy, workload, workers}: Pick<Plan, 'strategy' | 'workload' | 'workers'>,
  language: CodeLanguage,
): readonly CodeLine[] => {
  const {mains, jobs} = programs[language];
  const {form, before, after} = mains[strategy];
  const job = Object.hasOwn(jobs, workload) ? (jobs[workload] ?? jobs.other) : jobs.other;
  return [...before, ...job[form], ...after].map(({text, at}) => ({
    text: text.replace('$workers', String(workers)),
    at,
  }));
};
