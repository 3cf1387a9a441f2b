import {type BareOrders, work} from './work.js';

const {work: kind, urls} = JSON.parse(process.argv[2] as string) as BareOrders;

process.on('message', async (job: number) => {
  await work(kind, urls, job);
  process.send?.(job);
});
process.send?.(0);
