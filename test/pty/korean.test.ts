import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cli} from '../helpers/dashboard.js';
import {ptyOf} from '../helpers/pty.js';

test('a Korean environment gets a Korean dashboard, in both vocabularies', {timeout: 60_000}, async t => {
  const pty = ptyOf(t, {args: [cli, '--no-config', '--latency', '60'], env: {LANG: 'ko_KR.UTF-8'}});
  await pty.waitFor(/준비됨/);
  pty.type('3');
  // Why it took that long is another sentence on a busy machine.
  assert.match(await pty.waitFor(/완료 \d/), /요리사 1 [ ●]+✔ 요리 9개/);
  // The key t as a Hangul input mode sends it.
  pty.type('ㅅ');
  assert.match(await pty.waitFor(/프로세스 1 /), /스레드 1 [ ●]+✔ 작업 9개/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
