import {Text} from 'ink';
import {useView} from '../hooks/use-view.js';
import type {Tone} from '../theme/theme.js';

type BarProps = {
  /** Its length as a part of the room, 0 to 1. */
  readonly share: number;
  /** Columns of the longest bar. */
  readonly room: number;
  readonly tone?: Tone;
};

/** A horizontal bar of at least one character. */
export const Bar = ({share, room, tone = {}}: BarProps) => {
  const {glyphs} = useView();
  return <Text {...tone}>{glyphs.bar.repeat(Math.max(1, Math.min(room, Math.round(share * room))))}</Text>;
};
