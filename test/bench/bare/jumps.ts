/** Entry of a process that opens a recording and jumps about in it; prints how long that takes, as JSON. */

import {growLeast} from '../../../source/commands/dashboard/v8-flags.js';
import {openRecordingFile} from '../../../source/recordings/open-recording.js';
import {randomFrom} from '../../helpers/random.js';

const JUMPS = 500;

growLeast();
const opening = performance.now();
const {type, tape} = await openRecordingFile({path: process.argv[2] ?? ''});
if (type !== 'run') throw new Error('that is no run');
tape.stateAfter(tape.length - 1);
const openMs = performance.now() - opening;
const random = randomFrom(1);
const times = Array.from({length: JUMPS}, () => {
  const began = performance.now();
  tape.stateAfter(random.below(tape.length));
  return performance.now() - began;
}).sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(share * (JUMPS - 1))] ?? 0;
process.stdout.write(
  JSON.stringify({
    openMs,
    p50: at(0.5),
    p99: at(0.99),
    rssMb: process.memoryUsage.rss() / 1e6,
    mostMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
  }),
);
