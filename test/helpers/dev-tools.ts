import assert from 'node:assert/strict';
import {ofKind, type ReadTrace} from './trace.js';

type Thread = {readonly name: string | null; readonly entries: readonly {readonly ph: string}[]};

/** A trace as the reader of Chrome's own developer tools has it. */
const readByDevTools = async ({traceEvents}: ReadTrace) => {
  const reader = '@paulirish/trace_engine/analyze-trace.mjs';
  const {analyzeEvents} = await import(reader);
  const {parsedTrace} = await analyzeEvents(structuredClone(traceEvents));
  const processes: ReadonlyMap<number, {readonly threads: ReadonlyMap<number, Thread>}> =
    parsedTrace.data.Renderer.processes;
  const threads = [...processes].flatMap(([pid, process]) =>
    [...process.threads].map(([tid, {entries}]) => ({
      track: `${pid} ${tid}`,
      slices: entries.filter(({ph}) => ph === 'X').length,
      instants: entries.filter(({ph}) => ph === 'I').length,
    })),
  );
  return {threads, flows: parsedTrace.data.Flows.flows as readonly unknown[]};
};

/** Every slice, instant and arrow that a trace holds is in what a reader that was not written here makes of it. */
export const assertReadWhole = async (trace: ReadTrace): Promise<void> => {
  const {threads, flows} = await readByDevTools(trace);
  const count = (kind: 'X' | 'I', track: string): number =>
    ofKind(trace, kind).filter(({pid, tid}) => `${pid} ${tid}` === track).length;
  assert.deepEqual(
    threads.map(({track, slices, instants}) => [track, slices, instants]),
    threads.map(({track}) => [track, count('X', track), count('I', track)]),
  );
  const all = threads.reduce((sum, {slices}) => sum + slices, 0);
  assert.equal(all, ofKind(trace, 'X').length);
  assert.equal(flows.length, ofKind(trace, 's').length, 'every arrow is drawn');
};
