import type {Outside} from '../../../model/playback/caption.js';
import {seconds} from '../../figures.js';
import type {OutsideWords} from '../../playback.js';
import type {Terms} from '../terms.js';

/** How far a moment lies outside of the wall time of its run. */
export const outsideWords = ({job}: Terms, {side, us}: Outside): OutsideWords =>
  side === 'before'
    ? [`opening, ${seconds(us / 1000)} before the first ${job.one} waits`, 'opening']
    : [`closing, ${seconds(us / 1000)} after the last ${job.one} ended`, 'closing'];
