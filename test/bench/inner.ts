import type {LoopName} from './bare/loops.js';
import {compile} from './compiled.js';
import {interleaved} from './measure.js';
import {inC, LOOPS, ours, type Timer, timed} from './timed.js';

/** How many times as long as in C each loop may take; null: for information. */
const AIMS: Readonly<Record<LoopName, number | null>> = {
  'sum fast': 1.1,
  'sum bigint': null,
  matrix: 2,
  memory: 1.2,
  cache: null,
};

/** Passes in each process. */
const PASSES = 9;

/** The inner loop of every job that computes against a C program that does the same. */
export const inner = async (times: number, print: (line: string) => void): Promise<void> => {
  const compiled = await compile();
  if (compiled === null) return print('inner loops against C: no compiler here');
  try {
    for (const [name, aim] of Object.entries(AIMS) as [LoopName, number | null][]) {
      const results = new Set<string>();
      const ms = async (timer: Timer): Promise<number> => {
        const pass = await timed(timer);
        results.add(pass.result);
        return pass.ms;
      };
      const {ours: a, theirs: b} = await interleaved(
        times,
        () => ms(ours(name, PASSES)),
        () => ms(inC(name, PASSES, compiled)),
      );
      if (results.size > 1) throw new Error(`${name}: not the same in C: ${[...results].join(', ')}`);
      print(
        `${name.padEnd(12)} size ${LOOPS[name].size.toLocaleString('en').padStart(9)}  ${a.toFixed(2).padStart(8)} ms against ${b.toFixed(2).padStart(8)} ms in C (${compiled.compiler} -O3)  ${(a / b).toFixed(2)}  (${aim === null ? 'for information' : `aim ${aim}`})`,
      );
    }
  } finally {
    await compiled.remove();
  }
};
