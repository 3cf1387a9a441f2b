import {type CodeLine, type Frame, line, type Programs} from '../program.js';

const frame = (parts: Partial<Frame>): Frame => ({
  form: 'blocking',
  imports: [],
  before: [],
  head: [line('def job(<one>):')],
  indent: '    ',
  tail: [],
  main: [],
  words: {},
  ...parts,
});

/** Calls the job for every input, and shows each result. */
const results = (map: string, indent = ''): readonly CodeLine[] => [
  line(`${indent}for result in ${map}(job, <inputs>):`, 'queued'),
  line(`${indent}    print(result)`, 'ended'),
];

const requests = line('import requests');
const [perCall, keptOpen] = [{get: 'requests.get'}, {get: 'session.get'}];

const futures = line('from concurrent import futures');
const threads = [line('with futures.ThreadPoolExecutor(<workers>) as pool:'), ...results('pool.map', '    ')];

const pool = line('from multiprocessing import Pool');
/** A process that is started imports this program again. */
const processes = (settings: string): readonly CodeLine[] => [
  line('if __name__ == "__main__":'),
  line(`    with Pool(${settings}) as pool:`),
  ...results('pool.imap', '        '),
];

const asyncio = line('import asyncio');
const http = line('import aiohttp');
const asynchronous = frame({
  form: 'shared',
  imports: [asyncio],
  head: [line('async def job(<parameters>):')],
});
const limit = {
  head: [...asynchronous.head, line('    async with limit:', 'queued')],
  before: [line('limit = asyncio.Semaphore(<workers>)')],
  indent: '        ',
};
const [plainCall, sessionCall] = [
  {parameters: '<one>', get: 'aiohttp.request("GET", url)'},
  {parameters: 'session, <one>', get: 'session.get(url)'},
];
/** All jobs at once; they are queued here unless a limit makes them wait. */
const gathered = (indent: string, ...at: CodeLine['at']): readonly CodeLine[] => [
  line(`${indent}jobs = [job(<parameters>) for <one> in <inputs>]`, ...at),
  line(`${indent}print(await asyncio.gather(*jobs))`, 'ended'),
  line(''),
  line('asyncio.run(main())'),
];
const together = (...at: CodeLine['at']) => [line('async def main():'), ...gathered('    ', ...at)];
const inSession = (...at: CodeLine['at']) => [
  line('async def main():'),
  line('    async with aiohttp.ClientSession() as session:'),
  ...gathered('        ', ...at),
];

/** Every way calls the same function; a thread has a session of its own, and so has a process. */
export const frames: Programs['frames'] = {
  sync: {
    none: frame({main: results('map')}),
    kept: frame({
      imports: [requests],
      main: [line('with requests.Session() as session:'), ...results('map', '    ')],
      words: keptOpen,
    }),
    each: frame({imports: [requests], main: results('map'), words: perCall}),
  },
  thread: {
    none: frame({form: 'alone', imports: [futures], main: threads}),
    kept: frame({
      form: 'alone',
      imports: [futures, line('import threading'), requests],
      before: [line('own = threading.local()')],
      head: [
        line('def job(<one>):'),
        line('    if not hasattr(own, "session"):'),
        line('        own.session = requests.Session()'),
      ],
      main: threads,
      words: {get: 'own.session.get'},
    }),
    each: frame({form: 'alone', imports: [futures, requests], main: threads, words: perCall}),
  },
  async: {
    none: {...asynchronous, main: together('queued'), words: plainCall},
    kept: {...asynchronous, imports: [asyncio, http], main: inSession('queued'), words: sessionCall},
    each: {...asynchronous, imports: [asyncio, http], main: together('queued'), words: plainCall},
  },
  limited: {
    none: {...asynchronous, ...limit, main: together(), words: plainCall},
    kept: {...asynchronous, ...limit, imports: [asyncio, http], main: inSession(), words: sessionCall},
    each: {...asynchronous, ...limit, imports: [asyncio, http], main: together(), words: plainCall},
  },
  process: {
    none: frame({form: 'alone', imports: [pool], main: processes('<workers>')}),
    kept: frame({
      form: 'alone',
      imports: [pool, requests],
      before: [
        line(''),
        line('def open_session():'),
        line('    global session'),
        line('    session = requests.Session()'),
      ],
      main: processes('<workers>, open_session'),
      words: keptOpen,
    }),
    each: frame({form: 'alone', imports: [pool, requests], main: processes('<workers>'), words: perCall}),
  },
  // A process that serves one job has no use for a session that is kept.
  fresh: {
    none: frame({form: 'alone', imports: [pool], main: processes('<workers>, maxtasksperchild=1')}),
    kept: frame({
      form: 'alone',
      imports: [pool, requests],
      main: processes('<workers>, maxtasksperchild=1'),
      words: perCall,
    }),
    each: frame({
      form: 'alone',
      imports: [pool, requests],
      main: processes('<workers>, maxtasksperchild=1'),
      words: perCall,
    }),
  },
};
