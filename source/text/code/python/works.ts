import {type CodeLine, line, type Programs, WORKING, type Work} from '../program.js';

/** A function that has no other form: it computes under every way. */
const computing = (lines: readonly CodeLine[], parts: Omit<Work['forms']['alone'], 'lines'> = {}): Work => {
  const body = {...parts, lines};
  return {forms: {blocking: body, alone: body, shared: body}, words: numbered};
};

const numbered = {one: 'x', inputs: 'inputs', all: 'inputs = range(<jobs>)'};
const addressed = {one: 'url', inputs: 'urls', all: 'urls = ["http://localhost"] * <jobs>'};

const blockingDownload = {
  lines: [
    line('answer = <get>(url)', 'waiting', 'receiving'),
    line('return len(answer.content)', 'computing'),
  ],
};

/** Reads answers; that of a serial line comes in bit by bit. */
const download: Work = {
  asks: true,
  forms: {
    blocking: blockingDownload,
    alone: blockingDownload,
    shared: {
      lines: [
        line('async with <get> as answer:', 'waiting'),
        line('    content = await answer.read()', 'receiving'),
        line('return len(content)', 'computing'),
      ],
    },
  },
  words: addressed,
};

const sha256 = [line('from hashlib import sha256')];
const hashing = [
  line('for _ in range(<size>):'),
  line('    data = sha256(data).digest()', 'computing'),
  line('return data.hex()'),
];
const blockingMixed = {
  imports: sha256,
  lines: [line('data = <get>(url).content', 'waiting', 'receiving'), ...hashing],
};

const gzip = [line('from gzip import compress')];
const compressing = {
  imports: gzip,
  lines: [line('text = bytes([x]) * <size>'), line('return len(compress(text))', ...WORKING)],
};

const written = [
  line('with open(f"file{x}", "wb", 0) as file:'),
  line('    size = file.write(bytes(<size>))'),
];
const os = [line('import os')];
const writing = {
  imports: os,
  lines: [
    ...written,
    line('    os.fsync(file.fileno())', 'waiting', 'receiving'),
    line('return size', 'computing'),
  ],
};

const reading = (numbers: string): Work =>
  computing([line('return sum(numbers.sum() for _ in range(passes))', ...WORKING)], {
    imports: [line('import numpy')],
    before: [line(`numbers = numpy.ones(${numbers})`), line('passes = <size> // numbers.nbytes')],
  });

const module = {imports: [line('from my_module import work')], lines: [line('return work(x)', ...WORKING)]};

/** The jobs of all workloads. */
export const works: Programs['works'] = {
  download,
  serial: download,
  mixed: {
    asks: true,
    forms: {
      blocking: blockingMixed,
      alone: blockingMixed,
      shared: {
        imports: sha256,
        lines: [
          line('async with <get> as answer:', 'waiting'),
          line('    data = await answer.read()', 'receiving'),
          ...hashing,
        ],
      },
    },
    words: addressed,
  },
  sum: computing([line('n = <size> + x'), line('return sum(i * i for i in range(n))', ...WORKING)]),
  matrix: computing([
    line('a = b = [[x] * <size> for _ in range(<size>)]'),
    line('return sum(p * q', ...WORKING),
    line('           for row in a for column in zip(*b)'),
    line('           for p, q in zip(row, column))'),
  ]),
  compress: {
    forms: {
      blocking: compressing,
      alone: compressing,
      // Threads of the pool of asyncio compress.
      shared: {
        imports: gzip,
        lines: [
          line('text = bytes([x]) * <size>'),
          line('data = await asyncio.to_thread(compress, text)', 'waiting', 'receiving'),
          line('return len(data)', 'computing'),
        ],
      },
    },
    words: numbered,
  },
  sets: computing([
    line('a = {x + 2 * i for i in range(<size>)}'),
    line('b = {x + 3 * i for i in range(<size>)}'),
    line('return len(a | b), len(a & b), len(a - b)', ...WORKING),
  ]),
  memory: reading('2 ** 23'),
  cache: reading('2 ** 14'),
  write: {
    forms: {
      blocking: writing,
      alone: writing,
      // Python has no asynchronous files: threads of the pool of asyncio wait for the disk.
      shared: {
        imports: os,
        lines: [line('return await asyncio.to_thread(write, x)', ...WORKING)],
        before: [
          line(''),
          line('def write(x):'),
          ...[...written, line('    os.fsync(file.fileno())'), line('return size')].map(({text}) =>
            line(`    ${text}`),
          ),
        ],
      },
    },
    words: numbered,
  },
  module: {
    forms: {
      blocking: module,
      alone: module,
      shared: {...module, lines: [line('return await work(x)', ...WORKING)]},
    },
    words: numbered,
  },
};
