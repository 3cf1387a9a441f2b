import {josa} from 'es-hangul';
import type {Rivals} from '../../model/figures/lacking-cores.js';
import type {RunBreakdown} from '../../model/figures/run-breakdown.js';
import type {Lack} from '../../model/reasons/headlines.js';
import {tenths} from '../figures.js';
import type {Vocabulary} from '../text.js';
import {verbs} from './explanation-verbs.js';
import {seconds} from './figures.js';
import {terms} from './terms.js';
import {count, subject} from './words.js';

/** What takes cores besides the executors and their helper threads. */
export const RIVALS: Readonly<Record<Exclude<Rivals, 'helpers'>, string>> = {
  programs: '다른 프로그램',
  own: '화면과 실행기',
};

type Taken = Pick<RunBreakdown, 'cores' | 'othersCores'>;

/** What took the cores besides the executors. */
export const takenBy = (vocabulary: Vocabulary, of: Taken, rivals: Rivals): string =>
  rivals === 'programs'
    ? takenByPrograms(vocabulary, of)
    : `${rivals === 'helpers' ? verbs[vocabulary].helpers : RIVALS[rivals]}도 ${josa(terms[vocabulary].core.word, '을/를')} 차지함`;

/** How many of the cores other programs had, as far as it is measured. */
export const takenByPrograms = (vocabulary: Vocabulary, {cores, othersCores}: Taken): string => {
  const {core} = terms[vocabulary];
  return othersCores === null
    ? `${RIVALS.programs}도 ${josa(core.word, '을/를')} 차지함`
    : `${subject(RIVALS.programs)} ${count(cores, core)} 중 ${tenths(othersCores)}${core.counter} 분량을 차지함`;
};

/** For how long the threads of a run lacked a core, and why: the end of a sentence about its work; '' where that is not notable. */
export const alsoLacked = (vocabulary: Vocabulary, lack: Lack | null): string => {
  if (lack === null) return '';
  const {core} = terms[vocabulary];
  const quota =
    lack.quotaCores === null ? '' : ` (할당량 ${core.word} ${tenths(lack.quotaCores)}${core.counter})`;
  const reason = lack.by === null ? quota : `: ${takenBy(vocabulary, lack, lack.by)}`;
  return `, ${seconds(lack.readyMs)} 동안 ${josa(core.word, '을/를')} 기다림${reason}`;
};
