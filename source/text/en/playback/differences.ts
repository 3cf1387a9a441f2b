import type {Difference} from '../../../model/playback/differences.js';
import {printable} from '../../../model/printable/printable.js';
import {bytes, seconds} from '../../figures.js';
import type {OptionTexts} from '../../option-text.js';
import {ABOUT_SAME, OUTSIDE} from '../../playback.js';
import {type OwnSettingWords, type SettingWords, settingValues, settingWords} from '../../setting-words.js';
import {options} from '../options.js';
import type {Terms} from '../terms.js';
import {capital, number} from '../words.js';

/** How the second of two runs differs from the first one. */
export const differenceWords = (words: Terms, of: Difference): string => {
  const fromTo = (label: string, first: string, second: string): string =>
    `${capital(label)}: from ${first} to ${second}`;
  switch (of.kind) {
    case 'strategy':
      return fromTo('strategy', of.first, of.second);
    case 'work':
      return fromTo('work', printable(of.first, OUTSIDE), printable(of.second, OUTSIDE));
    case 'setting':
      return fromTo(...settingValues(wordsOfSettings(words), of));
    case 'wall':
      return `${fromTo('wall time', seconds(of.first), seconds(of.second))}${ratioWords(of.ratio)}`;
    case 'startup':
      return fromTo('start-up', seconds(of.first), seconds(of.second));
    case 'failed':
    case 'cancelled':
      return fromTo(
        `${words.job.other} ${words.jobStates[of.kind]}`,
        number.format(of.first),
        number.format(of.second),
      );
    case 'time':
      return `${fromTo(words.states[of.state], seconds(of.first), seconds(of.second))} in all`;
    case 'memory':
      return fromTo('peak memory', bytes(of.first), bytes(of.second));
    case 'unmeasured':
      return `${capital(words.states.running)}, ${words.states.ready}: not measured in the ${of.which} run`;
  }
};

const ratioWords = (ratio: number | null): string => {
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < ABOUT_SAME) return ', about the same';
  return ratio > 1 ? `, ${ratio.toFixed(1)} times as fast` : `, ${(1 / ratio).toFixed(1)} times as long`;
};

const wordsOfSettings = (words: Terms): SettingWords => {
  const texts: OptionTexts = options(words);
  const plain = (value: number | null): string => (value === null ? 'all' : number.format(value));
  const ms = (value: number): string => `${number.format(value)} ms`;
  const own: OwnSettingWords = {
    latencyMs: {label: texts.latencyMs.label, value: ms},
    urls: {label: 'addresses', value: urls => `${number.format(urls.length)} given`},
    maxBytes: {label: 'limit of an answer', value: bytes},
    timeoutMs: {label: `limit of a ${words.job.one}`, value: ms},
    importSeconds: {
      label: 'limit of an import',
      value: value => (value === null ? 'the usual' : `${value} s`),
    },
  };
  return settingWords(own, texts, plain);
};
