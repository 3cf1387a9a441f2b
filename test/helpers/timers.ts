import {mock, type TestContext} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';

/** Timers that a test turns by hand, and how many of them wait. */
export type TestTimers = {
  /** Lets so many ms pass, 5 ms at a time, and React draw after each. */
  pass(ms: number): Promise<void>;
  intervals(): number;
  timeouts(): number;
};

/** Takes the timers of this process until the test ends. */
export const openTimers = (t: TestContext): TestTimers => {
  mock.timers.enable({apis: ['setTimeout', 'setInterval']});
  const intervals = new Set<unknown>();
  const timeouts = new Set<unknown>();
  const mocked = {setInterval, clearInterval, setTimeout, clearTimeout};
  const counted = {
    setInterval(callback: () => void, ms: number) {
      const timer = mocked.setInterval(callback, ms);
      intervals.add(timer);
      return timer;
    },
    clearInterval(timer: NodeJS.Timeout) {
      intervals.delete(timer);
      mocked.clearInterval(timer);
    },
    setTimeout(callback: () => void, ms: number) {
      const timer = mocked.setTimeout(() => {
        timeouts.delete(timer);
        callback();
      }, ms);
      timeouts.add(timer);
      return timer;
    },
    clearTimeout(timer: NodeJS.Timeout) {
      timeouts.delete(timer);
      mocked.clearTimeout(timer);
    },
  };
  Object.assign(globalThis, counted);
  t.after(() => {
    Object.assign(globalThis, mocked);
    mock.timers.reset();
  });
  return {
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += 5) {
        mock.timers.tick(5);
        await turn();
      }
    },
    intervals: () => intervals.size,
    timeouts: () => timeouts.size,
  };
};
