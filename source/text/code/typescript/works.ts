import {type Body, type CodeLine, line, type Programs, WORKING, type Work} from '../program.js';

const numbered = {
  one: 'x',
  parameter: 'x: number',
  inputs: 'inputs',
  list: '[...Array(<jobs>).keys()]',
  iterator: 'Array(<jobs>).keys()',
  async: '',
  await: '',
};
const addressed = {
  ...numbered,
  one: 'url',
  parameter: 'url: string',
  inputs: 'urls',
  list: "Array(<jobs>).fill('http://localhost')",
  iterator: "Array(<jobs>).fill('http://localhost').values()",
};
const asynchronous = {async: 'async '};

/** A function that has no other form: it computes under every way. */
const computing = (lines: readonly CodeLine[], parts: Omit<Body, 'lines'> = {}): Work => {
  const body = {...parts, lines};
  return {forms: {blocking: body, alone: body, shared: body}, words: numbered};
};

const blockingAnswer = line("const {stdout} = spawnSync('curl', ['-s', url]);", 'waiting', 'receiving');
const answer = line('const {body} = await request(url, {dispatcher});', 'waiting');

const downloaded: Body = {
  lines: [
    answer,
    line('const content = await body.text();', 'receiving'),
    line('<give>content.length<end>;', 'computing'),
  ],
  words: asynchronous,
};

/** Reads answers; that of a serial line comes in bit by bit. */
const download: Work = {
  asks: true,
  forms: {
    blocking: {lines: [blockingAnswer, line('<give>stdout.length<end>;', 'computing')]},
    alone: downloaded,
    shared: downloaded,
  },
  words: addressed,
};

const hash = [line("import {hash} from 'node:crypto';")];
const hashing = [
  line('for (let i = 0; i < <size>; i++)'),
  line("  data = hash('sha256', data, 'buffer');", 'computing'),
  line("<give>data.toString('hex')<end>;"),
];
const mixed: Body = {
  imports: hash,
  lines: [answer, line('let data = Buffer.from(await body.arrayBuffer());', 'receiving'), ...hashing],
  words: asynchronous,
};

const text = line('const text = Buffer.alloc(<size>, x);');
const compressing: Body = {
  imports: [line("import {gzipSync} from 'node:zlib';")],
  lines: [text, line('<give>gzipSync(text).length<end>;', ...WORKING)],
};

const data = line('const data = Buffer.alloc(<size>, x);');
const written = "('file' + x, data, {flush: true});";
const size = line('<give>data.length<end>;', 'computing');
const writing: Body = {
  imports: [line("import {writeFileSync} from 'node:fs';")],
  lines: [data, line(`writeFileSync${written}`, 'waiting', 'receiving'), size],
};

const reading = (numbers: string): Work =>
  computing(
    [
      line('let sum = 0;'),
      line('for (let pass = 0; pass < passes; pass++)'),
      line('  for (const number of numbers) sum += number;', ...WORKING),
      line('<give>sum<end>;'),
    ],
    {
      before: [
        line(`const numbers = new Float64Array(${numbers}).fill(1);`),
        line('const passes = <size> / numbers.byteLength;'),
      ],
    },
  );

/** A module's function may return a promise. */
const called: Body = {
  imports: [line("import work from './my-module.js';")],
  lines: [line('<give>await work(x)<end>;', ...WORKING)],
  words: {...asynchronous, await: 'await '},
};

/** The jobs of all workloads. */
export const works: Programs['works'] = {
  download,
  serial: download,
  mixed: {
    asks: true,
    forms: {
      blocking: {imports: hash, lines: [blockingAnswer, line('let data: Buffer = stdout;'), ...hashing]},
      alone: mixed,
      shared: mixed,
    },
    words: addressed,
  },
  sum: computing([
    line('const n = BigInt(<size> + x);'),
    line('let total = 0n;'),
    line('for (let i = 0n; i < n; i++) total += i * i;', ...WORKING),
    line('<give>String(total)<end>;'),
  ]),
  matrix: computing(
    [line('const a = Matrix.rand(<size>, <size>);'), line('<give>a.mmul(a).trace()<end>;', ...WORKING)],
    {imports: [line("import {Matrix} from 'ml-matrix';")]},
  ),
  compress: {
    forms: {
      blocking: compressing,
      alone: compressing,
      // Helper threads of libuv compress.
      shared: {
        imports: [line("import {promisify} from 'node:util';"), line("import {gzip} from 'node:zlib';")],
        before: [line('const compress = promisify(gzip);')],
        lines: [
          text,
          line('const zipped = await compress(text);', 'waiting', 'receiving'),
          line('<give>zipped.length<end>;', 'computing'),
        ],
        words: asynchronous,
      },
    },
    words: numbered,
  },
  sets: computing([
    line('const a = new Set<number>();'),
    line('const b = new Set<number>();'),
    line('for (let i = 0; i < <size>; i++)'),
    line('  a.add(x + 2 * i) && b.add(x + 3 * i);'),
    line('const union = new Set([...a, ...b]);', ...WORKING),
    line('const common = [...a].filter(n => b.has(n));'),
    line('<give>[union.size, common.length]<end>;'),
  ]),
  memory: reading('2 ** 23'),
  cache: reading('2 ** 14'),
  write: {
    forms: {
      blocking: writing,
      alone: writing,
      shared: {
        imports: [line("import {writeFile} from 'node:fs/promises';")],
        lines: [data, line(`await writeFile${written}`, 'waiting', 'receiving'), size],
        words: asynchronous,
      },
    },
    words: numbered,
  },
  module: {forms: {blocking: called, alone: called, shared: called}, words: numbered},
};
