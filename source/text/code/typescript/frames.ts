import {type CodeLine, type Frame, line, type Programs, type Sessions} from '../program.js';

const frame = (parts: Partial<Frame>): Frame => ({
  form: 'alone',
  imports: [],
  before: [],
  head: [line('const job = <async>(<parameter>) => {')],
  indent: '  ',
  tail: [line('};')],
  main: [],
  ...parts,
  words: {give: 'return ', end: '', all: 'const <inputs> = <list>;', ...parts.words},
});

/** undici keeps the connections of a session in an agent: one for each thread or process, or one for each job. */
const withSessions = (way: Frame): Readonly<Record<Sessions, Frame>> => {
  const imports = [...way.imports, line("import {Agent, request} from 'undici';")];
  const open = 'const dispatcher = new Agent();';
  return {
    none: way,
    kept: {...way, imports, before: [line(open)]},
    each: {...way, imports, head: [...way.head, line(`  ${open}`)]},
  };
};

/** Node has no request that blocks its thread; a program that is started and waited for does. */
const curl = frame({
  form: 'blocking',
  imports: [line("import {spawnSync} from 'node:child_process';")],
  main: [
    line('for (const <one> of <inputs>) {', 'queued'),
    line('  console.log(<await>job(<one>));', 'ended'),
    line('}'),
  ],
});

const ended = line('console.log(await Promise.all(jobs));', 'ended');

const threads: readonly CodeLine[] = [
  line('if (!Piscina.isWorkerThread) {'),
  line('  const {filename} = import.meta;'),
  line('  const pool = new Piscina({filename, maxThreads: <workers>});'),
  line('  const jobs = <inputs>.map(<one> => pool.run(<one>));', 'queued'),
  {...ended, text: `  ${ended.text}`},
  line('}'),
];

const fork = line('  const child = fork(import.meta.filename);');
const disconnect = line('  child.disconnect();');
const deeper = ({text, at}: CodeLine): CodeLine => ({text: `  ${text}`, at});
/** Several loops share one iterator; a process that is started executes this program too, and answers. */
const processes = (serve: readonly CodeLine[]): Frame =>
  frame({
    imports: [line("import {fork} from 'node:child_process';"), line("import {once} from 'node:events';")],
    main: [
      line('const serve = async () => {'),
      ...serve,
      line('};'),
      line(''),
      line("if (process.send) process.on('message', job);"),
      line('else await Promise.all(Array.from({length: <workers>}, serve));'),
    ],
    words: {give: 'process.send?.(', end: ')', all: 'const <inputs> = <iterator>;'},
  });
const next = line('  for (const <one> of <inputs>) {', 'queued');
const answered = [
  line('    child.send(<one>);'),
  line("    console.log(...await once(child, 'message'));", 'ended'),
];

/** Every way calls the same function. */
export const frames: Programs['frames'] = {
  sync: {none: {...curl, imports: []}, kept: curl, each: curl},
  thread: withSessions(
    frame({
      imports: [line("import {Piscina} from 'piscina';")],
      head: [line('export default <async>(<parameter>) => {')],
      main: threads,
    }),
  ),
  async: withSessions(
    frame({form: 'shared', main: [line('const jobs = <inputs>.map(job);', 'queued'), ended]}),
  ),
  limited: withSessions(
    frame({
      form: 'shared',
      imports: [line("import pLimit from 'p-limit';")],
      main: [
        line('const limit = pLimit(<workers>);'),
        line('const jobs = <inputs>.map(<one> => limit(job, <one>));', 'queued'),
        ended,
      ],
    }),
  ),
  process: withSessions(processes([fork, next, ...answered, line('  }'), disconnect])),
  fresh: withSessions(processes([next, deeper(fork), ...answered, deeper(disconnect), line('  }')])),
};
