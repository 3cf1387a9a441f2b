import {plainAppearance} from '../../model/options/appearance.js';
import {openPlayback} from '../../model/playback/playback.js';
import {openPage, stackOf} from '../../model/session/page-stack.js';
import {initialSession, type SessionState} from '../../model/session/session.js';
import {initialSettings} from '../../model/session/settings.js';
import type {DemonstrationFact, DemonstrationInput, ExportedFile} from '../../outputs/export/exporter.js';
import {languageNames} from '../../text/languages.js';
import {importView} from '../dashboard/lazy-imports.js';
import {REPLAYED} from '../dashboard/replayed-tape.js';
import {choicesOf} from '../shared/choices.js';
import type {ViewCode} from '../shared/view-code.js';
import {castOf, usualSpeed} from './cast.js';
import {DEPTH, type Frame, type Frames, fileLook, NAME, paintFrame} from './frames.js';
import type {PictureLook} from './picture-wish.js';
import {svgOfFrame} from './svg.js';

/** The page of a demonstration at a moment, as a picture. */
export const exportDemonstrationSvg = (
  input: DemonstrationInput,
  look: PictureLook,
): readonly ExportedFile[] => [{ending: '.svg', text: svgOf(input, look)}];

/** Its replay, as a recording of a terminal. */
export const exportDemonstrationCast = (
  input: DemonstrationInput,
  look: PictureLook,
): readonly ExportedFile[] => [{ending: '.cast', text: castText(input, look)}];

async function* svgOf(input: DemonstrationInput, look: PictureLook): AsyncGenerator<string> {
  const {atMs} = look.picture;
  const {paint, all} = pageOf(input, look, await importView());
  const until = atMs === null ? all : all.filter(({at}) => at <= atMs * 1000);
  yield await svgOfFrame(await paint(until, {}));
}

async function* castText(input: DemonstrationInput, look: PictureLook): AsyncGenerator<string> {
  const view = await importView();
  const {all, title, frames} = pageOf(input, look, view);
  const endUs = all.at(-1)?.at ?? 0;
  const speed = look.picture.speed ?? usualSpeed(endUs);
  look.remark({kind: 'cast', speed, seconds: endUs / 1e6 / speed});
  yield* castOf({tape: {endUs, latest: null}, frames, title, view, speed});
}

/** The page of a demonstration with its facts so far. */
const pageOf = (
  {header, facts}: DemonstrationInput,
  {text, language, picture}: PictureLook,
  view: ViewCode,
) => {
  const {size, theme} = picture;
  const page = header.demonstration;
  const title = `${NAME} · ${page}`;
  const {start, fold} = view.demonstrations[page] ?? unknown(page);
  const all: readonly DemonstrationFact[] = [...facts()];
  const whole = fold(start, all);
  const session: SessionState = {
    ...initialSession({
      settings: initialSettings,
      choices: choicesOf(null),
      appearance: {...plainAppearance, language, theme},
      languages: languageNames,
      views: view.views,
    }),
    pages: openPage(stackOf(view.views[0]), page),
  };
  /** The state after so many facts: frames come in the order of time, so that each goes on from the one before. */
  let known = {count: 0, state: start};
  const stateAfter = (count: number): unknown => {
    const from = count < known.count ? {count: 0, state: start} : known;
    known = {count, state: fold(from.state, all.slice(from.count, count))};
    return known.state;
  };
  const paint = async (
    until: readonly DemonstrationFact[],
    changes: Partial<SessionState>,
  ): Promise<Frame> => {
    const shown = {...session, demonstrations: {[page]: stateAfter(until.length)}, ...changes};
    const moment = {session: shown, nowUs: until.at(-1)?.at ?? 0};
    const frame = await paintFrame(view, moment, size, fileLook(view, text, theme), DEPTH);
    return {...frame, caption: {...frame.caption, title}};
  };
  const frames: Frames = {
    at(us, speed) {
      const count = all.findIndex(({at}) => at > us);
      const until = count < 0 ? all : all.slice(0, count);
      const opened = openPlayback(REPLAYED, us);
      const stage = {page, whole, fact: until.at(-1) ?? null};
      return paint(until, {
        playback: {
          ...opened,
          count: until.length,
          stage,
          plays: speed !== null,
          speed: speed ?? opened.speed,
        },
      });
    },
    end: () => paint(all, {}),
  };
  return {all, title, paint, frames};
};

const unknown = (page: string): never => {
  throw new TypeError(`no page shows a demonstration named ${page}`);
};
