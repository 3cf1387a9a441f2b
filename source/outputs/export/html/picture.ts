import type {Text} from '../../../text/text.js';
import {drawing} from './drawing.js';
import {html, type Markup} from './markup.js';
import type {Picture} from './rows.js';

/** A picture, the line that says what is pointed at, and what a reader can do with it. */
export const pictureMarkup = (
  picture: Picture,
  text: Text,
): Markup => html`<div class="scroll">${drawing(picture, text)}</div>
<p class="said" role="status" aria-live="polite"></p>
${notesOf(picture, text).map(note => html`<p class="hint">${note}</p>`)}`;

const notesOf = ({stepUs, left}: Picture, {exports}: Text): readonly string[] => [
  exports.pictureKeys,
  ...(stepUs === null ? [] : [exports.pictureSteps(stepUs / 1000)]),
  ...(left === 0 ? [] : [exports.moreRows(left)]),
];
