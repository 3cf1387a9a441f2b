import {found, glossaryIn, otherNames} from '../../text/glossary.js';
import {markedTerm} from '../pages/glossary/select.js';
import type {View} from '../view.js';
import type {PageReading} from './page-reading.js';

export const glossaryReading: PageReading = {
  opens: view => {
    const {title} = glossaryIn(view.session.language);
    return [`${title}.`, ...foundLines(view)];
  },
  changes(before, now) {
    const isSame = markedTerm(before.session) === markedTerm(now.session);
    if (before.session.search !== now.session.search) return foundLines(now);
    return isSame ? [] : [now.text.linear.marked(termName(now))];
  },
};

const termName = ({session}: View): string => {
  const {entries, nothing} = glossaryIn(session.language);
  const id = markedTerm(session);
  return id === null ? nothing : [entries[id].term, ...otherNames(id, session.language)].join(', ');
};

const foundLines = (view: View): readonly string[] => {
  const {session, text} = view;
  const {search: label, nothing} = glossaryIn(session.language);
  const {length} = found(session.search);
  const searched = session.search === '' ? [] : [text.linear.labelled(label, session.search)];
  return [
    [...searched, length === 0 ? nothing : text.linear.found(length)].join('. '),
    ...(length === 0 ? [] : [text.linear.marked(termName(view))]),
  ];
};

export const termReading: PageReading = {
  opens: ({session}) => {
    const words = glossaryIn(session.language);
    const id = markedTerm(session);
    if (id === null) return [words.nothing];
    const {term: name, kitchen, also, meaning, table = []} = words.entries[id];
    return [
      [name, ...otherNames(id, session.language)].join(', '),
      ...(kitchen === undefined ? [] : [`${words.kitchen}: ${kitchen}`]),
      ...(also === undefined ? [] : [`${words.also}: ${also.join(', ')}`]),
      ...meaning,
      ...table.map(([left, right]) => `${left}; ${right}`),
    ];
  },
};
