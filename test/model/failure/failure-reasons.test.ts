import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkedFields} from '../../../source/model/failure/failure-reasons.js';
import {number, oneOf, processEnd, text} from '../../../source/model/failure/fields.js';
import {allReasons, kindsOf, samples} from '../../helpers/failures.js';

test('fields are taken one by one, and nothing else of what is given', () => {
  const given = {limitBytes: 10, place: 'here', more: {deep: true}};
  assert.deepEqual(checkedFields({limitBytes: number}, given), {limitBytes: 10});
  assert.deepEqual(checkedFields({}, given), {});
  for (const end of [3, 'SIGKILL']) {
    const lost = {executor: 'thread', end};
    assert.deepEqual(checkedFields({executor: oneOf('thread', 'process'), end: processEnd}, lost), lost);
  }
});

test('where a field is missing or of another kind, none is taken', () => {
  const trap = {
    get limitMs(): number {
      throw new Error('trapped');
    },
  };
  const notNumbers = [Number.NaN, Number.POSITIVE_INFINITY, '10', 10n].map(limitMs => ({limitMs}));
  for (const given of [undefined, null, 'refused', 7, [], {}, trap, ...notNumbers])
    assert.equal(checkedFields({limitMs: number}, given), null);
  for (const place of [7, null, undefined]) assert.equal(checkedFields({place: text}, {place}), null);
  for (const executor of ['wizard', 'constructor'])
    assert.equal(checkedFields({executor: oneOf('thread', 'process')}, {executor}), null);
});

test('a text in a field stays as it is up to a limit, and says how much is missing beyond it', () => {
  const hostile = `\u001b[2J\u202e\u2028${'x'.repeat(1_000_000)}\r\n`;
  for (const reason of allReasons) {
    for (const [field, check] of Object.entries(kindsOf(reason))) {
      if (check('anything') === null) continue;
      const fields = checkedFields(kindsOf(reason), {...samples, [field]: hostile});
      const given = String(fields?.[field]);
      assert.match(
        given,
        /^\p{Cc}\[2J\u202e\u2028x{9000,}… \(99\d{4} more characters\)$/u,
        `${reason}: ${field}`,
      );
      assert.equal(check(given), given, 'a text that was cut is not cut again');
      assert.equal(check('  a\r\n'), '  a\r\n');
    }
  }
});
