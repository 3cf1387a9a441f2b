import type {Rivals} from '../../model/figures/lacking-cores.js';
import type {RunBreakdown} from '../../model/figures/run-breakdown.js';
import type {Lack} from '../../model/reasons/headlines.js';
import {seconds, tenths} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {verbs} from './explanation-verbs.js';
import {terms} from './terms.js';
import {count} from './words.js';

/** What takes cores besides the executors and their helper threads. */
export const RIVALS: Readonly<Record<Exclude<Rivals, 'helpers'>, string>> = {
  programs: 'other programs',
  own: 'the screen and the runner',
};

type Taken = Pick<RunBreakdown, 'cores' | 'othersCores'>;

/** What took the cores besides the executors. */
export const takenBy = (vocabulary: Vocabulary, of: Taken, rivals: Rivals): string =>
  rivals === 'programs'
    ? takenByPrograms(vocabulary, of)
    : `${rivals === 'helpers' ? verbs[vocabulary].helpers : RIVALS[rivals]} took ${terms[vocabulary].core.other} too`;

/** How many of the cores other programs had, as far as it is measured. */
export const takenByPrograms = (vocabulary: Vocabulary, {cores, othersCores}: Taken): string => {
  const {core} = terms[vocabulary];
  return othersCores === null
    ? `${RIVALS.programs} took ${core.other} too`
    : `${RIVALS.programs} took ${tenths(othersCores)} of ${count(cores, core)}`;
};

/** For how long the threads of a run lacked a core, and why: the end of a sentence about its work; '' where that is not notable. */
export const alsoLacked = (vocabulary: Vocabulary, lack: Lack | null): string => {
  if (lack === null) return '';
  const {core} = terms[vocabulary];
  const quota = lack.quotaCores === null ? '' : `: a quota of ${tenths(lack.quotaCores)} ${core.other}`;
  const reason = lack.by === null ? quota : `: ${takenBy(vocabulary, lack, lack.by)}`;
  return `, ready without a ${core.one} for ${seconds(lack.readyMs)}${reason}`;
};
