import type {Dispatcher} from 'undici';
import {printable} from '../../model/printable/printable.js';
import {failing} from './reasons.js';

/** What a module is given besides its input. */
export type Context = {
  /** Fires when this job's time is up or the run is cancelled. */
  readonly signal: AbortSignal;
  /** The executor's session, an undici Agent; it opens when it is first asked for. */
  readonly session: Dispatcher;
  /** Says which fraction (0 to 1) is done. */
  progress(fraction: number): void;
};

/** A user's own module, as far as it matters here. */
export type OwnModule = {
  run(input: unknown, context: Context): unknown;
  /** What its jobs get in turn; null when a job gets its own number. */
  readonly inputs: readonly unknown[] | null;
  readonly name: string | null;
};

/**
 * Reads an imported module's exports.
 * @throws a failure when they are not what a module must export.
 */
export const shapeOf = (namespace: object): OwnModule => {
  const exported = unwrapped(namespace);
  const {default: run, inputs, name} = exported;
  if (typeof run !== 'function')
    throw failing('Error', run === undefined ? 'no-default-export' : 'default-not-function', {});
  if (inputs !== undefined && (!Array.isArray(inputs) || inputs.length === 0))
    throw failing('Error', 'inputs-not-list', {});
  return {
    run: (input, context) => run(input, context),
    inputs: inputs ?? null,
    name: typeof name === 'string' && printable(name) !== '' ? printable(name, 60) : null,
  };
};

type Exports = {readonly default?: unknown; readonly inputs?: unknown; readonly name?: unknown};

/** CommonJS compiled from modules carries its exports one level deeper. */
const unwrapped = (namespace: Exports): Exports => {
  const inner = namespace.default;
  return typeof inner === 'object' && inner !== null && 'default' in inner ? inner : namespace;
};
