/**
 * Ends a dashboard in every state in every way and says what is left of it, and for how long; an argument: those
 * whose state and ending contain it.
 */
import {endIn, endings, states} from './helpers/endings.js';

process.env.NODE_ENV ||= 'production';

/** Nothing lives on for longer, ms: the aim on a machine that has little else to do. */
const AIM_MS = 1000;

const wanted = process.argv[2] ?? '';

for (const state of Object.keys(states))
  for (const ending of Object.keys(endings)) {
    const name = `${state}; ${ending}`;
    if (!name.includes(wanted)) continue;
    const {ms, left} = await endIn(state, ending);
    const holds = left.length === 0 && ms < AIM_MS;
    console.log(`${holds ? 'nothing is left' : 'FAILED'}, ${Math.round(ms)} ms: ${name}`);
    for (const line of left) console.log(`  left: ${line}`);
    if (!holds) process.exitCode = 1;
  }
