import {plainAppearance} from '../../model/options/appearance.js';
import {openPage, stackOf} from '../../model/session/page-stack.js';
import {initialSession} from '../../model/session/session.js';
import {initialSettings} from '../../model/session/settings.js';
import type {DemonstrationInput, ExportedFile} from '../../outputs/export/exporter.js';
import {languageNames} from '../../text/languages.js';
import {importView} from '../dashboard/lazy-imports.js';
import {choicesOf} from '../shared/choices.js';
import {DEPTH, fileLook, NAME, paintFrame} from './frames.js';
import type {PictureLook} from './picture-wish.js';
import {svgOfFrame} from './svg.js';

/** The page of a demonstration at a moment, as a picture. */
export const exportDemonstrationSvg = (
  input: DemonstrationInput,
  look: PictureLook,
): readonly ExportedFile[] => [{ending: '.svg', text: svgOf(input, look)}];

async function* svgOf(
  {header, facts}: DemonstrationInput,
  {text, language, picture}: PictureLook,
): AsyncGenerator<string> {
  const view = await importView();
  const {size, theme, atMs} = picture;
  const page = header.demonstration;
  const {start, fold} = view.demonstrations[page] ?? unknown(page);
  const all = [...facts()];
  const until = atMs === null ? all : all.filter(({at}) => at <= atMs * 1000);
  const session = {
    ...initialSession({
      settings: initialSettings,
      choices: choicesOf(null),
      appearance: {...plainAppearance, language, theme},
      languages: languageNames,
      views: view.views,
    }),
    pages: openPage(stackOf(view.views[0]), page),
    demonstrations: {[page]: fold(start, until)},
  };
  const moment = {session, nowUs: until.at(-1)?.at ?? 0};
  const frame = await paintFrame(view, moment, size, fileLook(view, text, theme), DEPTH);
  yield await svgOfFrame({...frame, caption: {...frame.caption, title: `${NAME} · ${page}`}});
}

const unknown = (page: string): never => {
  throw new TypeError(`no page shows a demonstration named ${page}`);
};
