import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {targetNamed} from '../../source/commands/cli/target.js';
import {obeyKeys} from '../../source/commands/dashboard/key-dispatch.js';
import {choicesOf} from '../../source/commands/shared/choices.js';
import {settingsOf} from '../../source/commands/shared/initial-settings.js';
import {machineHere} from '../../source/commands/shared/machine.js';
import {strategies} from '../../source/model/event/strategies.js';
import {initial, type Mode} from '../../source/model/session/session.js';
import {scrollRange} from '../../source/view/frame.js';
import {type Key, keysOf} from '../../source/view/keys.js';
import {openStore} from '../../source/view/store.js';
import {bytesOf} from '../helpers/bytes.js';
import {openDashboard} from '../helpers/dashboard.js';
import {plainLines, propsOf} from '../helpers/frames.js';
import type {Pty} from '../helpers/pty.js';

const options = {timeout: 120_000};
const SIZE = {columns: 100, rows: 30};
const ARGS = ['--no-config', '--lang', 'en', '--no-color'];

/** How each mode is reached from the first frame. */
const ways: Readonly<Record<Mode, readonly Key[]>> = {
  lanes: [],
  jobs: ['tab'],
  executors: ['v', 'v'],
  cores: ['v', 'v', 'v'],
  // Not at its first row: another work would have its size looked for.
  menu: ['w', 'down'],
  help: ['?'],
};
const modes = Object.keys(ways) as Mode[];

/** A screen without what trails. */
const trimmed = (screen: string): string => screen.replace(/ +$/gm, '').trimEnd();

/** The dashboard that a real one is compared with: the same keys, the same pure folds and frames. */
const openModel = () => {
  const settings = settingsOf({}, targetNamed('download'), null);
  const store = openStore(initial(settings, choicesOf(null), machineHere()), () => {});
  const shot = () => ({session: store.state(), nowMs: 0, language: store.state().language});
  const view = {repaint() {}, range: () => scrollRange(propsOf(shot(), SIZE))};
  const press = obeyKeys({...store, nowUs: () => 0, view});
  const screen = (): string => trimmed(plainLines(shot(), SIZE).join('\n'));
  return {press, screen, mode: () => store.state().mode};
};

/** Presses a key on both and waits until they show the same. */
const together = async (pty: Pty, model: ReturnType<typeof openModel>, key: Key): Promise<void> => {
  pty.type(bytesOf(key));
  model.press(key);
  const wanted = model.screen();
  await pty
    .waitFor(text => trimmed(text) === wanted)
    .catch(() => {
      assert.equal(trimmed(pty.screen().join('\n')), wanted, `${key} in ${model.mode()}`);
    });
};

const reached = async (t: TestContext, mode: Mode, args: readonly string[] = ARGS) => {
  const pty = await openDashboard(t, args, SIZE);
  const model = openModel();
  for (const key of ways[mode]) await together(pty, model, key);
  assert.equal(model.mode(), mode);
  return {pty, model};
};

/** Keys after which the screen is the model's to tell; those that run or leave are watched by themselves. */
const quiet = (mode: Mode): readonly Key[] =>
  keysOf(mode)
    .filter(({command}) => !['run', 'again', 'quit'].includes(command.type))
    .map(({key}) => key);

for (const mode of modes) {
  test(`every key of ${mode} does on a terminal what the tables say`, options, async t => {
    const {pty, model} = await reached(t, mode);
    for (const key of quiet(mode)) {
      await together(pty, model, key);
      if (model.mode() === mode) continue;
      // Back by the way a person would take.
      if (model.mode() === 'help' || model.mode() === 'menu') await together(pty, model, 'esc');
      while (model.mode() !== (ways[mode].length > 0 && mode !== 'help' ? mode : 'lanes'))
        await together(pty, model, 'tab');
      if (mode === 'help') await together(pty, model, '?');
    }
    pty.type('q');
    assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  });

  test(`digits run their strategy from ${mode}`, options, async t => {
    const pty = await openDashboard(t, [...ARGS, '--latency', '1', '--jobs', '2'], SIZE);
    for (const {key, name} of strategies) {
      for (const way of ways[mode]) pty.type(bytesOf(way));
      pty.type(key);
      await pty.waitFor(text => text.includes(`[${key} ${name}`) && /DONE/.test(text));
    }
    pty.type('q');
    assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  });

  test(`ctrl-c leaves from ${mode}`, options, async t => {
    const {pty} = await reached(t, mode);
    pty.type('\x03');
    assert.deepEqual(await pty.exit, {code: 130, signal: 0});
  });
}
