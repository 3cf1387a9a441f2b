/** What each option of the command line alone means. */
export const commandOptionWords = {
  strategy: {meaning: 'how the jobs are run'},
  bytes: {
    meaning: "length of the embedded server's answers",
    initially: '50,000',
    otherWork: (takers: string) => `goes with ${takers}: all else asks the embedded server, or no server`,
    notWith: {urls: "is about the embedded server's answers: it cannot go with --url"},
  },
  format: {meaning: 'what is printed'},
  json: {meaning: 'short for --format json'},
  record: {meaning: 'keep the recording'},
  force: {meaning: 'let --record replace a file'},
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
