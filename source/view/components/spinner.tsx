import {Text} from 'ink';
import InkSpinner from 'ink-spinner';
import type {Tone} from '../theme/tone.js';
import {useView} from '../view.js';

/** Turns by itself: for a wait in which nothing else moves. A live run has a clock, and `LiveMark` turns with it. */
export const Spinner = ({tone}: {tone: Tone}) => {
  const {ascii} = useView();
  return (
    <Text {...tone}>
      <InkSpinner type={ascii ? 'line' : 'dots'} />
    </Text>
  );
};

const TURNS = {unicode: [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'], ascii: [...'|/-\\']};

/** The same mark, turned by the frames of a live run: a second timer would double them. */
export const LiveMark = ({tone}: {tone: Tone}) => {
  const {ascii, tick} = useView();
  const turns = ascii ? TURNS.ascii : TURNS.unicode;
  return <Text {...tone}>{turns[tick % turns.length]}</Text>;
};
