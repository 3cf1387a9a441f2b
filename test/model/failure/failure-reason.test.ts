import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parts} from '../../../source/model/failure/failure-fields.js';
import {aboutOf, reasons} from '../../../source/model/failure/failure-reason.js';
import {allReasons, samples} from '../../helpers/failures.js';

test('what a failure is about is taken part by part, and nothing else of it', () => {
  const given = {reason: 'too-large', limitBytes: 10, place: 'here', more: {deep: true}};
  assert.deepEqual(aboutOf(given), {reason: 'too-large', limitBytes: 10});
  assert.deepEqual(aboutOf({reason: 'no-process'}), {reason: 'no-process'});
  for (const end of [3, 'SIGKILL']) {
    const lost = {reason: 'lost-ended', executor: 'thread', end};
    assert.deepEqual(aboutOf(lost), lost);
  }
});

test('what lacks a part, or has one that it cannot be, is not taken at all', () => {
  const wrong: readonly unknown[] = [
    ...[undefined, null, 'refused', 7, [], {}, {reason: 7}, {reason: 'unheard-of'}, {reason: 'toString'}],
    ...[{reason: 'refused'}, {reason: 'refused', place: 7}, {reason: 'refused', place: null}],
    ...[Number.NaN, Number.POSITIVE_INFINITY, '10', 10n].map(limitMs => ({reason: 'timeout', limitMs})),
    ...[
      {reason: 'lost', executor: 'wizard'},
      {reason: 'no-error', thrown: 'constructor', detail: ''},
    ],
    {
      reason: 'timeout',
      get limitMs(): number {
        throw new Error('trapped');
      },
    },
  ];
  for (const given of wrong) assert.equal(aboutOf(given), null);
});

test('no text among the parts can do more than be printed, or is endless', () => {
  const hostile = `\u001b[2J\u202e\u2028${'x'.repeat(1_000_000)}\r\n`;
  for (const reason of allReasons) {
    for (const part of reasons[reason]) {
      if (parts[part]('anything') === null) continue;
      const about: Readonly<Record<string, unknown>> | null = aboutOf({...samples, reason, [part]: hostile});
      const text = String(about?.[part]);
      assert.ok(text.length > 200 && text.length <= 300, `${reason}: ${part}`);
      assert.doesNotMatch(text, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  }
});
