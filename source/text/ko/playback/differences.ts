import {josa} from 'es-hangul';
import type {Difference} from '../../../model/playback/differences.js';
import {printable} from '../../../model/printable/printable.js';
import {bytes} from '../../figures.js';
import type {OptionTexts} from '../../option-text.js';
import {ABOUT_SAME, OUTSIDE} from '../../playback.js';
import {type OwnSettingWords, type SettingWords, settingValues, settingWords} from '../../setting-words.js';
import {seconds} from '../figures.js';
import {options} from '../options.js';
import type {Terms} from '../terms.js';
import {counted, number, numbered, strategyWith} from '../words.js';

/** How the second of two runs differs from the first one. */
export const differenceWords = (words: Terms, of: Difference): string => {
  switch (of.kind) {
    case 'strategy':
      return `전략: ${of.first}에서 ${strategyWith(of.second, '으로/로')}`;
    case 'work':
      return fromTo('일감', printable(of.first, OUTSIDE), printable(of.second, OUTSIDE));
    case 'setting':
      return fromTo(...settingValues(wordsOfSettings(words), of));
    case 'wall':
      return `${fromTo('걸린 시간', seconds(of.first), seconds(of.second))}${ratioWords(of.ratio)}`;
    case 'startup':
      return fromTo('준비', seconds(of.first), seconds(of.second));
    case 'failed':
    case 'cancelled':
      return fromTo(
        `${ENDED[of.kind]} ${words.job.word}`,
        counted(of.first, words.job),
        counted(of.second, words.job),
      );
    case 'time':
      return fromTo(`${words.states[of.state]} 합계`, seconds(of.first), seconds(of.second));
    case 'memory':
      return fromTo('최대 메모리', bytes(of.first), bytes(of.second));
    case 'unmeasured':
      return `${words.states.running}, ${words.states.ready}: ${WHICH[of.which]} 실행에서는 측정하지 못함`;
  }
};

const ENDED = {failed: '실패한', cancelled: '중단된'} as const;

const WHICH = {first: '첫 번째', second: '두 번째'} as const;

const fromTo = (label: string, first: string, second: string): string =>
  `${label}: ${first}에서 ${towards(second)}`;

/** A value with the particle of what it becomes; the names of units end in vowels. */
const towards = (value: string): string => {
  if (/\d$/.test(value)) return numbered(value, '으로/로');
  return /[가-힣]$/.test(value) ? josa(value, '으로/로') : `${value}로`;
};

const ratioWords = (ratio: number | null): string => {
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < ABOUT_SAME) return ', 거의 같음';
  return ratio > 1 ? `, ${ratio.toFixed(1)}배 빨라짐` : `, ${(1 / ratio).toFixed(1)}배로 늘어남`;
};

const wordsOfSettings = (words: Terms): SettingWords => {
  const texts: OptionTexts = options(words);
  const plain = (value: number | null): string => (value === null ? '모두' : number.format(value));
  const ms = (value: number): string => `${number.format(value)} ms`;
  const own: OwnSettingWords = {
    latencyMs: {label: texts.latencyMs.label, value: ms},
    urls: {label: '주소', value: urls => `${number.format(urls.length)}개`},
    maxBytes: {label: '응답 크기 한도', value: bytes},
    timeoutMs: {label: `${words.job.word} 제한 시간`, value: ms},
    importSeconds: {
      label: '모듈 불러오기 제한 시간',
      value: value => (value === null ? '기본' : `${value}초`),
    },
  };
  return settingWords(own, texts, plain);
};
