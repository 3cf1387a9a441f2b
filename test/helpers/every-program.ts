import {CODE_LANGUAGES, type CodeLanguage} from '../../source/model/session/code-strip.js';
import type {CodeLine} from '../../source/text/code/program.js';
import {programOf} from '../../source/text/code/programs.js';
import {fileWorkload, workloadNamed, workloadNames} from '../../source/workloads/table.js';
import {plan} from './plans.js';
import {allAtOnceVariants, strategyVariants} from './strategy-variants.js';

/** A program and what it stands for. */
type NamedProgram = {
  readonly name: string;
  readonly language: CodeLanguage;
  readonly program: readonly CodeLine[];
};

const JOBS = 4;

/** The program of every workload under every strategy in each of its variants, in these languages. */
export const everyProgram = (
  languages: readonly CodeLanguage[] = CODE_LANGUAGES,
  size?: number,
): readonly NamedProgram[] =>
  languages.flatMap(language =>
    [...workloadNames(), fileWorkload.name].flatMap(workload =>
      [...strategyVariants, ...allAtOnceVariants(JOBS)].flatMap(([variant, changes]) =>
        (workloadNamed(workload).asks ? [true, false] : [true]).map(session => ({
          name: `${workload} under ${variant}${session ? '' : ', a session for each job'}, ${language}`,
          language,
          program: programOf(
            plan({workload, size: size ?? workloadNamed(workload).size, jobs: JOBS, session, ...changes}),
            language,
          ),
        })),
      ),
    ),
  );

/** A program as a text, as it would be typed. */
export const textOfProgram = (program: readonly CodeLine[]): string =>
  `${program.map(({text}) => text).join('\n')}\n`;
