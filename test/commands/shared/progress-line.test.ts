import assert from 'node:assert/strict';
import {once} from 'node:events';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {openProgress} from '../../../source/commands/shared/progress-line.js';

/** What the line looks like on a terminal of so many columns. */
const shownOn = async (columns: number, line: string): Promise<string> => {
  process.env.TERM = 'xterm';
  const terminal = Object.assign(new PassThrough(), {isTTY: true, columns});
  const progress = openProgress(terminal as unknown as NodeJS.WriteStream, () => line, 0);
  const [shown] = await once(terminal, 'data');
  progress.close();
  return String(shown);
};

const lines = {
  'a long name': 'checking "/home/teacher/lectures/concurrency/week-4/threads.ndjson" (ctrl-c leaves): 87 %',
  'wide letters': '표준 입력 기다리는 중(그만두려면 ctrl-c): 지금까지 1,000,052줄, 125 MB 87 %',
};

for (const [name, line] of Object.entries(lines))
  test(`a line of progress that is too long for its terminal keeps its beginning and its figures: ${name}`, async () => {
    assert.equal(await shownOn(100, line), line);
    for (const columns of [60, 41, 20]) {
      const shown = await shownOn(columns, line);
      assert.ok(stringWidth(shown) < columns, shown);
      assert.ok(shown.endsWith(' 87 %'), shown);
      assert.equal(shown.slice(0, 3), line.slice(0, 3));
      assert.ok(shown.includes('…'));
    }
  });
