import {josa} from 'es-hangul';
import type {Vocabulary} from '../../../model/options/appearance.js';
import type {LostUpdatesText} from '../../demonstrations.js';
import type {Terms} from '../terms.js';
import {named, number, numbered, subject} from '../words.js';
import {lostUpdatesFacts} from './facts.js';
import {lostUpdatesSettings} from './settings.js';

export const lostUpdates = (_: Vocabulary, terms: Terms): LostUpdatesText => {
  const {thread, lock} = terms;
  const one = `${thread.word} 한 ${thread.counter}`;
  const ways: LostUpdatesText['ways'] = {
    threads: {none: '보호 없음', lock: lock.one, atomic: '원자적'},
    tasks: {none: 'await', lock: `await + ${lock.one}`, atomic: 'await 없음'},
  };
  const adder: LostUpdatesText['adder'] = (place, which) =>
    place === 'threads' ? named(thread, which) : `태스크 ${which}`;
  return {
    title: ['갱신 손실', '모두 한 카운터에 1을 더함'],
    ways,
    adder,
    added: amount => `더함 ${number.format(amount)}`,
    counter: value => `카운터 ${number.format(value)}`,
    step: (place, {adder: by, does, value}) =>
      `${numbered(adder(place, by), '이/가')} ${number.format(value)} ${does === 'reads' ? '읽음' : '씀'}`,
    facts: lostUpdatesFacts(terms),
    settings: lostUpdatesSettings(terms, {ways, one}),
    lossTitle: '실제로 일어난 손실 하나',
    explained({settings, count, loss}) {
      if (settings === null)
        return [
          `1을 누르면 ${subject(thread.word)} 보호 없이 더합니다. 2와 3은 보호하고, 4부터 6까지는 ${one}의 태스크입니다.`,
        ];
      const {place, protection} = settings;
      if (count === null) return ['읽고, 1을 더하고, 쓰기: 세 단계입니다. 그 사이에 무슨 일이 일어날까요?'];
      const lost = count.expected - count.actual;
      if (lost === 0)
        return [
          protection === 'none'
            ? '이번에는 잃지 않았습니다. 한 번 되었다고 옳은 것은 아닙니다.'
            : protection === 'lock'
              ? `하나도 잃지 않았습니다: ${subject(lock.one)} 카운터를 지켜, 읽기와 쓰기 사이에 끼어들 수 없습니다.`
              : '하나도 잃지 않았습니다: 더하기가 한 단계라 사이에 끼어들 수 없습니다.',
        ];
      const proof = loss === null ? ' 기록된 더하기 가운데에는 그런 것이 없었습니다.' : '';
      return [
        place === 'threads'
          ? `${number.format(lost)}번의 더하기를 잃었습니다: 하나가 읽고 쓰는 사이에 다른 하나가 쓴 값이 덮어써졌습니다.${proof}`
          : `${josa(one, '이/가')} 했는데도 ${number.format(lost)}번의 더하기를 잃었습니다: 읽기와 쓰기 사이의 await에서 다른 태스크가 계속합니다.`,
      ];
    },
    result: ({settings: {place, protection}, expected, actual}) =>
      `${ways[place][protection]}: ${number.format(expected)} 중 ${number.format(actual)}`,
  };
};
