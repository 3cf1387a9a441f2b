import {line, type Programs} from './program.js';

/** The result of each job, in the order in which they end. */
const results = (indent: string, value: string) => [
  line(`${indent}for done in as_completed(jobs):`),
  line(`${indent}    print(${value})`, 'ended'),
];

const pool = (name: string) => ({
  form: 'blocking' as const,
  before: [line(`from concurrent.futures import *`), line('')],
  after: [
    line(''),
    line(`with ${name}($workers) as pool:`),
    line('    jobs = [pool.submit(job, one)'),
    line('            for one in inputs]', 'queued'),
    ...results('    ', 'done.result()'),
  ],
});

/** The programs in Python. */
export const python: Programs = {
  mains: {
    sync: {
      form: 'blocking',
      before: [],
      after: [
        line(''),
        line('for one in inputs:', 'queued'),
        line('    result = job(one)'),
        line('    print(result)', 'ended'),
      ],
    },
    thread: pool('ThreadPoolExecutor'),
    async: {
      form: 'awaiting',
      before: [line('limit = asyncio.Semaphore($workers)'), line('')],
      after: [
        line(''),
        line('async def main():'),
        line('    jobs = [job(one) for one in inputs]'),
        line('    for done in asyncio.as_completed(jobs):'),
        line('        print(await done)', 'ended'),
        line(''),
        line('asyncio.run(main())'),
      ],
    },
    process: pool('ProcessPoolExecutor'),
  },
  jobs: {
    download: {
      blocking: [
        line('def job(url):'),
        line('    reply = session.get(url)', 'waiting'),
        line('    return len(reply.content)', 'computing'),
      ],
      awaiting: [
        line('async def job(url):'),
        line('    async with limit:', 'queued'),
        line('        reply = await session.get(url)', 'waiting'),
        line('        return len(reply.content)', 'computing'),
      ],
    },
    mixed: {
      blocking: [
        line('def job(url):'),
        line('    reply = session.get(url)', 'waiting'),
        line('    return sha256(reply.content)', 'computing'),
      ],
      awaiting: [
        line('async def job(url):'),
        line('    async with limit:', 'queued'),
        line('        reply = await session.get(url)', 'waiting'),
        line('        return sha256(reply.content)', 'computing'),
      ],
    },
    sum: {
      blocking: [
        line('def job(n):'),
        line('    return sum(i * i for i in range(n))', 'computing', 'waiting'),
      ],
      awaiting: [
        line('async def job(n):'),
        line('    async with limit:', 'queued'),
        line('        return sum(i * i for i in range(n))', 'computing', 'waiting'),
      ],
    },
    write: {
      blocking: [
        line('def job(data):'),
        line('    file.write(data)', 'computing'),
        line('    os.fsync(file)', 'waiting'),
      ],
      awaiting: [
        line('async def job(data):'),
        line('    async with limit:', 'queued'),
        line('        file.write(data)', 'computing'),
        line('        await to_thread(os.fsync, file)', 'waiting'),
      ],
    },
    other: {
      blocking: [line('def job(one):'), line('    return work(one)', 'computing', 'waiting')],
      awaiting: [
        line('async def job(one):'),
        line('    async with limit:', 'queued'),
        line('        return await work(one)', 'computing', 'waiting'),
      ],
    },
  },
};
