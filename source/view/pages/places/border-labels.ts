import type {Shape} from '../../../model/event/plan.js';
import type {Place, PlacedProcess} from '../../../model/placement/placed.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {nameWidth} from './room-lines.js';
import {columnOf} from './stations.js';

/** A text on the upper border of a room: its first column inside. */
export type Label = {readonly column: number; readonly text: string; readonly tone: Tone};

/** The names of the stations, above what stands at them; where jobs can be in flight, how many are of how many. */
export const stationLabels = (
  view: View,
  {threads}: PlacedProcess,
  inside: number,
  {inFlight: most}: Shape,
): readonly Label[] => {
  const {text, theme} = view;
  const name = nameWidth(view, threads);
  const at = (place: Place): number => name + columnOf(place, Math.max(1, inside - name));
  const flying = threads.reduce((sum, {inFlight}) => sum + inFlight.length, 0);
  const part = most > 1 ? ` ${String(flying).padStart(String(most).length)}/${most}` : '';
  return [
    {column: at('thread'), text: ` ${text.places.core} `, tone: theme.quiet},
    {column: at('io'), text: ` ${text.places.io}${part} `, tone: theme.quiet},
  ];
};

/** Of labels that overlap the first ones; none that does not fit, and those of a group together or not at all. */
export const withoutOverlap = (groups: readonly (readonly Label[])[], columns: number): readonly Label[] => {
  const end = ({column, text}: Label): number => column + widthOf(text);
  const areApart = (one: Label, other: Label): boolean => one.column > end(other) || end(one) < other.column;
  let kept: readonly Label[] = [];
  for (const group of groups) {
    const all = [...kept, ...group];
    const isIn = (label: Label): boolean => label.column >= 0 && end(label) <= columns;
    if (group.every(label => isIn(label) && all.every(other => other === label || areApart(label, other))))
      kept = all;
  }
  return kept;
};
