import {widthOf} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import type {Tone} from '../theme/theme.js';
import {Painted} from './painted.js';

/** A text that changes all the time, such as a clock; see `Painted`. */
export const Figure = ({children: text, tone = {}}: {readonly children: string; readonly tone?: Tone}) => (
  <Painted lines={[painted(text, tone)]} width={widthOf(text)} />
);
