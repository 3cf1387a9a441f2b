import {exportRow} from '../../model/session/exporting.js';
import {exportRows} from '../pages/export/select.js';
import type {View} from '../view.js';
import {listLines, markedLine, type PageReading} from './page-reading.js';

export const exportsReading: PageReading = {
  opens: view => {
    const {takeHome} = view.text;
    return [
      `${takeHome.title}:`,
      ...listLines(view, exportTexts(view)),
      ...markedLine(view, exportTexts(view), exportRow(view.session)),
      `${takeHome.where}.`,
    ];
  },
  changes(before, now) {
    const at = exportRow(now.session);
    const {busy, result} = now.session.exports;
    const was = before.session.exports;
    return [
      ...(at === exportRow(before.session) ? [] : markedLine(now, exportTexts(now), at)),
      // How far it is would be said over and over.
      ...(busy && busy.id !== was.busy?.id ? [`${now.text.takeHome.writing(busy.id, null)}.`] : []),
      ...(result && result !== was.result ? [`${now.text.takeHome.ended(result)}.`] : []),
    ];
  },
};

const exportTexts = (view: View): readonly string[] =>
  exportRows(view).map(({name, about}) => `${name}, ${about}.`);
