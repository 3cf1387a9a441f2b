import type {InitText} from '../init.js';

const comment = (lines: readonly string[], indent = ''): readonly string[] =>
  lines.map(line => `${indent}// ${line}`);

/** An example of a user's own module: it waits, then computes. Its comments are in the language of `text`. */
export const exampleJob = ({comments, name}: Pick<InitText, 'comments' | 'name'>): string =>
  [
    ...comment(comments.head),
    "import {setTimeout as pause} from 'node:timers/promises';",
    '',
    ...comment(comments.inputs),
    'export const inputs = [100, 150, 200, 250, 300, 350];',
    '',
    ...comment(comments.name),
    `export const name = '${name}';`,
    '',
    ...comment(comments.job),
    'export default async function job(input, {signal} = {}) {',
    ...comment(comments.waiting, '  '),
    '  await pause(input, undefined, {signal});',
    '',
    ...comment(comments.computing, '  '),
    '  let sum = 0;',
    '  for (let i = 0; i < 2_000_000; i++) sum += i % 7;',
    '  return {input, sum};',
    '}',
    '',
  ].join('\n');
