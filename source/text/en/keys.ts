import {sharingThread} from '../strategies.js';
import type {Terms} from './terms.js';

/** A word for footers, and a sentence for help. */
type KeyText = {readonly label: string; readonly help: string};

/** What each key does. The ids of the key table are those of these rows; other languages have the same. */
export const keys = ({process, thread, job, core, lock, queue, io}: Terms) =>
  ({
    run: {label: 'run', help: 'run that strategy; a run in progress is stopped first, its old score stays'},
    again: {label: 'again', help: 'run the same strategy again'},
    back: {label: 'stop', help: 'close help or the menu, or stop the run'},
    pause: {
      label: 'freeze',
      help: 'freeze the run at this moment, during it or after it, and walk through it; it goes on being recorded',
    },
    present: {
      label: 'present',
      help: 'leave the frozen moment: follow the run again; a replay is left for the run beside it',
    },
    play: {label: 'play', help: 'play on from the cursor, or freeze again'},
    toEvent: {label: 'step', help: 'to the next event, or the one before'},
    skip: {label: '100 ms', help: '100 ms on or back'},
    bounds: {
      label: 'ends',
      help: 'to the beginning of the run, or to its end; of a run that goes on, to the present',
    },
    playSpeed: {
      label: 'speed',
      help: 'play slower or faster: from 1/100 of the real speed to 8 times as fast',
    },
    marker: {
      label: 'mark',
      help: 'mark this moment with the next letter; at a mark, give it a name of your own, or take it away',
    },
    takeName: {label: 'take it', help: 'the mark has the name that was typed; without one it is taken away'},
    leaveName: {label: 'leave it', help: 'the mark keeps the name that it has'},
    eraseName: {label: 'erase', help: 'erase the last character of the name'},
    stop: {label: 'next', help: `to the next mark, failed ${job.one} or long wait, or the one before`},
    light: {label: job.one, help: `choose a ${job.one}: what belongs to it is lit`},
    code: {
      label: 'code',
      help: `show or hide the program that the run stands for: lines that ${job.other} are in have a mark and their number`,
    },
    codeLanguage: {
      label: 'language',
      help: 'while the program is shown: in Python or in TypeScript; else the next view, and after the last the menu',
    },
    choose: {label: 'choose', help: 'move through the rows of the menu'},
    change: {label: 'change', help: 'change what the row says'},
    workers: {
      label: thread.other,
      help: `more or fewer ${thread.other}, ${process.other} or ${job.other} at once, for the strategy chosen last`,
    },
    jobs: {label: job.other, help: `fewer or more ${job.other} in the next run`},
    speed: {label: 'pace', help: 'half or twice the latency; of work that does not wait, the size'},
    cores: {label: core.other, help: `fewer or more ${core.other} for all ${thread.other} of the next run`},
    lock: {
      label: lock.one,
      help: `whether the ${thread.other} of a ${process.one} share one ${lock.one}, as in Python`,
    },
    workload: {
      label: 'work',
      help: 'open or close the menu: the work and its settings, language and colours',
    },
    view: {
      label: 'view',
      help: `next view: where each ${job.one} is → ${thread.other} → ${job.other} (phases, errors) → table of ${thread.other} → ${core.other}`,
    },
    printed: {label: 'output', help: `show what each ${job.one} has printed, and leave it again`},
    tour: {label: 'next', help: 'show the next view, and after the last the menu'},
    scroll: {label: 'scroll', help: 'move up and down where not everything fits'},
    page: {label: 'page', help: 'move by a page'},
    ends: {label: 'ends', help: 'go to the top or the bottom'},
    block: {
      label: 'block',
      help: `block the event loop for a second, which all ${job.other} share under ${sharingThread}; elsewhere each ${thread.one} has one ${job.one}, and there is nothing to hold up`,
    },
    predict: {label: 'predict', help: 'guess how fast the next run is, before it runs'},
    race: {
      label: 'race',
      help: `race all strategies on the same ${job.other}, or numbers of ${thread.other}, and see which wins`,
    },
    raceStop: {label: 'end', help: 'end the race now; what was measured stays'},
    raceTime: {label: 'time', help: 'race again, for half or twice the time'},
    lessons: {label: 'lessons', help: 'open the lessons, or the step that the class is in'},
    goOn: {label: 'go on', help: 'go on in the lesson'},
    lesson: {label: 'lesson', help: 'choose a lesson'},
    begin: {label: 'begin', help: 'begin the marked lesson'},
    answer: {label: 'answer', help: 'choose an answer'},
    vote: {
      label: 'hands',
      help: 'one hand more, or one less, for the marked answer; where a time is guessed, 0.1 s',
    },
    'vote-for': {
      label: 'vote',
      help: 'one hand more for the answer of that number; where a time is guessed, its digits',
    },
    guess: {label: 'seconds', help: 'where a time is guessed: a digit or its point'},
    tenths: {label: '0.1 s', help: 'where a time is guessed: 0.1 s more or less'},
    noGuess: {label: 'no guess', help: 'run it without a guess'},
    unvote: {label: 'undo', help: 'take the latest hand back, or the latest key of a guess'},
    history: {
      label: 'history',
      help: 'open or close the list of all runs of this launch: replay one, lay two over each other',
    },
    historyRow: {label: 'choose', help: 'choose another run'},
    historyOpen: {label: 'replay', help: 'replay the chosen run from its beginning'},
    historyMark: {
      label: 'compare',
      help: 'mark the chosen run, or take its mark away: two marked ones stand on one time axis',
    },
    next: {label: 'next', help: 'go on: talk about it, vote again, run it, say what was seen, reveal it'},
    step: {label: 'step', help: 'the next step of the lesson, or the one before'},
    watch: {label: 'run', help: 'run what the step shows, at once or again'},
    leave: {label: 'leave', help: 'leave the lesson; the settings are those from before it'},
    demonstrations: {
      label: 'demos',
      help: `open or close the demonstrations: deadlock, lost updates, a full ${queue}, four quadrants`,
    },
    demo: {
      label: 'run',
      help: 'run the demonstration in that way: without protection, with one of the cures, blocking or not',
    },
    demoAgain: {label: 'again', help: 'run the demonstration again, with the next seed'},
    demoSize: {label: 'size', help: 'run it with fewer or more of what the page is about'},
    demoPace: {label: 'pace', help: 'run it with less or more time between two items'},
    demoAlone: {
      label: 'in turn',
      help: `let the ${thread.other} work one after another: what could happen is seen`,
    },
    limit: {
      label: 'limit',
      help: `run the ${queue} with fewer or more ${thread.other} at the ${io} at a time`,
    },
    demoNext: {label: 'next', help: 'show the next demonstration'},
    exports: {
      label: 'export',
      help: 'take home what is shown: a picture, the recording, a page, tables; or close that',
    },
    chooseExport: {label: 'choose', help: 'choose what to take home'},
    take: {label: 'write', help: 'write that file'},
    takeMarked: {label: 'write', help: 'write what is marked'},
    glossary: {
      label: 'glossary',
      help: 'open the glossary: every term of the course, and where the metaphor lies',
    },
    erase: {label: 'erase', help: 'take back the last letter of the search'},
    term: {label: 'open', help: 'show the whole entry of the marked term'},
    terms: {label: 'words', help: 'switch between kitchen words and standard terms'},
    language: {label: 'language', help: 'switch to the next language'},
    help: {label: 'help', help: 'show this page, and leave it again'},
    suspend: {label: 'pause', help: 'pause the program as a shell does; fg continues it'},
    repaint: {label: 'repaint', help: 'paint the screen anew'},
    quit: {label: 'quit', help: 'leave; ctrl-c a second time leaves at once'},
  }) satisfies Readonly<Record<string, KeyText>>;

/** What the keys do, in one language. */
export type KeyTexts = {readonly [Id in keyof ReturnType<typeof keys>]: KeyText};
