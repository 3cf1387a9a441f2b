import type {Dispatcher} from 'undici';
import {cutText} from '../../model/printable/cut.js';
import {printable} from '../../model/printable/printable.js';
import {failing} from './failure-reasons.js';

/** Longest name that is kept, in characters; a choice. */
const LONGEST_NAME = 1000;

/** The second argument of a module's function, besides its input. */
export type ModuleContext = {
  /** Fires when the job's time limit has passed or the run is cancelled. */
  readonly signal: AbortSignal;
  /** The executor's session, an undici Agent; opened at the first use. */
  readonly session: Dispatcher;
  /** Reports the fraction that is done, 0 to 1. */
  progress(fraction: number): void;
};

/** The exports of a user's own module. */
export type ModuleExports = {
  run(input: unknown, context: ModuleContext): unknown;
  /** Inputs of its jobs, in rotation; null when a job's input is its number. */
  readonly inputs: readonly unknown[] | null;
  readonly name: string | null;
};

/**
 * Reads an imported module's exports.
 * @throws a failure when they are not what a module must export.
 */
export const exportsOf = (namespace: object): ModuleExports => {
  const exported = unwrap(namespace);
  const {default: run, inputs, name} = exported;
  if (typeof run !== 'function')
    throw failing('Error', run === undefined ? 'no-default-export' : 'default-not-function', {});
  if (inputs !== undefined && (!Array.isArray(inputs) || inputs.length === 0))
    throw failing('Error', 'inputs-not-list', {});
  return {
    run: (input, context) => run(input, context),
    inputs: inputs ?? null,
    name: typeof name === 'string' && printable(name) !== '' ? cutText(name, LONGEST_NAME) : null,
  };
};

type Exports = {readonly default?: unknown; readonly inputs?: unknown; readonly name?: unknown};

/** CommonJS code compiled from an ES module has its exports one level deeper. */
const unwrap = (namespace: Exports): Exports => {
  const inner = namespace.default;
  return typeof inner === 'object' && inner !== null && 'default' in inner ? inner : namespace;
};
