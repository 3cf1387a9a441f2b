import type {Text} from '../../../text/text.js';
import type {Discussion} from '../exporter.js';
import {voteTable} from '../vote.js';
import {html, type Markup} from './markup.js';

/** What to discuss: the question, what was predicted of this run, and what to look at. */
export const discussionMarkup = ({question, watch, lesson, vote}: Discussion, text: Text): Markup => {
  const {exports: words} = text;
  return html`<section>
<h2>${vote === null ? words.titles.discuss : words.titles.predicted}</h2>
<div class="discuss"><p>${question}</p>${vote === null ? null : voteMarkup(vote, text)}<p>${words.watch}: ${watch}</p><p class="quiet">${words.lesson(lesson)}</p></div>
</section>
`;
};

const voteMarkup = (vote: NonNullable<Discussion['vote']>, text: Text): Markup => {
  const {head, rows, notes} = voteTable(vote, text);
  return html`<table class="vote"><thead><tr>${head.map(title => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows.map(
    ({cells, happened}) =>
      html`<tr${happened ? html` class="happened"` : null}>${cells.map((cell, i) => html`<td${i === 0 ? html` class="text long"` : null}>${cell}</td>`)}</tr>
`,
  )}</tbody></table>${notes.map(note => html`<p>${note}</p>`)}`;
};
