import {strategyNamed} from '../../../model/event/strategies.js';
import type {JobFigures} from '../../../model/figures/job-figures.js';
import type {Summary} from '../../../model/figures/summary.js';
import type {TimeSummary} from '../../../model/figures/time-summary.js';
import {type RunState, startupMs} from '../../../model/run/run-state.js';
import {legendStates} from '../../../model/timeline/shown-states.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {type ExportJobColumn, jobColumns} from '../../../text/exports.js';
import type {Text} from '../../../text/text.js';
import type {Exporter, ExportLook, RunInput} from '../exporter.js';
import {type RunFacts, reasonsBelow, runFactsOf} from '../run-facts.js';
import {discussionMarkup} from './discussion.js';
import {swatch} from './drawing.js';
import {html, type Markup} from './markup.js';
import {pageOf} from './page.js';
import {pictureMarkup} from './picture.js';
import {type Picture, pictureOf} from './rows.js';

/** Jobs that the table lists; a choice, more than anyone reads. */
const MOST_JOBS = 500;

/** A page about a run: its lanes, its figures, why it took as long as it did, every executor and every job. */
export const exportHtml: Exporter = (input, look) => [
  {ending: '.html', text: {[Symbol.asyncIterator]: () => runPage(input, look)}},
];

const runPage = (input: RunInput, look: ExportLook): AsyncGenerator<string> => {
  const {run} = input;
  const facts = runFactsOf(input, look);
  const {title, strategy, summary} = facts;
  return pageOf(
    look.language,
    `${title}: ${strategy}, ${look.text.seconds(summary.wallMs)}`,
    content(run, facts, look),
  );
};

function* content(run: RunState, facts: RunFacts, {text, discussion}: ExportLook): Generator<Markup> {
  const {exports: words} = text;
  const picture = pictureOf(run, text);
  const [first] = facts.reasons;
  const why = reasonsBelow(facts);
  yield html`<header>
<h1>${facts.title} <span>${facts.strategy}</span></h1>
<p class="about">${facts.about.join(' · ')}</p>
${facts.lacks.map(sentence => html`<p class="lacks">${sentence}</p>`)}
${first ? html`<p class="headline">${first.sentence}</p>` : null}
</header>
<section>
<h2>${words.titles.figures}</h2>
<dl class="figures">${facts.figures.map(
    ({figure, shown, value}) =>
      html`<div><dt>${words.figures[figure]}</dt><dd${value === null ? null : html` data-figure="${figure}" data-value="${value}"`}>${shown}</dd><dd>${words.meanings[figure]}</dd></div>`,
  )}</dl>
</section>
<section>
<h2>${words.titles.picture}</h2>
${pictureMarkup(picture, text)}
</section>
<section>
<h2>${words.titles.legend}</h2>
${legend(run, picture, facts.summary, text)}
</section>
`;
  if (why.length > 0)
    yield html`<section>
<h2>${words.titles.why}</h2>
<ul class="why">${why.map(sentence => html`<li>${sentence}</li>`)}</ul>
</section>
`;
  if (discussion) yield discussionMarkup(discussion, text);
  yield executorTable(facts, text);
  yield* jobTable(facts.jobs, run, text);
  const {node, platform, cores} = run.environment;
  yield html`<footer><p>kitchens · ${words.environment(node, platform, cores)} · ${words.began(run.began)}</p><p>${words.made}</p></footer>
`;
}

/** The field of a summary that adds up the time in a state. */
const TIMES: Readonly<Partial<Record<LaneState, keyof TimeSummary>>> = {
  running: 'runningMs',
  ready: 'readyMs',
  blocked: 'blockedMs',
  'in flight': 'inFlightMs',
  locked: 'lockedMs',
  transport: 'transportMs',
  unexplained: 'unexplainedMs',
  idle: 'idleMs',
};

const legend = (run: RunState, {rows}: Picture, {time}: Summary, text: Text): Markup => {
  // The time of a thread whose jobs overlap divides otherwise than its lane, which is free while they are in flight.
  const isLikeLane = strategyNamed(run.plan.strategy).waits === 'blocked';
  const drawn = new Set(rows.flatMap(row => ('spans' in row ? row.spans.map(({state}) => state) : [])));
  return html`<ul class="legend">${legendStates(run, drawn)
    .filter(state => drawn.has(state))
    .map(state => {
      const field = isLikeLane ? TIMES[state] : undefined;
      const ms = field === undefined ? null : (time?.[field] ?? null);
      const total =
        ms === null ? null : html`<b data-state="${state}" data-value="${ms}">${text.seconds(ms)}</b>`;
      return html`<li>${swatch(state)}<div><b>${text.states[state]}</b>${total}<br><span>${text.meanings[state]}</span></div></li>`;
    })}</ul>`;
};

const executorTable = (
  {executorColumns, executors}: RunFacts,
  {exports: words}: Text,
): Markup => html`<section>
<h2>${words.titles.executors}</h2>
<div class="scroll"><table class="executors"><thead><tr>${executorColumns.map(
  column => html`<th scope="col">${words.executorColumns[column]}</th>`,
)}</tr></thead><tbody>${executors.map(
  row => html`<tr>${row.map(({shown, value}, place) => html`<td${value === null ? null : html` data-column="${executorColumns[place] ?? ''}" data-value="${value}"`}>${shown}</td>`)}</tr>
`,
)}</tbody></table></div>
</section>
`;

function* jobTable(jobs: readonly JobFigures[], run: RunState, text: Text): Generator<Markup> {
  const {exports: words} = text;
  const hasSessions = jobs.some(({session}) => session !== null);
  const columns = jobColumns.filter(column => column !== 'session' || hasSessions);
  yield html`<section>
<h2>${words.titles.jobs}</h2>
<div class="scroll"><table class="jobs"><thead><tr>${columns.map(
    column =>
      html`<th scope="col"${TEXT_COLUMNS.has(column) ? html` class="text"` : null}>${words.jobColumns[column]}</th>`,
  )}</tr></thead><tbody>
`;
  for (const job of jobs.slice(0, MOST_JOBS))
    yield html`<tr data-job="${job.job}">${columns.map(column => cells[column](job, run, text))}</tr>
`;
  const more = jobs.length - MOST_JOBS;
  yield html`</tbody></table></div>${more > 0 ? html`<p class="hint">${words.moreJobs(more)}</p>` : null}
</section>
`;
}

const TEXT_COLUMNS: ReadonlySet<ExportJobColumn> = new Set(['label', 'executor', 'state', 'result']);

type JobCell = (job: JobFigures, run: RunState, text: Text) => Markup;

const time =
  (field: 'waitedMs' | 'tookMs'): JobCell =>
  ({[field]: ms}, _run, text) =>
    ms === null
      ? html`<td>–</td>`
      : html`<td data-column="${field}" data-value="${ms}">${text.seconds(ms)}</td>`;

const cells: Readonly<Record<ExportJobColumn, JobCell>> = {
  job: ({job}) => html`<td>${job}</td>`,
  label: ({label, input}) =>
    html`<td class="text long">${input === null ? label : `${label}: ${input}`}</td>`,
  executor: ({process, thread}, run, text) => {
    const names = [
      ...(run.processes.length > 1 && process !== null ? [text.process(process)] : []),
      ...(thread === null ? ['–'] : [text.thread(thread)]),
    ];
    return html`<td class="text">${names.join(', ')}</td>`;
  },
  session: ({session}) => html`<td>${session ?? '–'}</td>`,
  // As the picture counts: from the first job queued.
  began: ({startedAtMs}, run, text) =>
    startedAtMs === null
      ? html`<td>–</td>`
      : html`<td data-column="startedAtMs" data-value="${startedAtMs}">${text.seconds(startedAtMs - startupMs(run))}</td>`,
  waited: time('waitedMs'),
  took: time('tookMs'),
  state: ({state}, _run, text) =>
    html`<td class="text${state === 'failed' ? ' bad' : ''}">${text.jobStates[state]}</td>`,
  result: ({result, error}, _run, text) =>
    html`<td class="text long">${error !== null ? text.failure(error) : result === null ? '–' : text.result(result)}</td>`,
};
