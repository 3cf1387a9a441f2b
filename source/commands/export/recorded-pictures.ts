import {plainAppearance} from '../../model/options/appearance.js';
import {originUs} from '../../model/timeline/axis.js';
import type {ExportedFile, ExportInput} from '../../outputs/export/exporter.js';
import type {Tape} from '../../recordings/tape.js';
import {languageNames} from '../../text/languages.js';
import {importView} from '../dashboard/lazy-imports.js';
import {castOf, usualSpeed} from './cast.js';
import {framesOf, titleOf} from './frames.js';
import type {PictureLook} from './picture-wish.js';
import {svgOfFrame} from './svg.js';

/** The frame of a moment, as a picture. */
export const exportSvg = (input: ExportInput, look: PictureLook): readonly ExportedFile[] => [
  {ending: '.svg', text: svgOf(input, look)},
];

/** The replay, as a recording of a terminal. */
export const exportCast = (input: ExportInput, look: PictureLook): readonly ExportedFile[] => [
  {ending: '.cast', text: castText(input, look)},
];

async function* svgOf(input: ExportInput, look: PictureLook): AsyncGenerator<string> {
  const tape = tapeOf(look);
  const {frames} = await framesFor(tape, look);
  const {atMs} = look.picture;
  const origin = originUs(input.run);
  const lastMs = (tape.endUs - origin) / 1000;
  if (atMs !== null && atMs > lastMs) look.remark({kind: 'last-moment', ms: lastMs});
  const frame = await (atMs === null ? frames.end() : frames.at(origin + atMs * 1000, null));
  if (frame !== null) yield await svgOfFrame(frame);
}

async function* castText(input: ExportInput, look: PictureLook): AsyncGenerator<string> {
  const tape = tapeOf(look);
  const speed = look.picture.speed ?? usualSpeed(tape.endUs);
  look.remark({kind: 'cast', speed, seconds: tape.endUs / 1e6 / speed});
  yield* castOf({tape, ...(await framesFor(tape, look)), speed, title: titleOf(look.text, input.run.plan)});
}

const framesFor = async (tape: Tape, {text, language, picture}: PictureLook) => {
  const view = await importView();
  const {page, size, theme} = picture;
  const appearance = {...plainAppearance, language, theme};
  return {view, frames: framesOf(tape, {view, text, languages: languageNames, appearance, page, size})};
};

const tapeOf = ({tape}: PictureLook): Tape => {
  if (tape === null) throw new TypeError('it was refused before');
  return tape;
};
