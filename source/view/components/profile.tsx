import type {ProfileCell} from '../../model/timeline/profile.js';
import {LEVELS} from '../theme/glyphs.js';
import {colouredCells, type DrawnCell} from '../theme/paint.js';
import {useView, type View} from '../view.js';
import {Painted} from './painted.js';

/** A run as a strip of so many lines, which `most` jobs at once fill; and which of its lines this is, the lowest one 0. */
export type ProfileProps = {
  readonly profile: readonly ProfileCell[];
  readonly most: number;
  readonly height: number;
  readonly line: number;
};

/** Jobs at once as the height of a strip; its colour, or its mark where there are no colours, is what most of them do. */
export const ProfileLine = (props: ProfileProps) => (
  <Painted lines={[lineOf(useView(), props)]} width={props.profile.length} />
);

const lineOf = ({ascii, glyphs, theme}: View, {profile, most, height, line}: ProfileProps): string => {
  const coloured = !ascii && theme.states.running.word.color !== undefined;
  return colouredCells(
    profile.map((cell): DrawnCell => {
      const reached = cell ? Math.max(1, Math.round((cell.jobs / most) * LEVELS.length * height)) : 0;
      const level = Math.min(LEVELS.length, reached - line * LEVELS.length);
      if (cell === null || level <= 0) return [' ', theme.plain];
      const mark = coloured ? LEVELS[level - 1] : glyphs[cell.state];
      return [mark ?? ' ', theme.states[cell.state].word];
    }),
  );
};
