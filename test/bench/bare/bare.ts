import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {Piscina} from 'piscina';
import {type BareOrders, work} from './work.js';

/**
 * The same jobs with piscina, undici or fork and nothing around them: prints how long the jobs took, ms,
 * from the first one handed out to the last one back, without opening the pool.
 */
const orders = JSON.parse(process.argv[2] as string) as BareOrders;
const {strategy, jobs, workers, urls} = orders;
const numbers = Array.from({length: jobs}, (_, index) => index + 1);

const timed = async (run: () => Promise<unknown>): Promise<void> => {
  const began = process.hrtime.bigint();
  await run();
  process.stdout.write(`${Number(process.hrtime.bigint() - began) / 1e6}\n`);
};

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const pooled = async (threads: number, each: number): Promise<void> => {
  const pool = new Piscina({
    filename: path('./thread.js'),
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: each,
    idleTimeout: Number.POSITIVE_INFINITY,
    atomics: 'disabled',
    workerData: orders,
  });
  await once(pool, 'workerCreate');
  await new Promise(resolve => setTimeout(resolve, 500));
  await timed(() => Promise.all(numbers.map(job => pool.run(job))));
  await pool.destroy();
};

const open = async (): Promise<ChildProcess> => {
  const child = fork(path('./child.js'), [JSON.stringify(orders)]);
  await once(child, 'message');
  return child;
};

const forked = async (): Promise<void> => {
  const children = await Promise.all(Array.from({length: workers}, open));
  let next = 0;
  const serve = (child: ChildProcess): Promise<void> =>
    new Promise(resolve => {
      const give = (): void => {
        const job = numbers[next++];
        if (job === undefined) resolve();
        else child.send(job);
      };
      child.on('message', give);
      give();
    });
  await timed(() => Promise.all(children.map(serve)));
  for (const child of children) child.kill();
};

const alone = async (): Promise<void> => {
  await timed(async () => {
    for (const job of numbers) await work(orders.work, urls, job);
  });
};

const atOnce = async (): Promise<void> => {
  await timed(() => Promise.all(numbers.map(job => work(orders.work, urls, job))));
};

// Ten thousand empty jobs have no meaning without a pool: one thread of the pool stands for sync and async.
const empty = orders.work === 'empty';
const ways = {
  sync: () => (empty ? pooled(1, 1) : alone()),
  thread: () => pooled(workers, 1),
  async: () => (empty ? pooled(1, workers) : atOnce()),
  process: forked,
};
await ways[strategy]();
