import {startDemonstration} from '../../source/demonstrations/client.js';

/** A screen process that a test will kill: starts a deadlock that stays, and prints its facts and the process's id. */
const handle = startDemonstration(
  'deadlock',
  {layout: 'pair', cure: 'none', meals: 1, rounds: 1, rehearsal: false, clears: false, paceMs: 0, seed: 1},
  facts => {
    for (const fact of facts) process.stdout.write(`${JSON.stringify({...fact, pid: handle.pid})}\n`);
  },
);
