import type {LaneState} from '../../../model/timeline/span.js';
import type {DemonstrationExporter, DemonstrationInput, ExportLook} from '../exporter.js';
import {swatch} from '../html/drawing.js';
import {html, type Markup} from '../html/markup.js';
import {pageOf} from '../html/page.js';
import {pictureMarkup} from '../html/picture.js';
import {pictureOfRows} from '../html/rows.js';
import {demonstrationFactsOf} from './facts.js';
import type {DemonstrationTimeline} from './timeline.js';

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
  {timeline, settings, explained}: ReturnType<typeof demonstrationFactsOf>,
  {text}: ExportLook,
): Generator<Markup> {
  const {exports: words} = text;
  const [first, ...others] = explained;
  yield html`<header>
<h1>${timeline.title}</h1>
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
<ul class="legend">${statesOf(timeline).map(
      state =>
        html`<li>${swatch(state)}<div><b>${text.states[state]}</b><br><span>${text.meanings[state]}</span></div></li>`,
    )}</ul>
</section>
`;
  if (others.length > 0)
    yield html`<section>
<ul class="why">${others.map(line => html`<li>${line}</li>`)}</ul>
</section>
`;
  const {node, platform, cores} = header.environment;
  yield html`<section>
<h2>${words.titles.about}</h2>
<table><tbody>${settings.map(
    ([name, value]) => html`<tr><td>${name}</td><td class="text">${value}</td></tr>
`,
  )}</tbody></table>
</section>
<footer><p>kitchens · ${words.environment(node, platform, cores)} · ${words.began(header.began)}</p><p>${words.made}</p></footer>
`;
}

const pictureOfTimeline = ({tracks}: DemonstrationTimeline) => {
  const to = Math.max(1, ...tracks.flatMap(({spans}) => spans.map(span => span.to)));
  const rows = tracks.map(({name, spans}) => ({
    kind: 'thread' as const,
    label: name,
    spoken: name,
    more: '',
    spans,
  }));
  return pictureOfRows(rows, {from: 0, to});
};

const statesOf = ({tracks}: DemonstrationTimeline): readonly LaneState[] => [
  ...new Set(tracks.flatMap(({spans}) => spans.map(({state}) => state))),
];
