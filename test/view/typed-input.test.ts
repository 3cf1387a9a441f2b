import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openTypedInput} from '../../source/view/terminal/typed-input.js';

const PASTE = '\x1b[200~다섯 in\r\n\x1b[31mthe oven\x03\x1b[201~';
const PASTED = '다섯 in [31mthe oven ';

test('where a line of text is typed, what is pasted is part of it, without control characters', () => {
  for (let cut = 6; cut <= PASTE.length; cut++) {
    const typedIn = openTypedInput(() => true);
    const typed = `${typedIn(`a${PASTE.slice(0, cut)}`)}${typedIn(`${PASTE.slice(cut)}b`)}`;
    // A cut may fall between two control characters, each of which is then a blank.
    assert.equal(typed.replace(/ +/g, ' '), `a${PASTED}b`, `${cut}`);
  }
});

test('elsewhere it is left out', () => {
  let takes = false;
  const typedIn = openTypedInput(() => takes);
  assert.equal(typedIn(`a${PASTE}b`), 'ab');
  takes = true;
  assert.equal(typedIn(PASTE), PASTED);
});
