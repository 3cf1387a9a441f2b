/** Loaded before a program: writes its largest resident memory, bytes, to descriptor 3 when it ends. */

import {writeSync} from 'node:fs';
import {isMainThread} from 'node:worker_threads';

const REPORT = 3;

if (isMainThread)
  process.on('exit', () => {
    writeSync(REPORT, String(process.resourceUsage().maxRSS * 1024));
  });
