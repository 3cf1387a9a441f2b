import type {LaneState} from '../../../model/timeline/span.js';
import type {Text} from '../../../text/text.js';
import type {DemonstrationExporter, DemonstrationInput, ExportLook} from '../exporter.js';
import {discussionMarkup} from '../html/discussion.js';
import {swatch} from '../html/drawing.js';
import {html, type Markup} from '../html/markup.js';
import {pageOf} from '../html/page.js';
import {pictureMarkup} from '../html/picture.js';
import {type Picture, pictureOfRows} from '../html/rows.js';
import {demonstrationFactsOf} from './facts.js';
import type {DemonstrationTimeline} from './timeline-draft.js';

/** A page about a demonstration: what its threads did, and what it came to. */
export const exportDemonstrationHtml: DemonstrationExporter = (input, look) => [
  {
    ending: '.html',
    text: {
      [Symbol.asyncIterator]() {
        const facts = demonstrationFactsOf(input, look);
        return pageOf(look.language, facts.timeline.title, content(input, facts, look));
      },
    },
  },
];

function* content(
  {header}: DemonstrationInput,
  {timeline, lacks, settings, explained}: ReturnType<typeof demonstrationFactsOf>,
  {text, discussion}: ExportLook,
): Generator<Markup> {
  const {exports: words} = text;
  const [first, ...others] = explained;
  yield html`<header>
<h1>${timeline.title}</h1>
${lacks.map(sentence => html`<p class="lacks">${sentence}</p>`)}
${first === undefined ? null : html`<p class="headline">${first}</p>`}
</header>
`;
  if (timeline.tracks.length > 0)
    yield html`<section>
<h2>${words.titles.picture}</h2>
${pictureMarkup(pictureOfTimeline(timeline), text)}
</section>
<section>
<h2>${words.titles.legend}</h2>
<ul class="legend">${legendOf(timeline, text).map(([state, words]) => html`<li>${swatch(state)}<div>${words.join('; ')}</div></li>`)}</ul>
</section>
`;
  if (others.length > 0)
    yield html`<section>
<h2>${words.titles.figures}</h2>
<ul class="why">${others.map(line => html`<li>${line}</li>`)}</ul>
</section>
`;
  if (discussion) yield discussionMarkup(discussion, text);
  const {node, platform, cores} = header.environment;
  yield html`<section>
<h2>${words.titles.about}</h2>
<table class="settings"><tbody>${settings.map(
    ([name, value]) => html`<tr><td>${name}</td><td class="text">${value}</td></tr>
`,
  )}</tbody></table>
</section>
<footer><p>kitchens · ${words.environment(node, platform, cores)} · ${words.began(header.began)}</p><p>${words.made}</p></footer>
`;
}

/**
 * The picture begins where the demonstration does, as the moments in its sentences count; what has a time of its own,
 * with that.
 */
const pictureOfTimeline = ({tracks}: DemonstrationTimeline): Picture => {
  const rows = tracks.map(({name, spans, words, origin}) => ({
    kind: 'thread' as const,
    label: name,
    spoken: name,
    more: '',
    words,
    spans: spans.map(one => ({...one, from: one.from - (origin ?? 0), to: one.to - (origin ?? 0)})),
  }));
  const to = rows.reduce((latest, {spans}) => spans.reduce((end, one) => Math.max(end, one.to), latest), 1);
  return pictureOfRows(rows, {from: 0, to});
};

/** Each state that is drawn, and what it stands for: several things where threads do different ones. */
const legendOf = (
  {tracks}: DemonstrationTimeline,
  text: Text,
): readonly (readonly [LaneState, readonly string[]])[] => {
  const found = new Map<LaneState, Set<string>>();
  for (const {spans, words} of tracks)
    for (const {state} of spans)
      found.set(state, (found.get(state) ?? new Set()).add(words[state] ?? text.states[state]));
  return [...found].map(([state, words]) => [state, [...words]] as const);
};
