import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addresses} from '../../source/market/addresses.js';
import {hashChain} from '../../source/workloads/mixed/hash-chain.js';
import {open} from '../../source/workloads/mixed/mixed.js';
import {openFor} from '../market/open.js';
import {contextOf, taskOf} from './context.js';
import {serve} from './server.js';
import {failureOf} from './start-download.js';

const LINE = 'The quick brown fox jumps over the lazy dog.\n';
const CONTENT = Buffer.alloc(50_000, LINE);

const digestOf = (content: Uint8Array, rounds: number): string => {
  const steps = hashChain(content, rounds);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return Buffer.from(value).toString('hex');
    assert.ok(value > 0 && value < 1);
  }
};

// import hashlib; d = b''; for _ in range(rounds): d = hashlib.sha256(d + content).digest()
const known: readonly (readonly [content: Buffer, rounds: number, sha256: string])[] = [
  [Buffer.from('abc'), 1, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [Buffer.from('abc'), 2, '3043d048d0d28ecf94e6eb021f76e69b76a1ead7d7a0d1392696bb2c09c261f1'],
  [CONTENT, 1, 'dc4877f27411863b3a0706662e62a97365c03dbd647d94d332326ed18ba5b098'],
  [CONTENT, 8, '8f2c6a842cfd10ef3eb20243e17ef97313b4f5538b274bbae1ed58e0c9da66a2'],
  [CONTENT, 9, '1445ef1c26dedacd13bf8291b891fd453578ff8a67ddf6eb3a0e3380bc8e795f'],
  [CONTENT, 10, 'd1159563dba715ee627d70b7d248c71659e256799886134b72bd15ad76d4e774'],
  [CONTENT, 100, '37c09634410aa179c0ac503d013d3b04f9081bf5accb6c0d1fda8123c9ece812'],
];

test('the digests are those that Python computes', () => {
  for (const [content, rounds, sha256] of known) assert.equal(digestOf(content, rounds), sha256);
});

for (const yields of [false, true]) {
  test(`a job waits for its content, then computes${yields ? ' and yields' : ''}`, async t => {
    const {url} = await openFor(t);
    const urls = addresses(url, {latencyMs: 0, bytes: CONTENT.length});
    const {context} = contextOf({workload: 'mixed', size: 100, urls, yields});
    const workload = await open(context);
    t.after(workload.close);
    const task = taskOf(1);
    assert.deepEqual(await workload.perform(task), {
      value: {
        bytes: 50_000,
        rounds: 100,
        sha256: '37c09634410aa179c0ac503d013d3b04f9081bf5accb6c0d1fda8123c9ece812',
      },
    });
    assert.deepEqual(task.phases, ['queued', 'connecting', 'waiting', 'receiving', 'computing']);
    assert.equal(task.fractions.length, 13);
  });
}

test('wrong content is not hashed', async t => {
  const {origin} = await serve(t, (_, response) => response.end(CONTENT.subarray(1)));
  const workload = await open(contextOf({workload: 'mixed', size: 10, urls: [origin]}).context);
  t.after(workload.close);
  const task = taskOf(1);
  const failure = await failureOf(Promise.resolve(workload.perform(task)));
  assert.equal(failure.code, 'WRONG_CONTENT');
  assert.ok(!task.phases.includes('computing'));
});
