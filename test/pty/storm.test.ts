import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDashboard, settled} from '../helpers/dashboard.js';
import {randomFrom} from '../helpers/random.js';
import {long} from '../helpers/variety.js';

const SIZES = 60;

test('a storm of sizes during a run leaves no debris, in any view', {timeout: 120_000, ...long}, async t => {
  const random = randomFrom(7);
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '250']);
  for (const view of ['places', 'lanes', 'jobs', 'executors', 'cores']) {
    pty.type('1');
    await pty.waitFor(/LIVE/);
    for (let i = 0; i < SIZES; i++) {
      pty.resize(random.between(20, 220), random.between(5, 70));
      // Several come at once, as when a window is dragged.
      if (i % 10 === 0) await new Promise(resolve => setImmediate(resolve));
    }
    pty.resize(100, 30);
    await pty.waitFor(/DONE/);
    await settled(pty);
    const stormy = pty.screen();
    pty.type('\x0c');
    await settled(pty);
    assert.deepEqual(stormy, pty.screen(), `${view} is as if it had been painted anew`);
    assert.equal(stormy.at(-1), '');
    pty.type('v');
  }
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
