import type {Outside} from '../../../model/playback/caption.js';
import type {OutsideWords} from '../../playback.js';
import {seconds} from '../figures.js';
import type {Terms} from '../terms.js';

/** How far a moment lies outside of the wall time of its run. */
export const outsideWords = ({job}: Terms, {side, us}: Outside): OutsideWords =>
  side === 'before'
    ? [`준비 중, 첫 ${job.word} ${seconds(us / 1000)} 전`, '준비 중']
    : [`마무리 중, 마지막 ${job.word} ${seconds(us / 1000)} 뒤`, '마무리 중'];
