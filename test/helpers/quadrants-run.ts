import {startDemonstration} from '../../source/demonstrations/client.js';
import type {Way} from '../../source/model/demonstrations/quadrants/ways.js';

/** A process that a test traces: reads ten items in the way that its argument names, and prints the facts. */
const settings = {ways: [process.argv[2] as Way], items: 10, everyMs: 50};
await startDemonstration('quadrants', settings, facts => {
  for (const fact of facts) process.stdout.write(`${JSON.stringify(fact)}\n`);
}).done;
