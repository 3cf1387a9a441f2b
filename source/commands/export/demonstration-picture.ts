import type {DemonstrationInput, ExportedFile} from '../../outputs/export/exporter.js';
import {importView} from '../dashboard/lazy-imports.js';
import type {ViewCode} from '../shared/view-code.js';
import {castOf, usualSpeed} from './cast.js';
import {demonstrationPage} from './demonstration-page.js';
import {fileLook} from './frames.js';
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
  const {paint, all, endUs} = pageIn(input, look, await importView());
  if (atMs !== null && atMs > endUs / 1000) look.remark({kind: 'last-moment', ms: endUs / 1000});
  const until = atMs === null ? all : all.filter(({at}) => at <= atMs * 1000);
  yield await svgOfFrame(await paint(until, {}));
}

async function* castText(input: DemonstrationInput, look: PictureLook): AsyncGenerator<string> {
  const view = await importView();
  const {endUs, title, frames} = pageIn(input, look, view);
  const speed = look.picture.speed ?? usualSpeed(endUs);
  look.remark({kind: 'cast', speed, seconds: endUs / 1e6 / speed});
  yield* castOf({tape: {endUs, latest: null}, frames, title, view, speed});
}

/** The page as files show it, whatever terminal they are made on. */
const pageIn = (input: DemonstrationInput, {text, language, picture}: PictureLook, view: ViewCode) => {
  const {size, theme} = picture;
  return demonstrationPage(input, {
    view,
    size,
    look: fileLook(view, text, theme),
    appearance: {language, theme},
  });
};
