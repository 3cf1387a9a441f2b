import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import type {StrategyName} from '../../source/model/event/plan.js';
import {strategies} from '../../source/model/event/strategies.js';
import {runBreakdownOf} from '../../source/model/figures/run-breakdown.js';
import {seconds} from '../../source/text/ko/figures.js';
import {letters, terms} from '../../source/text/ko/terms.js';
import {strategyWith} from '../../source/text/ko/words.js';
import {optionShows} from '../../source/text/option-text.js';
import type {Text} from '../../source/text/text.js';
import {changed, chosen, initially} from '../helpers/option-changes.js';
import {everything as common, failureSentences} from '../helpers/sayings.js';
import {downloads, runAt, sums, wholeRun, withKernelFigures} from '../helpers/scripted-runs.js';
import {textOf} from '../helpers/texts.js';

const kitchen = textOf('ko', 'kitchen');
const standard = textOf('ko', 'standard');

/** What the screen says, and what it says of failures. */
const everything = (text: Text): readonly string[] => [...common(text), ...failureSentences(text)];

/** The words that help uses to tell the vocabularies apart. */
const apart = (sentence: string): string =>
  sentence.replace(/부엌 용어와 표준 용어|^(부엌|표준) 용어$/, '').replace(QUADRANT, '');

/** The four quadrants keep their names in both vocabularies. */
const QUADRANT = /^논?블로킹 \+ 비?동기$/;

/** A run that shares nothing that is scarce. */
const usual = {fresh: false, cores: null, gil: false};

test('standard terms never mix with kitchen words', () => {
  const kitchenWords = /부엌|요리|오븐|화구|주문|배달|칼|굽기|굽는|조리|출근|퇴근|완성/;
  for (const sentence of everything(standard)) assert.doesNotMatch(apart(sentence), kitchenWords, sentence);
});

test('kitchen words never mix with standard terms', () => {
  const standardTerms = /프로세스|스레드|작업|큐|코어|블로킹|비동기|세션|유휴/;
  for (const sentence of everything(kitchen)) assert.doesNotMatch(apart(sentence), standardTerms, sentence);
});

test('nothing is left in English but names, units and keys', () => {
  const names = new RegExp(
    [
      /sync|thread|async|process|course-\w+|bigint|fast|download|space|enter|fg|ctrl-c|taskset|util-linux/,
      /Node any text|n =|[pt]id|I\/O|CPU|Node|sync|cache|memory|GET|fsync|SIGKILL|libuv|OK|IP|HTTP|https?(_proxy)?|gzip|CSV|Error|import|await|\.[mc]?js/,
      /FIFO|EAGAIN|read\b|epoll|KB|MB|GB|kB|\d B(?=\))|ms|TMPDIR|NODE_EXTRA_CA_CERTS|ulimit -[nu]|Perfetto|chrome:\/\/tracing|asciinema|\(\.[a-z.]+\)|--[a-z-]+|[AQ]: |[A-Z]$|(오븐|세션|락) [A-Z](?=[이가을를:,])|pid/,
    ]
      .map(({source}) => source)
      .join('|'),
    'g',
  );
  const given = new RegExp(
    [
      /a notice|^a b c$|no server|refused|\{"a":1\}|^[A-Z]$|^배달차 A$|^세션 A$|\d B$/,
      /no soup|no pot|default export|export (default|const) .*|\(?inputs|as Node says it|ftp:\S+|\/scratch\/one|RangeError|Not Found/,
    ]
      .map(({source}) => source)
      .join('|'),
    'g',
  );
  for (const sentence of [...everything(kitchen), ...everything(standard)]) {
    assert.doesNotMatch(sentence.replace(given, '').replace(names, ''), /[a-z]/i, sentence);
  }
});

test('no sentence is empty, has a hole, breaks its line, or leaves a particle undecided', () => {
  for (const sentence of [...everything(kitchen), ...everything(standard)]) {
    assert.doesNotMatch(
      sentence,
      /undefined|null|NaN|\[object|\n| {2}|\((이|을|은|으)\)|[가-힣]\/[가-힣]/,
      sentence,
    );
    assert.notEqual(sentence.trim(), '');
  }
});

test('each noun is counted with its own word', () => {
  assert.deepEqual([0, 1, 12_345].map(kitchen.jobs), ['요리 0개', '요리 1개', '요리 12,345개']);
  assert.equal(kitchen.threads(4), '요리사 4명');
  assert.equal(kitchen.processes(4), '부엌 4곳');
  assert.equal(standard.threads(4), '스레드 4개');
});

test('particles follow the sound before them', () => {
  const shown = (text: Text, strategy: 'async' | 'process' | 'thread') =>
    text.why(runBreakdownOf(runAt(wholeRun(downloads({strategy})))))[0];
  assert.match(shown(kitchen, 'thread'), /^요리사 4명이 나란히/);
  assert.match(shown(kitchen, 'process'), /^부엌 4곳이 나란히/);
  assert.match(shown(kitchen, 'async'), /^요리 9개가 오븐 속에서 함께/);
  assert.match(shown(standard, 'thread'), /^스레드 4개가 나란히/);
  const workers = (strategy: StrategyName) => changed('workers', initially(4), chosen(5), strategy);
  assert.equal(kitchen.message(workers('thread')), '다음 실행: thread 요리사 4명에서 5명으로');
  assert.equal(kitchen.message(workers('process')), '다음 실행: process 부엌 4곳에서 5곳으로');
  assert.equal(kitchen.message(workers('async')), '다음 실행: async 동시 요리 4개에서 5개로');
  assert.equal(standard.message(workers('thread')), '다음 실행: thread 스레드 4개에서 5개로');
  assert.deepEqual(
    strategies.map(({name}) => strategyWith(name, '을/를')),
    ['sync를', 'thread를', 'async를', 'process를'],
  );
  assert.match(kitchen.notes[0] ?? '', /첫 요리가 주문표에/);
  assert.match(standard.notes[0] ?? '', /첫 작업이 큐에/);
});

test('the shape of a run is a sentence', () => {
  const shapes = strategies.map(({shape}) =>
    kitchen.shape(shape({workers: 4, jobs: 9, fresh: false}), usual),
  );
  assert.deepEqual(shapes, [
    '부엌 1곳, 요리사 1명, 한 번에 요리 하나',
    '부엌 1곳, 요리사 4명, 저마다 한 번에 요리 하나씩',
    '부엌 1곳, 요리사 1명, 한꺼번에 요리 최대 4개',
    '부엌 4곳에 요리사 1명씩, 저마다 한 번에 요리 하나씩',
  ]);
  const fresh = {processes: 3, threads: 1, inFlight: 1};
  assert.equal(standard.shape(fresh, {...usual, fresh: true}), '작업마다 새 프로세스, 한 번에 최대 3개');
});

test('what a run must share is part of its sentence and of its work', () => {
  const scarce = {fresh: false, cores: 1, gil: true};
  const shapes = strategies.map(({shape}) =>
    kitchen.shape(shape({workers: 4, jobs: 9, fresh: false}), scarce),
  );
  assert.deepEqual(shapes, [
    '부엌 1곳, 요리사 1명과 칼 하나, 화구 1개, 한 번에 요리 하나',
    '부엌 1곳, 요리사 4명과 칼 하나, 화구 1개, 저마다 한 번에 요리 하나씩',
    '부엌 1곳, 요리사 1명과 칼 하나, 화구 1개, 한꺼번에 요리 최대 4개',
    '부엌 4곳에 요리사 1명과 칼 하나씩, 화구 1개, 저마다 한 번에 요리 하나씩',
  ]);
  const plan = sums({strategy: 'thread', cores: 2, gil: true, yields: true, uvThreads: 8});
  assert.deepEqual(kitchen.conditions(plan), ['화구 2개', '칼 하나', '제어권 양보', '주방 보조: 8']);
  assert.deepEqual(standard.conditions(plan), ['코어 2개', '락 하나', '제어권 양보', 'libuv 보조 스레드: 8']);
  assert.equal(kitchen.message(changed('gil', false, true)), '칼: 다음 실행부터 부엌마다 하나뿐');
  assert.equal(kitchen.message(changed('cores', chosen(3), initially(4))), '다음 실행: 화구 모두 4개');
});

test('the explanation of a run is made of its own figures', () => {
  const why = (text: Text, plan: Parameters<typeof wholeRun>[0]) =>
    text.why(runBreakdownOf(runAt(wholeRun(plan))));
  assert.deepEqual(why(kitchen, downloads({strategy: 'sync'})), [
    '요리사 1명이 2.83초 중 2.81초 동안 오븐 앞에서 기다림',
    'I/O 바운드: 기다리는 시간은 겹칠 수 있음',
    '동시에 진행된 것 없음',
    '준비에 0.10초 걸림',
  ]);
  assert.equal(
    why(standard, downloads({strategy: 'process'}))[0],
    '프로세스 4개가 나란히 일함: I/O 2.81초 분량을 0.93초에 처리',
  );
  assert.deepEqual(why(standard, downloads({strategy: 'async'})), [
    '작업 9개의 I/O가 겹쳐 진행됨: 2.81초 분량을 0.33초에 처리',
    'I/O 바운드: 기다리는 시간은 겹칠 수 있음',
    '스레드 1개가 일한 시간은 9.0 ms',
    '준비에 0.10초 걸림',
  ]);
  const alone = {...runBreakdownOf(runAt(wholeRun(sums({strategy: 'async', workers: 1})))), together: 1};
  assert.deepEqual(kitchen.why(alone).slice(0, 3), [
    '요리사 1명이 3.60초 중 3.56초 동안 조리함',
    'CPU 바운드: 요리사 1명은 화구 1개만 씀',
    '그동안 오븐은 비어 있었음',
  ]);
  assert.equal(
    kitchen.why({...alone, maxConcurrentJobs: 4})[0],
    '요리사 1명이 요리 4개를 번갈아 조리함: 3.56초 분량을 3.60초에',
  );
});

test('the headline of a run that has just begun says no more than is known', () => {
  const begun = {
    ...runBreakdownOf(runAt(wholeRun(downloads({strategy: 'async'})))),
    jobs: 1,
    maxConcurrentJobs: 1,
    maxConnectedJobs: 1,
  };
  assert.equal(kitchen.why(begun)[0], '요리 9개 중 1개만 시작함');
  assert.equal(
    kitchen.why({...begun, wallMs: 500, ioMs: 0, busyMs: 1, sleptMs: 500})[0],
    '요리사 1명이 0.50초 중 0.50초 동안 요리를 앞에 두고 잠듦: 다른 요리는 모두 기다림',
  );
});

test('a run that lacked cores or the lock says so first, and time without an explanation is named', () => {
  const plan = sums({strategy: 'thread', jobs: 8, cores: 1});
  const breakdownWith = (run: number, ready: number) =>
    runBreakdownOf(runAt(withKernelFigures(wholeRun(plan, 400), () => ({run, ready}))));
  assert.equal(
    kitchen.why(breakdownWith(0.25, 0.75))[0],
    '요리사 4명이 화구 1개를 나눠 씀: 요리사마다 시간의 75%를 화구를 기다리며 보냄',
  );
  assert.equal(
    standard.why({...breakdownWith(0.4, 0.6), cores: 4})[0],
    '다른 프로그램도 코어를 차지함: 스레드마다 시간의 60%를 코어를 기다리며 보냄',
  );
  assert.equal(
    standard.why({...breakdownWith(0.4, 0.6), cores: 2, othersCores: 0.4})[0],
    '스레드 4개가 코어 2개를 나눠 씀(그중 0.4개 분량은 다른 프로그램이 차지): 스레드마다 시간의 60%를 코어를 기다리며 보냄',
  );
  const locked = {...breakdownWith(1, 0), shares: {waiting: 0, ready: 0.1, locked: 0.74, unexplained: 0}};
  assert.equal(
    kitchen.why(locked)[0],
    '칼은 하나, 한 번에 1명만 조리함: 요리사마다 시간의 74%를 칼을 기다리며 보냄',
  );
  assert.equal(standard.why(breakdownWith(0.7, 0))[1], '시간의 30%는 원인 불명');
});

test('seconds are a word, milliseconds a unit', () => {
  assert.deepEqual([3, 312, 27_300].map(seconds), ['3.0 ms', '0.31초', '27.3초']);
  assert.equal(kitchen.clock(1999), '1.9초');
  assert.equal(kitchen.axis(500), '0.5초');
});

test('letters are narrow, and states and letters all differ', () => {
  const all = Object.values(letters);
  assert.equal(new Set(all).size, all.length);
  for (const letter of all) assert.equal(stringWidth(letter), 1);
  for (const {states} of Object.values(terms)) assert.equal(new Set(Object.values(states)).size, all.length);
});

test('what waits is counted as orders or jobs, and what is not known has a name of its own', () => {
  assert.deepEqual([kitchen.queued(0), standard.queued(3)], ['대기 주문 0건', '대기 작업 3개']);
  assert.equal(kitchen.states.unexplained, '원인 불명');
  assert.equal(standard.helpers.libuv, 'libuv 보조 스레드');
  assert.equal(kitchen.phases.locked, '칼 대기');
  assert.equal(kitchen.keys.lock.help, '파이썬처럼 한 부엌의 요리사들이 칼 하나를 함께 쓰게 할지 정함');
  assert.match(optionShows(kitchen.options, {id: 'cores', value: initially(4)}), /병렬성 없는 동시성$/);
});
