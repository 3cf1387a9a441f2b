import {hasType} from '../../model/event/event.js';
import {plainAppearance} from '../../model/options/appearance.js';
import {headerOf} from '../../model/recording/header.js';
import type {ExportedFile, ExportInput} from '../../outputs/export/exporter.js';
import {openMemoryTape} from '../../recordings/memory-tape.js';
import {languageNames} from '../../text/languages.js';
import {importView} from '../dashboard/lazy-imports.js';
import {castOf, type Moments, usualSpeed} from './cast.js';
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
  const {atUs} = look.picture;
  const moments = momentsOf(input);
  const us = Math.min(atUs ?? moments.endUs, moments.endUs);
  const run = moments.stateAt(us) ?? input.run;
  const {paint} = await painterFor(look);
  yield await svgOfFrame(await paint(run, us));
}

async function* castText(input: ExportInput, look: PictureLook): AsyncGenerator<string> {
  const moments = momentsOf(input);
  const speed = look.picture.speed ?? usualSpeed(moments.endUs);
  look.remark({kind: 'cast', speed, seconds: moments.endUs / 1e6 / speed});
  const {view, paint} = await painterFor(look);
  yield* castOf({moments, paint, view, speed, title: titleOf(look.text, input.run.plan)});
}

const painterFor = async ({text, language, picture}: PictureLook) => {
  const view = await importView();
  const {page, size, theme} = picture;
  const appearance = {...plainAppearance, language, theme};
  return {view, paint: framesOf({view, text, languages: languageNames, appearance, page, size})};
};

/** The run at every moment of a recording. */
const momentsOf = ({events, run}: ExportInput): Moments => {
  const all = [...events()];
  const beginning = all.find(event => hasType('run-started', event));
  const markers = run.markers.flatMap(({name, atUs}) => (atUs === null ? [] : [{name, atUs}]));
  if (beginning === undefined) return {endUs: run.latestAt, stateAt: () => run, markers};
  const tape = openMemoryTape(headerOf(beginning));
  tape.add({events: all, lines: ''});
  return {endUs: tape.endUs, stateAt: us => tape.stateAfter(tape.countAt(us)), markers};
};
