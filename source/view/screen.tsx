import {Box, Transform} from 'ink';
import {createElement, memo} from 'react';
import {frameOf} from './frame.js';
import type {ScreenProps} from './look.js';

/** Paints a frame from its props alone. */
export const Screen = (props: ScreenProps) =>
  // As arguments, for a line is known by its place and needs no key.
  createElement(Box, {flexDirection: 'column'}, ...rowsOf(props));

const rowsOf = (props: ScreenProps) =>
  frameOf(props).map(line => createElement(Row, {line: props.names?.nameOf(line) ?? line}));

/**
 * One line, ready coloured. Ink remembers every text that it has ever measured, so it is given a blank
 * to measure and the line afterwards: frames cost less, and memory stays level.
 */
const Row = memo(({line}: {readonly line: string}) => (
  <Transform accessibilityLabel={line} transform={() => line}>
    {' '}
  </Transform>
));
