import {result} from '../en/messages.js';
import {bytes, pace} from '../figures.js';
import {conditionsOf} from '../option-text.js';
import {timedInCourse} from '../strategies.js';
import type {Language, Text, Vocabulary} from '../text.js';
import {boundReason, bounds} from './bounds.js';
import {demonstrations} from './demonstrations/demonstrations.js';
import {notes, why} from './explanations.js';
import {exports} from './exports.js';
import {failure} from './failures.js';
import {axis, clock, left, moment, percent, seconds} from './figures.js';
import {keys} from './keys.js';
import {lesson} from './lesson.js';
import {linear} from './linear.js';
import {exit, message, trouble, work} from './messages.js';
import {options} from './options.js';
import {pageHelp} from './page-help.js';
import {playback} from './playback.js';
import {takenByPrograms} from './rivals.js';
import {shape} from './shape.js';
import {takeHome} from './take-home.js';
import {letters, terms, wordPairs} from './terms.js';
import {ways} from './ways.js';
import {count, counted, named, number, subject} from './words.js';

const korean = (vocabulary: Vocabulary): Text => {
  const words = terms[vocabulary];
  const {process, thread, job, core} = words;
  const columns: Text['columns'] = {
    process: process.word,
    thread: thread.word,
    pid: 'pid',
    tid: 'tid',
    state: '지금',
    holds: `맡은 ${job.word}`,
    done: words.done,
    busy: words.states.running,
    ready: words.states.ready,
    waits: words.states.blocked,
    locked: words.states.locked,
    core: core.word,
    gaveUp: '스스로 양보',
    takenOff: '빼앗김',
    helped: words.helpers.libuv,
    loop: '루프 사용률',
    sessions: words.session,
    sockets: '소켓',
    loopTicks: '루프 횟수',
  };
  return {
    process: which => named(process, which),
    thread: which => named(thread, which),
    job: which => named(job, which),
    processes: amount => count(amount, process),
    threads: amount => count(amount, thread),
    jobs: amount => count(amount, job),

    words: {process: process.word, thread: thread.word, job: job.word},
    states: words.states,
    letters,
    meanings: words.meanings,
    turn: `이 ${job.word} 차례`,
    jobStates: words.jobStates,
    phases: words.phases,
    status: {
      ready: '준비됨',
      asked: '시작 중',
      opening: '준비 중',
      live: '진행 중',
      paused: '화면 정지',
      playing: '재생',
      replay: '다시 보기',
      stopping: '멈추는 중',
      finished: '완료',
      failed: '실패',
      cancelled: '중단됨',
    },

    queue: words.queue,
    queued: amount => count(amount, words.waitingJob),
    done: (amount, total) => `${counted(total, job)} 중 ${counted(amount, job)} ${words.done}`,
    failed: amount => `${counted(amount, job)} 실패`,
    cancelled: amount => `${counted(amount, job)} 중단`,
    inFlight: amount => `${words.states['in flight']} ${count(amount, job)}`,
    above: amount => `위로 ${number.format(amount)}줄 더`,
    below: amount => `아래로 ${number.format(amount)}줄 더`,

    seconds,
    clock,
    moment,
    naming: mark => `표시 ${mark}의 이름`,
    reading: share => `기록을 읽는 중: ${percent(share)}`,
    drawing: share => `그리는 중: ${percent(share)}`,
    pace,
    axis,
    memory: amount => `${words.memory} ${bytes(amount)}`,
    peak: amount => `최대 ${bytes(amount)}`,
    memoryPeak: amount => `${words.memory} 최대 ${bytes(amount)}`,
    times: ratio => `${ratio.toFixed(1)}배`,
    pid: pid => `pid ${pid}`,
    session: letter => `${words.session} ${letter}`,
    behind: status => `그동안 ${status}`,
    left,
    exit: (exitCode, signal) => exit(words, exitCode, signal),
    share: percent,

    core: which => named(core, which),
    onCore: which => named(core, which),
    helpers: words.helpers,
    helping: amount => `${words.helpers.libuv} ${counted(amount, thread)} 일하는 중`,
    atWork: amount => `${counted(amount, thread)} 일하는 중`,
    coresWanted: (wanted, had) =>
      `${subject(thread.word)} 쓰려던 ${core.word} ${wanted.toFixed(1)}개, 실제로 쓴 ${core.word} ${had.toFixed(1)}개`,
    coreNotUsed: '이 실행에서 쓰지 않음',
    coresUnknown: {
      yet: `${subject(thread.word)} 어느 ${core.word}에 있는지 아직 측정하지 못함`,
      never: `${subject(thread.word)} 어느 ${core.word}에 있는지 이 컴퓨터에서는 측정할 수 없음`,
    },
    coreIdle: '이 실행이 쓰지 않음',
    little: '절반 미만',

    columns,
    pageHelp: pageHelp(words, columns),
    total: '합계',
    sockets: {
      of: jobs => `${count(jobs, job)}에 열린 소켓`,
      kinds: {
        none: `${words.session} 유지 안 함`,
        one: `${words.session} 하나`,
        thread: `${thread.word}마다 하나`,
        process: `${process.word}마다 하나`,
      },
      sends: letter => `${words.session} ${letter}의 모든 요청에 실리는 헤더`,
      secret: '(비밀이라 보이지 않음)',
    },
    notMeasured: what => `${what}: 이 컴퓨터에서는 측정할 수 없음`,

    bounds,
    boundReason: (bound, threads) => boundReason(words, bound, threads),
    work: plan => work(words, plan),
    conditions: plan => conditionsOf(options(words), plan),
    shape: (of, plan) => shape(words, of, plan),
    ways: ways[vocabulary],
    why: breakdown => why(vocabulary, breakdown),

    places: {
      ended: words.done,
      cores: words.coresTitle,
      shared: lock => `${words.memory} 하나${lock ? `, ${words.lock.one} 하나` : ''}`,
      replaces: (processes, exit) => `${processes} 대신${exit === null ? '' : ` · ${exit}`}`,
      freeCore: `${thread.word} 없음`,
      otherPrograms: '다른 프로그램',
      core: core.word,
      io: words.io,
      noneInFlight: most => `${words.states['in flight']} ${job.word} 없음 · 최대 ${counted(most, job)}`,
      overdue: words.overdue,
      blocking: words.blocking,
    },

    printed: {
      nothing: `아직 출력한 ${subject(job.word)} 없음`,
      lost: characters =>
        `… 이 앞의 ${number.format(characters)}자는 남겨 두지 않음; 기록 파일에는 모두 있음`,
      missing: characters => `… 뒤의 ${number.format(characters)}자는 남겨 두지 않음`,
    },
    codeLanguages: {python: '파이썬', typescript: '타입스크립트'},
    codeNeedsRoom: '프로그램을 보이려면 화면이 더 높거나 넓어야 함',
    demonstrations: demonstrations(vocabulary, words),

    title: words.title,
    invitation: '1, 2, 3, 4 중 하나를 누르세요',
    notRun: '아직 실행하지 않음',
    runsOfLaunch: {
      title: runs => `지금까지의 실행 ${number.format(runs)}번: 같은 일끼리 모음`,
      none: '아직 끝난 실행이 없습니다.',
      cut: ({by, after, of}) =>
        `${counted(of, words.job)} 중 ${counted(after, words.job)} 뒤 ${by === 'request' ? '중단' : '실패'}`,
    },
    history: '지금까지의 실행: 같은 일끼리, 최근 것부터',
    fresh: '매번 새로',
    opening: `일, 준비: 강의 예제 ${timedInCourse.join('번과 ')}번은 준비까지 잼`,
    freshStarts: started => `${counted(started, process)} 시작`,
    disturbed: (strategy, key, by) =>
      `${strategy}: ${takenByPrograms(vocabulary, by)}; ${key}번 키로 다시 실행`,
    blockedScore: (strategy, key) =>
      `${strategy}: 이벤트 루프를 막은 실행이라 시간을 비교하지 않음; ${key}번 키로 다시 실행`,
    heldUp: ms => `${Math.round(ms)}밀리초 ${words.heldUp}`,
    otherWork: '다른 설정',
    failure: of => failure(words, of),
    trouble: of => trouble(words, of),
    message: said => (said.kind === 'stop' ? playback(vocabulary).stop(said.stop)[0] : message(words, said)),
    result,
    options: options(words),
    menuTitles: {next: '다음 실행부터 적용', once: '바로 적용'},
    close: '닫기',

    playback: playback(vocabulary),
    lesson,
    takeHome: takeHome(words),
    exports: exports(vocabulary),
    linear,
    keys: keys(words),
    wordPairs,
    notes: notes(words),
    helpTitles: {
      here: '이 도움말의 키',
      below: '도움말을 닫은 뒤의 키',
      keys: '키',
      states: '색과 기호의 뜻',
      words: '용어',
      notes: '수치에 대하여',
    },
  };
};

/** All that the screen says in Korean. */
export const screen: Language = {kitchen: korean('kitchen'), standard: korean('standard')};
