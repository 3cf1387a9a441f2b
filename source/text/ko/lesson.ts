import {between, bytes, tenths} from '../figures.js';
import type {LessonText} from '../lesson-text.js';
import {percent, seconds} from './figures.js';
import {number} from './words.js';

/** What the pages of lessons say. */
export const lesson: LessonText = {
  title: '수업',
  loading: '수업을 읽는 중',
  chapter: chapter => `${chapter}장`,
  steps: (done, all) => `${all}단계 중 ${done}단계`,
  stepOf: (step, all) => `${all}단계 중 ${step}번째`,
  phases: {
    vote: '손을 들어 보세요: 어느 답일까요?',
    discuss: '옆 사람과 이야기해 보세요: 왜 그 답인가요?',
    revote: '다시 손을 들어 보세요',
    guess: '초를 1.5처럼 입력하세요. 비워 두고 넘어가도 됩니다',
    run: '무슨 일이 일어나는지 보세요',
    seen: '무엇을 보았나요?',
    reveal: '실제로 일어난 일',
  },
  hands: count => `${number.format(count)}명`,
  before: '처음',
  after: '토론 뒤',
  seen: '본 것',
  happened: '측정',
  times: '시간: 실행들의 중앙값과 사분위수, 그리고 예상 시간',
  guess: '예상',
  noGuess: '아직 예상 없음',
  typedGuess: typed => `${typed}초`,
  quartile: '사분위수',
  quartiles: ({low, high}) => between(seconds(low), seconds(high)).replace('–', '~'),
  guessed: ({guessMs, measuredMs}) =>
    measuredMs === null
      ? `예상한 시간은 ${seconds(guessMs)}`
      : `예상한 시간은 ${seconds(guessMs)}, 실제로는 ${seconds(measuredMs)}: 예상의 ${tenths(measuredMs / guessMs)}배`,
  next: (why, where) => `다음에 보여 줄 것: ${where}. ${why}`,
  nextLesson: (title, chapter) => (chapter === null ? `수업 “${title}”` : `${chapter}장 “${title}”`),
  nextPreset: name => `${name} 경주(w로 고르고 a로 시작)`,
  skip: '아직 아무도 손들지 않음; 한 번 더 누르면 예측 없이 실행',
  watch: '볼 것',
  undecided: '이 실행만으로는 어느 답인지 가를 수 없음',
  notRun: '실행이 끝까지 가지 않아 잰 것이 없음',
  belief: belief => `흔한 생각: “${belief}”`,
  figure(value, unit) {
    const written = {
      ms: seconds,
      bytes,
      count: number.format,
      ratio: (ratio: number) => `${ratio.toFixed(1)}배`,
      share: percent,
      cores: (cores: number) => cores.toFixed(1),
    };
    return written[unit](value);
  },
  noFigure: '잴 수 없음',
  nextKeys: {
    vote: answers => `1부터 ${answers}까지 숫자 키로 손을 세고 enter. 투표 없이 가려면 enter 두 번`,
    voted: answers => `1부터 ${answers}까지로 더 세고, u로 하나 되돌리기. 다 셌으면 enter`,
    skip: () => 'enter를 한 번 더 누르면 예측 없이 실행',
    discuss: () => '이야기가 끝나면 enter',
    revote: answers => `1부터 ${answers}까지로 다시 손을 세고 enter`,
    guess: () => '숫자와 점으로 초를 입력하고, u로 한 글자 되돌리기. enter로 시작, esc는 예상 없이',
    running: () => '끝날 때까지 기다렸다가 enter',
    watched: () => 'enter: 무엇을 보았는지 묻기',
    demonstration: () => '모두 보았으면 l을 누르고 enter: 무엇을 보았는지 묻기',
    seen: answers => `1부터 ${answers}까지로 본 것을 세고, enter를 누르면 측정 결과`,
    reveal: () => 'enter: 다음 단계',
    last: () => 'enter: 마지막 단계 끝내기',
  },
  nextKey: '다음 키',
};
