import type {RunEvent} from '../../model/event/event.js';
import {decode} from '../../model/event/wire.js';
import type {ExportId, WrittenFile} from '../../model/export/exports.js';
import {failing} from '../../model/failure/failure.js';
import {appearanceOf} from '../../model/options/appearance.js';
import {RACE} from '../../model/race/demonstration.js';
import type {RaceState} from '../../model/race/fold.js';
import {frozenMoment, type Moment} from '../../model/session/moment.js';
import {topOf} from '../../model/session/page-stack.js';
import {baselineOf} from '../../model/session/score.js';
import {EXPORTED_VIEW, isView} from '../../model/session/views.js';
import type {DemonstrationInput, ExportLook, RunInput} from '../../outputs/export/exporter.js';
import {textExporters} from '../../outputs/export/exporters.js';
import type {TextExportName} from '../../outputs/export/names.js';
import type {RaceFormatName} from '../../outputs/race/format-names.js';
import type {AnyFact, DemonstrationTape} from '../../recordings/demonstrations.js';
import type {Tape} from '../../recordings/tape.js';
import type {Languages} from '../../text/languages.js';
import type {Look, Size} from '../../view/view.js';
import {castOf, usualSpeed} from '../export/cast.js';
import {demonstrationPage} from '../export/demonstration-page.js';
import {discussionOf} from '../export/discussion.js';
import {framesOf, paintFrame, titleOf} from '../export/frames.js';
import {svgOfFrame} from '../export/svg.js';
import {type NumberedPart, writeNumbered} from '../shared/numbered-files.js';
import type {ViewCode} from '../shared/view-code.js';

/** What a user takes home: a moment of the dashboard, and the recording of the run that it shows. */
export type Taken = {
  readonly picture: Moment;
  /** undefined where none is kept. */
  readonly tape: Tape | undefined;
  /** That of the demonstration that is shown; undefined where a run is shown. */
  readonly demonstration: DemonstrationTape | undefined;
  readonly view: ViewCode;
  readonly languages: Languages;
  readonly size: Size;
  readonly look: Look;
  /** Called with the part that is done, 0 to 1, where that can be said. */
  readonly onPart: (share: number) => void;
  readonly signal: AbortSignal;
};

/** The same with a recording. */
type Recorded = Taken & {readonly tape: Tape};

/** Makes the files of each export; their text is made while it is written. */
const exporters: Readonly<Record<ExportId, (taken: Recorded) => Promise<readonly NumberedPart[]>>> = {
  svg: async ({picture, view, size, look}) => {
    const svg = await svgOfFrame(await paintFrame(view, picture, size, look));
    return [{ending: '.svg', text: [svg]}];
  },
  recording: async ({tape, demonstration}) => [{ending: '.ndjson', text: (demonstration ?? tape).text()}],
  trace: taken => textFiles('trace', taken),
  html: taken => textFiles('html', taken),
  csv: taken => textFiles('csv', taken),
  md: taken => textFiles('md', taken),
  cast: async taken => [{ending: '.cast', text: cast(taken)}],
};

/** The formats of races that stand for an export of a race. */
const RACE_FORMATS: Readonly<Partial<Record<ExportId, RaceFormatName>>> = {
  recording: 'json',
  csv: 'csv',
  md: 'markdown',
};

/** The file of a race's result; null where it is no race that is taken home, or something else of it. */
const raceFile = async (id: ExportId, {picture, languages}: Taken): Promise<NumberedPart | null> => {
  const {pages, language, demonstrations} = picture.session;
  const name = RACE_FORMATS[id];
  const race = demonstrations[RACE] as RaceState | undefined;
  if (topOf(pages).id !== RACE || !race?.result || name === undefined) return null;
  const {raceFormats} = await import('../../outputs/race/formats.js');
  const {write, endings} = raceFormats[name];
  return {ending: endings[0] ?? '', text: [write(race.result, languages.notes(language).race)]};
};

/**
 * Writes the files of an export into a folder.
 * @throws Error when one cannot be written, or nothing was recorded.
 */
export const takeHome = async (
  id: ExportId,
  taken: Taken,
  folder: string,
): Promise<readonly WrittenFile[]> => {
  const {tape, demonstration, signal} = taken;
  const ofRace = await raceFile(id, taken);
  if (ofRace !== null) return writeNumbered(folder, nameOf(taken.picture), [ofRace], signal);
  if ((demonstration ?? tape) === undefined && id !== 'svg') throw notKept();
  const files = await exporters[id](taken as Recorded);
  return writeNumbered(folder, nameOf(taken.picture), files, signal);
};

const notKept = (): Error => failing('NOT_KEPT', 'recording-not-kept', {});

const textFiles = async (
  name: TextExportName,
  {tape, demonstration, picture, languages}: Recorded,
): Promise<readonly NumberedPart[]> => {
  const {load, loadForDemonstrations, discusses} = textExporters[name];
  const {language, terms, lessons, scores} = picture.session;
  const known = {known: lessons.lessons, language, baseline: baselineOf(scores)};
  const lookAt = async (input: RunInput | DemonstrationInput): Promise<ExportLook> => ({
    language,
    text: languages.text(language, terms),
    discussion: discusses ? await discussionOf(input, known) : null,
    remark: () => {},
  });
  if (demonstration) {
    const make = await loadForDemonstrations();
    const {header, latest} = demonstration;
    const input = {
      kind: 'demonstration',
      header,
      state: latest,
      facts: () => factsOf(demonstration),
    } as const;
    return make(input, await lookAt(input));
  }
  const run = tape.latest;
  if (run === null) throw notKept();
  const make = await load();
  const input = {kind: 'run', run, gaps: tape.gaps, events: () => eventsOf(tape)} as const;
  return make(input, await lookAt(input));
};

function* factsOf(tape: DemonstrationTape): Generator<AnyFact> {
  for (const {events} of tape.batches()) yield* events;
}

/** All events in the order of the recording, whose first line is its header. */
function* eventsOf(tape: Tape): Generator<RunEvent> {
  let isHeader = true;
  let rest = '';
  for (const piece of tape.text()) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!isHeader && line !== '') yield decode(line);
      isHeader = false;
    }
  }
}

/** The replay in the view that is shown, or on the page of its demonstration, in its size. */
const cast = ({tape, demonstration, picture, view, languages, size, look, onPart, signal}: Recorded) => {
  const {session} = picture;
  if (demonstration) {
    const input = {header: demonstration.header, facts: () => factsOf(demonstration)};
    const {endUs, frames, title} = demonstrationPage(input, {
      view,
      size,
      look,
      appearance: appearanceOf(session),
    });
    return castOf({
      tape: {endUs, latest: null},
      frames,
      title,
      view,
      speed: usualSpeed(endUs),
      onPart,
      signal,
    });
  }
  const {id} = topOf(session.pages);
  const page = isView(id) ? id : EXPORTED_VIEW;
  const options = {view, text: look.text, languages: languages.names, appearance: session, page, size};
  return castOf({
    tape,
    frames: framesOf(tape, options),
    title: titleOf(look.text, tape.header.plan),
    view,
    speed: usualSpeed(tape.endUs),
    onPart,
    signal,
  });
};

/** What is taken home of a run is named by its strategy and its work; of another page, by the page. */
const nameOf = (picture: Moment): string => {
  const {session} = frozenMoment(picture.session) ?? picture;
  const {run, pages, demonstrations} = session;
  const {id} = topOf(pages);
  if (run === null || Object.hasOwn(demonstrations, id)) return `kitchens-${id}`;
  const {strategy, title, workload} = run.plan;
  return `kitchens-${strategy}-${simple(title) || workload}`;
};

/** A name for every file system: small letters, digits and dashes. */
const simple = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
