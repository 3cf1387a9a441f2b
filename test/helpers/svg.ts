import assert from 'node:assert/strict';
import {CELL, MARGIN} from '../../source/pictures/svg.js';

/** An element of a picture, with its own text. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};

const TAG = /<(\/?)([a-z]+)((?: [A-Za-z:-]+="[^"<]*")*)(\/?)>/g;

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, entity => ({'&lt;': '<', '&gt;': '>', '&quot;': '"'})[entity] ?? '&');

/**
 * The elements of an XML document in the order in which they begin.
 * @throws AssertionError where it is not well formed.
 */
export const parsed = (xml: string): readonly Element[] => {
  const elements: {name: string; attributes: Record<string, string>; text: string}[] = [];
  const open: {name: string; text: string}[] = [];
  let from = 0;
  const addText = (to: number): void => {
    const text = xml.slice(from, to);
    assert.doesNotMatch(text, /[<>]|&(?!(lt|gt|quot|amp);)/, 'markup is escaped in text');
    const parent = open.at(-1);
    if (parent) parent.text += unescaped(text);
    else assert.equal(text.trim(), '', 'no text stands outside the root');
  };
  for (const {0: tag, 1: closes, 2: name = '', 3: list = '', 4: empty, index} of xml.matchAll(TAG)) {
    addText(index);
    from = index + tag.length;
    if (closes) {
      assert.equal(open.pop()?.name, name, 'elements end in the order in which they nest');
      continue;
    }
    const pairs = [...list.matchAll(/ ([A-Za-z:-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, unescaped(value)] as const,
    );
    const attributes = Object.fromEntries(pairs);
    assert.equal(Object.keys(attributes).length, pairs.length, 'no attribute is given twice');
    assert.ok(elements.length === 0 || open.length > 0, 'there is one root');
    const element = {name, attributes, text: ''};
    elements.push(element);
    if (!empty) open.push(element);
  }
  addText(xml.length);
  assert.deepEqual(open, [], 'every element ends');
  return elements;
};

/** Where an element stands, in cells. */
export const columnOf = ({attributes: {x}}: Element): number => Math.round((Number(x) - MARGIN) / CELL.width);
export const rowOf = ({attributes: {y}}: Element): number => Math.floor((Number(y) - MARGIN) / CELL.height);

/** The lines that the words of a picture make; a Korean syllable takes two columns. */
export const linesOf = (elements: readonly Element[], rows: number): readonly string[] => {
  const lines: string[] = Array.from({length: rows}, () => '');
  const ends: number[] = lines.map(() => 0);
  for (const element of elements.filter(({name}) => name === 'text')) {
    const row = rowOf(element);
    const column = columnOf(element);
    lines[row] += ' '.repeat(column - (ends[row] ?? 0)) + element.text;
    ends[row] = column + Math.round(Number(element.attributes.textLength) / CELL.width);
  }
  return lines;
};
