import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  describeFailure,
  describeOwnFailure,
  errorOf,
  failureFor,
  failureIn,
  unworded,
} from '../../../source/model/failure/failure.js';
import {english, englishOf} from '../../helpers/failures.js';

const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error('as Node says it'), {code, ...more});

test('known codes get a sentence that names the place and what to try', () => {
  const sentences: Readonly<Record<string, RegExp>> = {
    ECONNREFUSED: /^no server answers at 10\.0\.0\.1:80: check the address/,
    ECONNRESET: /^the server at 10\.0\.0\.1:80 broke the connection off: try again/,
    UND_ERR_SOCKET: /closed the connection before the answer was complete/,
    ENOTFOUND: /^there is no host named 10\.0\.0\.1:80: check the spelling/,
    EAI_AGAIN: /could not be looked up: check the network/,
    UND_ERR_CONNECT_TIMEOUT: /did not accept the connection in time/,
    EMFILE: /use fewer workers, or raise the limit/,
    HPE_INVALID_CONSTANT: /is not HTTP \(as Node says it\)/,
    CERT_HAS_EXPIRED: /certificate is not trusted \(as Node says it\).*NODE_EXTRA_CA_CERTS/,
    DEPTH_ZERO_SELF_SIGNED_CERT: /certificate is not trusted/,
    ERR_TLS_CERT_ALTNAME_INVALID: /certificate is not trusted/,
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: /not as long as its header promised/,
    ERR_MODULE_NOT_FOUND: /install the package/,
    UND_ERR_ABORTED: /stopped before it was done/,
  };
  for (const [code, sentence] of Object.entries(sentences)) {
    const failure = describeFailure(withCode(code, {address: '10.0.0.1', port: 80}));
    assert.equal(failure.code, code);
    assert.match(english(failure), sentence);
    assert.doesNotMatch(englishOf(withCode(code)), /undefined|null|\[object/);
  }
});

test('what is known of an error is kept as data', () => {
  const problem = (thrown: unknown) => {
    const {reason, fields} = describeFailure(thrown);
    return {reason, fields};
  };
  const place = {address: '10.0.0.1', port: 80};
  assert.deepEqual(problem(withCode('ECONNREFUSED', place)), {
    reason: 'connection-refused',
    fields: {place: '10.0.0.1:80'},
  });
  assert.deepEqual(problem(withCode('HPE_X')), {reason: 'not-http', fields: {detail: 'as Node says it'}});
  assert.deepEqual(problem(new Error('x', {cause: withCode('EMFILE', place)})), {
    reason: 'too-many-open-files',
    fields: {},
  });
  assert.deepEqual(problem(42n), {
    reason: 'not-an-error',
    fields: {thrown: 'value', detail: '42', cause: ''},
  });
  assert.deepEqual(problem({a: 1}), {
    reason: 'not-an-error',
    fields: {thrown: 'object', detail: '{a: 1}', cause: ''},
  });
  assert.deepEqual(problem(new RangeError('')), {
    reason: 'error-without-message',
    fields: {name: 'RangeError', cause: ''},
  });
  assert.deepEqual(problem(new TypeError('no soup')), {
    reason: 'error',
    fields: {name: 'TypeError', message: 'no soup', cause: ''},
  });
});

test('every code that is known says so as data, too', () => {
  const codes = [
    ...['ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ENOTFOUND'],
    ...['EAI_AGAIN', 'ENETDOWN', 'ETIMEDOUT', 'EADDRNOTAVAIL', 'ENFILE', 'UND_ERR_HEADERS_OVERFLOW'],
    ...['HPE_X', 'Z_DATA_ERROR', 'CERT_HAS_EXPIRED', 'EPROTO', 'ABORT_ERR', 'MODULE_NOT_FOUND'],
    ...['ERR_UNKNOWN_FILE_EXTENSION', 'ERR_WORKER_OUT_OF_MEMORY'],
  ];
  const reasons = codes.map(code => describeFailure(withCode(code)).reason);
  assert.equal(new Set(reasons).size, codes.length);
  assert.ok(!reasons.includes('error'), `${reasons}`);
});

test('a known cause explains what only wraps it', () => {
  const refused = withCode('ECONNREFUSED', {address: '::1', port: 9});
  const both = Object.assign(new AggregateError([refused, refused], ''), {code: 'ECONNREFUSED'});
  for (const thrown of [
    new TypeError('fetch failed', {cause: refused}),
    both,
    new Error('x', {cause: both}),
  ]) {
    assert.match(englishOf(thrown), /no server answers at ::1:9/);
  }
  const unknown = new Error('no soup', {cause: new Error('no pot')});
  assert.deepEqual(describeFailure(unknown), {
    code: 'Error',
    reason: 'error',
    fields: {name: 'Error', message: 'no soup', cause: 'no pot'},
  });
  assert.equal(englishOf(unknown), 'no soup (no pot)');
  assert.equal(englishOf(new Error('no soup: no pot', {cause: new Error('no pot')})), 'no soup: no pot');
});

test('anything may be thrown', () => {
  const thrown: readonly (readonly [unknown, string, string])[] = [
    [undefined, 'THROWN', 'threw undefined instead of an Error'],
    [null, 'THROWN', 'threw null instead of an Error'],
    ['x', 'THROWN', "threw 'x' instead of an Error"],
    [42n, 'THROWN', 'threw 42 instead of an Error'],
    [Symbol('s'), 'THROWN', 'threw Symbol(s) instead of an Error'],
    [{}, 'THROWN', 'threw an object instead of an Error'],
    [{a: 1}, 'THROWN', 'threw an object instead of an Error: {a: 1}'],
    [
      {status: 404, 'the why': 'gone', parts: [1n, null, {deep: {deeper: {}}}], get: () => 1},
      'THROWN',
      'threw an object instead of an Error: ' +
        '{status: 404, "the why": "gone", parts: [1n, null, {deep: {…}}], get: () => …}',
    ],
    [
      new (class Answer {
        readonly status = 404;
      })(),
      'THROWN',
      'threw an object instead of an Error: Answer {status: 404}',
    ],
    [() => 1, 'THROWN', 'threw a function instead of an Error'],
    [
      {message: 'plain', code: 7},
      'THROWN',
      'threw an object instead of an Error: {message: "plain", code: 7}',
    ],
    [new RangeError(''), 'RangeError', 'RangeError without a message'],
    [withCode('two words'), 'ERROR', 'as Node says it'],
    [
      new DOMException('The operation was aborted', 'AbortError'),
      'AbortError',
      'it was stopped before it was done',
    ],
  ];
  for (const [value, code, message] of thrown) {
    const failure = describeFailure(value);
    assert.deepEqual([failure.code, english(failure)], [code, message]);
  }
});

test('whatever is hostile in it stays where it is', () => {
  const trap = (): never => {
    throw new Error('trapped');
  };
  const proxy = new Proxy(new Error('hidden'), {get: trap, has: trap, getPrototypeOf: trap, ownKeys: trap});
  const getters = Object.defineProperties({}, {message: {get: trap}, code: {get: trap}, cause: {get: trap}});
  assert.equal(englishOf(proxy), 'threw an object instead of an Error');
  assert.equal(englishOf(getters), 'threw an object instead of an Error');
  const partly = {seen: 1, [Symbol('hidden')]: 2, endless: Array.from({length: 1_000_000}, () => 'x')};
  Object.defineProperty(partly, 'trapped', {enumerable: true, get: trap});
  assert.match(
    englishOf(partly),
    /^threw an object instead of an Error: \{seen: 1, endless: \["x", .*… \+999980\], trapped: undefined\}$/,
  );
  const circular = new Error('round');
  circular.cause = circular;
  assert.equal(englishOf(circular), 'round');

  const loud = describeFailure(new Error(`\u001b[2J\u202e${'x'.repeat(10_000_000)}\nsecond line`));
  assert.match(english(loud), /^\p{Cc}\[2J\u202ex{9000,}… \(999\d{4} more characters\)$/u);
});

test('an error that was made for a failure gives that failure back, however often it is described', () => {
  const failure = failureFor('ECONNREFUSED', 'connection-refused', {place: 'here'});
  assert.deepEqual(describeFailure(errorOf(failure)), failure);
  assert.deepEqual(describeFailure(errorOf(describeFailure(errorOf(failure)))), failure);
  assert.deepEqual(failureIn(errorOf(failure)), failure);
});

test('an error that was made for a failure keeps it when it is cloned into another thread', () => {
  const failure = failureFor('LOST', 'executor-ended', {executor: 'thread', end: 3});
  // Node rebuilds the error that ended a worker thread from clones of its properties.
  const received = Object.assign(new Error('rebuilt'), structuredClone({...errorOf(failure)}));
  assert.deepEqual(describeFailure(received), failure);
});

test('of a failure that an error claims only what has the form of one is taken, as it is', () => {
  const trap = {
    get place(): string {
      throw new Error('trapped');
    },
    deep: {},
    detail: '\u001b[2Jred',
    n: 3,
    'two words': 4,
  };
  const claim = {code: 'two words', reason: 'any-reason', fields: trap, stack: '\u001b[2Jat'};
  assert.deepEqual(failureIn({kitchensFailure: claim}), {
    code: 'ERROR',
    reason: 'any-reason',
    fields: {detail: '\u001b[2Jred', n: 3},
    stack: '\u001b[2Jat',
  });
  for (const reason of [undefined, 7, 'Two words', '\u001b[2J', 'x'.repeat(100)])
    assert.equal(failureIn({kitchensFailure: {...claim, reason}}), null);
  const keys = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('trapped');
      },
    },
  );
  assert.deepEqual(failureIn({kitchensFailure: {...claim, fields: keys}})?.fields, {});
});

test('no other error is taken for one', () => {
  const failure = failureFor('ECONNREFUSED', 'connection-refused', {place: 'here'});
  const claims = Object.assign(new Error('own words'), {failure});
  assert.equal(englishOf(claims), 'own words');
  for (const thrown of [claims, failure, null, undefined, 'refused']) assert.equal(failureIn(thrown), null);
});

test('a failure is made of texts as they are and of numbers, and of nothing else', () => {
  const {fields} = failureFor('X', 'connection-refused', {place: '\u001b[2Jhere'});
  assert.deepEqual(fields, {place: '\u001b[2Jhere'});
  assert.throws(
    () => failureFor('X', 'job-timeout', {limitMs: Number.NaN}),
    /wrong fields for the reason job-timeout/,
  );
});

test('without a sentence a failure is shown by its code, reason and fields', () => {
  assert.equal(
    unworded(failureFor('LOST', 'executor-ended', {executor: 'thread', end: 3})),
    'LOST: executor-ended (executor: thread, end: 3)',
  );
  assert.equal(
    unworded(failureFor('NOT_OPENED', 'process-not-started', {})),
    'NOT_OPENED: process-not-started',
  );
  assert.equal(
    errorOf(failureFor('NOT_OPENED', 'process-not-started', {})).message,
    'NOT_OPENED: process-not-started',
  );
});

test("a user's own failure keeps the frames of its stack as they are, up to ours", () => {
  const error = new Error('burnt');
  error.stack = `Error: burnt
    at pan (file:///own.mjs:1:2)
    at node:internal/timers:569:17
    at fire (file:///own.mjs:\u001b[31m3:4)
    at perform (file:///app/ours.js:5:6)
    at own (file:///own.mjs:7:8)`;
  assert.equal(
    describeOwnFailure(error, 'file:///app/').stack,
    'at pan (file:///own.mjs:1:2)\nat fire (file:///own.mjs:\u001b[31m3:4)',
  );
  assert.equal(describeOwnFailure('text', 'file:///app/').stack, undefined);
});
