/** What each option of the command line alone means. */
export const commandOptionWords = {
  strategy: {meaning: 'how the jobs are run'},
  strategies: {meaning: 'race: which strategies take part', initially: 'all'},
  sweep: {
    meaning: 'race: workers of each strategy, several for a sweep',
    initially: 'thread, process: 4; async: all jobs; sync: always 1',
  },
  that: {meaning: 'assert: what is to hold, as "thread >= 1.5x sync"'},
  minRuns: {
    meaning:
      'rounds at least; as many as an interval needs are always run (6 for two contestants, 7 for four)',
  },
  maxSeconds: {meaning: 'begin no further round after this time, once the rounds at least are run'},
  seed: {
    meaning: 'order of the runs within each round, and resampling',
    initially: 'a new one, which is printed',
  },
  input: {
    meaning:
      'input of a job of a module, in JSON, instead of its own; may be given several times, once for each job',
    otherWork: (takers: string) => `goes with ${takers}: all else has inputs of its own`,
    notWith: {inputs: 'cannot go with --inputs: inputs come from one place'},
  },
  inputs: {
    meaning:
      "inputs of a module's jobs instead of its own: a file with a list in JSON, or with a value on each line",
    otherWork: (takers: string) => `goes with ${takers}: all else has inputs of its own`,
  },
  bytes: {
    meaning: "length of the embedded server's answers",
    initially: '50,000',
    otherWork: (takers: string) => `goes with ${takers}: all else asks the embedded server, or no server`,
    notWith: {urls: "is about the embedded server's answers: it cannot go with --url"},
  },
  format: {meaning: 'what is printed'},
  json: {meaning: 'short for --format json'},
  verbose: {meaning: 'plain output names process and thread by their ids, and prints what sessions send'},
  speed: {
    meaning: 'replay, export cast: how many times as fast as it was',
    initially: 'all at once; a cast as slow as it goes in 20 s, not below 1/10',
  },
  record: {meaning: 'keep the recording'},
  raceFormat: {meaning: 'race: what is printed'},
  exports: {
    meaning:
      'race: keep the results in this file after every run, in the format of its ending (.json, .csv, .md, .txt); may be given several times',
  },
  exportsTo: {
    meaning: 'export: what to make of the recording; several with commas, or the option several times',
    initially: '',
  },
  out: {
    meaning: 'export: name of the files, without their endings',
    initially: 'that of the recording',
  },
  vocabulary: {
    meaning: 'export: kitchen words, or standard terms',
    initially: 'the remembered choice, at first kitchen',
  },
  frameAt: {
    meaning: 'export svg: the moment that is painted, ms, as the screen counts them',
    initially: 'the end',
  },
  frameView: {meaning: 'export svg, cast: the view that is painted'},
  frameSize: {meaning: 'export svg, cast: columns and rows of the frame'},
  force: {meaning: 'let --record, --export or kitchens export replace a file'},
  ascii: {meaning: 'draw with ASCII characters alone'},
  color: {meaning: 'no colours, as with NO_COLOR set'},
  big: {meaning: 'fewer and larger elements, nothing dim'},
  screenReader: {
    meaning: 'lines for a screen reader, which are only added, instead of a picture',
    initially: 'INK_SCREEN_READER',
  },
  debug: {meaning: 'add a log of what the dashboard does to this file'},
  config: {meaning: 'neither read nor write remembered choices'},
  print: {meaning: 'print the file of the lesson instead of opening it'},
  port: {meaning: 'listen there', initially: 'any free one'},
  pid: {meaning: 'follow the dashboard with this process id', initially: 'the one started last'},
};
