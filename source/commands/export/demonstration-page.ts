import {type Appearance, plainAppearance} from '../../model/options/appearance.js';
import {openPlayback} from '../../model/playback/playback.js';
import {openPage, stackOf} from '../../model/session/page-stack.js';
import {initialSession, type SessionState} from '../../model/session/session.js';
import {initialSettings} from '../../model/session/settings.js';
import {FIRST_VIEW} from '../../model/session/views.js';
import type {DemonstrationFact, DemonstrationInput} from '../../outputs/export/exporter.js';
import {languageNames} from '../../text/languages.js';
import type {Look, Size} from '../../view/view.js';
import {REPLAYED} from '../dashboard/replayed-tape.js';
import {choicesOf} from '../shared/choices.js';
import type {ViewCode} from '../shared/view-code.js';
import {DEPTH, type Frame, type Frames, NAME, paintFrame} from './frames.js';

/** How the page of a demonstration is painted. */
export type DemonstrationLook = {
  readonly view: ViewCode;
  readonly size: Size;
  readonly look: Look;
  readonly appearance: Partial<Appearance>;
};

/** The page of a demonstration with its facts so far, and the frames of its replay. */
export const demonstrationPage = (
  {header, facts}: Pick<DemonstrationInput, 'header' | 'facts'>,
  {view, size, look, appearance}: DemonstrationLook,
) => {
  const page = header.demonstration;
  const title = `${NAME} · ${page}`;
  const {start, fold} = view.demonstrations[page] ?? unknown(page);
  const all: readonly DemonstrationFact[] = [...facts()];
  const whole = fold(start, all);
  const session: SessionState = {
    ...initialSession({
      settings: initialSettings,
      choices: choicesOf(null),
      appearance: {...plainAppearance, ...appearance},
      languages: languageNames,
    }),
    pages: openPage(stackOf(FIRST_VIEW), page),
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
    const frame = await paintFrame(view, moment, size, look, DEPTH);
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
  return {all, endUs: all.at(-1)?.at ?? 0, title, paint, frames};
};

const unknown = (page: string): never => {
  throw new TypeError(`no page shows a demonstration named ${page}`);
};
