/**
 * What the embedded server says in its answers. They are in English whatever the language of the screen: programs read
 * them, and the server knows no language of theirs.
 */

/** What each endpoint answers, for the help page. */
export const endpointWords = {
  file: 'a file of any name, served as asked for',
  serial: 'a file over a serial line, which delivers each byte when its bits have passed',
  status: 'answers with an error status',
  reset: 'resets the connection before the answer or, with bytes, after half of the body',
  hang: 'never answers or, with bytes, stops for ever after half of the body',
  early: 'promises bytes and closes the connection after half of them',
  drip: 'sends the body in small pieces, one every so many ms',
  redirect: 'redirects so many times and then to a file; without times, to itself for ever',
  bomb: (bytes: number): string => `a small gzip that unpacks to ${bytes} zeros`,
  flood: 'a body of unannounced length; without bytes, one that never ends',
  control: 'terminal escapes in the status text, a header and the body',
  controlHeader: 'terminal escapes in a header, in a form that strict clients refuse',
};

export const pageWords = {
  help: 'this page',
  stats: 'what the server counted, as JSON',
  reset: 'counts from nothing again',
};

/** What each parameter sets, and the unit of its number. */
export const parameterWords = {
  delay: {unit: 'ms', description: 'time before the answer begins'},
  bytes: {unit: 'bytes', description: 'length of the body'},
  status: {unit: 'status code', description: 'status of the answer'},
  every: {unit: 'ms', description: 'time between two pieces of the body'},
  chunk: {unit: 'bytes', description: 'length of such a piece'},
  baud: {unit: 'bits a second', description: 'speed of a serial line, ten bits a byte'},
  times: {unit: 'redirects', description: 'how many lead to a file'},
};

type Range = {readonly min: number; readonly max: number; readonly unit: string};

export const answers = {
  endpoints: 'Answers, for any address that begins like one of these:',
  takes: (description: string, parameters: string): string => `${description}; takes ${parameters}`,
  refused: 'For a refused connection use a port on which no server listens.',
  parameters: 'Parameters:',
  range: (description: string, {min, max, unit}: Range): string => `${description}: ${min} to ${max} ${unit}`,
  server: 'About this server:',
  foreign: 'Not for web pages of other origins.',
  nothingHere: (address: string): string => `There is no ${address} here; / lists what there is.`,
  wrongMethod: 'Ask with GET or HEAD.',
  movedTo: (location: string): string => `It is at ${location}`,
  broke: (error: string): string => `The server failed: ${error}`,
  unknownParameter: (name: string, known: readonly string[]): string =>
    `There is no "${name}" here; what can be set is ${known.join(', ')}.`,
  givenTwice: (name: string): string => `"${name}" is given more than once; give it once.`,
  outOfRange: (name: string, {min, max, unit}: Range, text: string): string =>
    `"${name}" must be a whole number from ${min} to ${max} (${unit}), not "${text}".`,
};
