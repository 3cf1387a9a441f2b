import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {type Listener, listenTo, readerOptions} from '../helpers/listening.js';
import {type PtyOptions, ptyOf} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 180_000};

const listening = (
  t: TestContext,
  args: readonly string[],
  others: Omit<PtyOptions, 'args'> = {},
): Listener => listenTo(ptyOf(t, readerOptions(args, others)));

test('chapter 4 is followed to its end by lines alone', {...options, ...long}, async t => {
  const {pty, says} = listening(t, ['lesson', '4', '--screen-reader', '--lang', 'en']);
  const steps = [
    {title: 'One cook', sees: /Cook 1: at the oven, dish \d|Dish \d: served, .* Cook 1/},
    {title: 'Four cooks in one kitchen', sees: /thread begins\. 1 kitchen, 4 cooks/},
    {title: 'One cook and nine dishes in the oven', sees: /9 dishes in the oven/},
    {title: 'Four kitchens', sees: /process begins\. 4 kitchens/},
  ];
  for (const [i, {title, sees}] of steps.entries()) {
    const asked = await says('', /Next key: 1 to 3 count the hands.*\n/);
    assert.match(asked, new RegExp(`step ${i + 1} of 4: ${title}\\.`));
    assert.match(asked, /Question: [\s\S]*Answer 1: [\s\S]*Answer 3: /);
    assert.match(await says('2', /Answer 2: .*, 1 hand\.\n/), /Answer 2/);
    await says('\r', /Talk to your neighbour[\s\S]*Next key: .*\n/);
    await says('\r', /Vote again[\s\S]*Next key: .*\n/);
    await says('1', /Answer 1: .*, 1 hand\.\n/);
    const ran = await says('\r', /Next key: enter: ask what they saw/);
    assert.match(ran, /Watch: [\s\S]* begins\.[\s\S]*Done: .*9 of 9 served/);
    assert.match(ran, sees);
    await says('\r', /What did you see\?[\s\S]*Next key: .*\n/);
    await says('3', /Answer 3: .*, 1 hand\.\n/);
    const revealed = await says('\r', /What happened\n[\s\S]*Next key: .*\n/);
    // Which one it is depends on what else the machine has to do.
    assert.equal(revealed.match(/^Answer \d: .*measured/gm)?.length, 1, revealed);
    assert.doesNotMatch(revealed, /[{}]/);
    pty.type('\r');
  }
  await says('', /Lessons:\n[\s\S]*4 of 4 steps/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  assert.ok(!pty.raw().includes('\x1b'), 'no line is ever taken back');
});

test(
  'Ink’s variable does the same, also where the terminal knows no codes; keys are read and lead on',
  options,
  async t => {
    const {pty, says} = listening(t, ['--lang', 'ko', '--latency', '60'], {
      env: {INK_SCREEN_READER: 'true', TERM: 'dumb'},
    });
    await says('', /화면 낭독기[\s\S]*1, 2, 3, 4 중 하나를 누르세요/);
    await says('?', /물음표: /);
    await says('3', /async 시작\.[\s\S]*완료: async/);
    await says('v', /1번: /);
    pty.type('\x03');
    assert.deepEqual(await pty.exit, {code: 130, signal: 0});
    assert.ok(!pty.raw().includes('\x1b'));
  },
);

test('a deadlock is announced, and left with esc', options, async t => {
  const {pty, says} = listening(t, ['--screen-reader', '--lang', 'en']);
  await says('', /Press 1, 2, 3 or 4/);
  await says('d', /1: none\.[\s\S]*Press 1: without a cure/);
  await says(
    '1',
    /none begins\.[\s\S]*a circle is closed[\s\S]*Cook 1: .*waits for the pan of Cook 2\.[\s\S]*none: 2 stuck/,
  );
  await says('2', /order begins\.[\s\S]*6 dishes served, no cook stuck/);
  await says('\x1b', /Press 1, 2, 3 or 4/);
  pty.type('q');
  assert.equal((await pty.exit).code, 0);
});
