import {line, type Main, type Programs} from './program.js';

/** The result of each job, as soon as it ends. */
const results = [
  line('await Promise.all(jobs.map(async done => {'),
  line('  console.log(await done);', 'ended'),
  line('}));'),
];

const pool = (opening: string): Main => ({
  form: 'awaiting',
  before: [],
  after: [
    line(''),
    line(opening),
    line('const jobs = inputs.map('),
    line('  one => pool.run(job, one));', 'queued'),
    ...results,
  ],
});

/** The programs in TypeScript. */
export const typescript: Programs = {
  mains: {
    sync: {
      form: 'blocking',
      before: [],
      after: [
        line(''),
        line('for (const one of inputs) {', 'queued'),
        line('  const result = job(one);'),
        line('  console.log(result);', 'ended'),
        line('}'),
      ],
    },
    thread: pool('const pool = new ThreadPool($workers);'),
    async: {
      form: 'awaiting',
      before: [],
      after: [
        line(''),
        line('const limit = pLimit($workers);'),
        line('const jobs = inputs.map('),
        line('  one => limit(() => job(one)));', 'queued'),
        ...results,
      ],
    },
    process: pool('const pool = new ProcessPool($workers);'),
  },
  jobs: {
    download: {
      blocking: [
        line('const job = (url: string) => {'),
        line('  const body = fetchSync(url);', 'waiting'),
        line('  return body.length;', 'computing'),
        line('};'),
      ],
      awaiting: [
        line('const job = async (url: string) => {'),
        line('  const body = await get(url);', 'waiting'),
        line('  return body.length;', 'computing'),
        line('};'),
      ],
    },
    mixed: {
      blocking: [
        line('const job = (url: string) => {'),
        line('  const body = fetchSync(url);', 'waiting'),
        line('  return sha256(body);', 'computing'),
        line('};'),
      ],
      awaiting: [
        line('const job = async (url: string) => {'),
        line('  const body = await get(url);', 'waiting'),
        line('  return sha256(body);', 'computing'),
        line('};'),
      ],
    },
    sum: {
      blocking: [
        line('const job = (n: number) => {'),
        line('  let sum = 0n;'),
        line('  for (let i = 0n; i < n; i++) sum += i * i;', 'computing', 'waiting'),
        line('  return sum;'),
        line('};'),
      ],
      awaiting: [
        line('const job = async (n: number) => {'),
        line('  let sum = 0n;'),
        line('  for (let i = 0n; i < n; i++) sum += i * i;', 'computing', 'waiting'),
        line('  return sum;'),
        line('};'),
      ],
    },
    write: {
      blocking: [
        line('const job = (data: Buffer) => {'),
        line('  writeSync(file, data);', 'computing'),
        line('  fsyncSync(file);', 'waiting'),
        line('};'),
      ],
      awaiting: [
        line('const job = async (data: Buffer) => {'),
        line('  await file.write(data);', 'computing'),
        line('  await file.sync();', 'waiting'),
        line('};'),
      ],
    },
    other: {
      blocking: [line('const job = (one: Input) =>'), line('  work(one);', 'computing', 'waiting')],
      awaiting: [line('const job = async (one: Input) =>'), line('  await work(one);', 'computing', 'waiting')],
    },
  },
};
