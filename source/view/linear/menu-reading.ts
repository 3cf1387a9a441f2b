import {menuRowAt, menuRows} from '../../model/session/menu.js';
import {optionShows, optionValue} from '../../text/option-text.js';
import type {View} from '../view.js';
import {listLines, markedLine, type PageReading} from './page-reading.js';

export const menuReading: PageReading = {
  opens: view => [
    `${view.text.keys.workload.label}:`,
    ...listLines(view, menuTexts(view, false)),
    ...markedLine(view, menuTexts(view), menuRowAt(view.session)),
  ],
  changes(before, now) {
    const at = menuRowAt(now.session);
    const isMoved = at !== menuRowAt(before.session);
    const row = menuTexts(now)[at];
    // A change of the next run is a message already.
    const isChanged = row !== menuTexts(before)[at] && now.session.message === before.session.message;
    return isMoved || isChanged ? markedLine(now, menuTexts(now), at) : [];
  },
};

const menuTexts = ({session, text: {options}}: View, isWhole = true): readonly string[] =>
  menuRows(session).map(row => {
    const words = `${options[row.id].label}, ${optionValue(options, row)}.`;
    return isWhole ? `${words} ${optionShows(options, row)}.` : words;
  });
