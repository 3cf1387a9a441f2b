import type {Place, PlacedProcess} from '../../../model/placement/placed.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {nameWidth} from './room-lines.js';
import {columnOf} from './stations.js';

/** A text on the upper border of a room: its first column inside. */
export type Label = {readonly column: number; readonly text: string; readonly tone: Tone};

/** The names of the stations, above what stands at them. */
export const stationLabels = (view: View, {threads}: PlacedProcess, inside: number): readonly Label[] => {
  const {text, theme} = view;
  const name = nameWidth(view, threads);
  const at = (place: Place): number => name + columnOf(place, Math.max(1, inside - name));
  return [
    {column: at('thread'), text: ` ${text.places.core} `, tone: theme.quiet},
    {column: at('io'), text: ` ${text.places.io} `, tone: theme.quiet},
  ];
};

/** Of labels that overlap the first one; none that does not fit. */
export const withoutOverlap = (labels: readonly Label[], columns: number): readonly Label[] =>
  labels.reduce<Label[]>((kept, label) => {
    const end = ({column, text}: Label): number => column + widthOf(text);
    const isFree = kept.every(other => label.column > end(other) || end(label) < other.column);
    if (isFree && label.column >= 0 && end(label) <= columns) kept.push(label);
    return kept;
  }, []);
