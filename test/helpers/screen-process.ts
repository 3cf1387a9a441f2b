import type {Plan} from '../../source/model/event/plan.js';
import {openRunners} from '../../source/runner/client.js';

/**
 * A screen process that a test will kill: starts a run (or only forks a runner ahead) and
 * prints every event as a line, so that the test knows when to kill it and which processes it has started.
 */
const plan = JSON.parse(process.argv[2] ?? 'null') as Plan | null;
const runners = openRunners();
if (plan) {
  const handle = runners.start(plan, ({lines}) => process.stdout.write(lines));
  process.stdout.write(`${JSON.stringify({runner: handle.pid})}\n`);
} else {
  runners.warm({cores: null, uvThreads: null});
}
setInterval(() => {}, 1000);
