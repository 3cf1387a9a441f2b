import * as v from 'valibot';
import {LineCounter, parseDocument} from 'yaml';
import type {FileProblem} from '../model/lesson/file-problem.js';
import {expectedTypes} from '../text/en/lesson-file.js';

/** What a text of YAML holds, or what is wrong with it. */
export type Read<Value> = {readonly value: Value} | {readonly problem: FileProblem};

/** Reads a text of YAML by a schema; the first problem is the result where there are any. */
export const readYaml = <Value>(text: string, schema: v.GenericSchema<unknown, Value>): Read<Value> => {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [wrong] = document.errors;
  if (wrong) {
    const line = lineAt(wrong.pos[0]);
    return {problem: {line, path: '', found: lineOf(text, line), expected: wrong.message}};
  }
  const parsed = v.safeParse(schema, document.toJS(), {abortEarly: true});
  if (parsed.success) return {value: parsed.output};
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map(({key}) => key);
  const line = lineAt(offsetOf(document, path));
  return {
    problem: {
      line,
      path: path.join('.'),
      found: NOTHING.includes(issue.received) ? null : issue.received,
      expected: issue.type === 'check' || issue.type === 'regex' ? issue.message : expectedOf(issue),
    },
  };
};

/** What valibot calls a value that is missing, or empty. */
const NOTHING: readonly string[] = ['undefined', 'null'];

/** What valibot expects, by its names of types, as a person says it. */
const expectedOf = ({expected, message}: Pick<v.BaseIssue<unknown>, 'expected' | 'message'>): string =>
  expected === null ? message : (expectedTypes[expected] ?? expected);

type Document = ReturnType<typeof parseDocument>;

/** Where the value at a path begins; of what is missing, where that begins in which it should stand. */
const offsetOf = (document: Document, path: readonly unknown[]): number => {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as {range?: readonly number[] | null} | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
};

const lineOf = (text: string, line: number): string => (text.split('\n')[line - 1] ?? '').trim();
