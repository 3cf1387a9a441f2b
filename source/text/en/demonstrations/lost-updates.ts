import type {Vocabulary} from '../../../model/options/appearance.js';
import type {LostUpdatesText} from '../../demonstrations.js';
import type {Terms} from '../terms.js';
import {named, number} from '../words.js';
import {lostUpdatesFacts} from './facts.js';
import {lostUpdatesSettings} from './settings.js';

export const lostUpdates = (vocabulary: Vocabulary, terms: Terms): LostUpdatesText => {
  const {thread, lock} = terms;
  const one = vocabulary === 'kitchen' ? `one ${thread.one}` : 'one thread';
  const ways: LostUpdatesText['ways'] = {
    threads: {none: 'unprotected', lock: lock.one, atomic: 'atomic'},
    tasks: {none: `await`, lock: `await + ${lock.one}`, atomic: 'no await'},
  };
  const adder: LostUpdatesText['adder'] = (place, which) =>
    place === 'threads' ? named(thread, which) : `Task ${which}`;
  return {
    title: ['Lost updates', 'all add 1 to one counter'],
    ways,
    adder,
    added: amount => `added ${number.format(amount)}`,
    counter: value => `counter ${number.format(value)}`,
    step: (place, {adder: by, does, value}) =>
      `${adder(place, by)} ${does === 'reads' ? 'reads' : 'writes'} ${number.format(value)}`,
    facts: lostUpdatesFacts,
    settings: lostUpdatesSettings(terms, {ways, one}),
    lossTitle: 'One loss, as it happened',
    explained({settings, count, loss}) {
      if (settings === null)
        return [
          `Press 1: ${thread.other} without protection. 2 and 3 protect them; 4 to 6 are tasks of ${one}.`,
        ];
      const {place, protection} = settings;
      if (count === null) return ['Read, add 1, write: three steps. What happens between them?'];
      const lost = count.expected - count.actual;
      if (lost === 0)
        return [
          protection === 'none'
            ? 'Nothing was lost this time. That it ran once does not make it right.'
            : protection === 'lock'
              ? `Nothing lost: one ${lock.one} guards the counter, so no other reads it between read and write.`
              : 'Nothing lost: the addition is one step, so nothing can come between.',
        ];
      const proof = loss === null ? ' None of them was among the additions that were logged.' : '';
      return [
        place === 'threads'
          ? `${number.format(lost)} additions lost: one wrote between the read and the write of another, and was overwritten.${proof}`
          : `${number.format(lost)} additions lost in ${one}: at an await between read and write the other tasks go on.`,
      ];
    },
    result: ({settings: {place, protection}, expected, actual}) =>
      `${ways[place][protection]}: ${number.format(actual)} of ${number.format(expected)}`,
  };
};
