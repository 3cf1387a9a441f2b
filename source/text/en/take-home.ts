import {printable} from '../../model/printable/printable.js';
import {bytes, percent} from '../figures.js';
import type {TakeHomeText} from '../take-home.js';
import {failure} from './failures.js';
import type {Terms} from './terms.js';

const rows = ({thread, job}: Terms): TakeHomeText['rows'] => ({
  svg: {name: 'Picture', about: 'this page as it was when e was pressed, for slides (.svg)'},
  recording: {name: 'Recording', about: 'every event and marker of the run, to replay it (.ndjson)'},
  trace: {name: 'Trace', about: 'for Perfetto and chrome://tracing (.trace.json)'},
  html: {name: 'Page', about: 'lanes and figures for a browser, also to print (.html)'},
  csv: {name: 'Tables', about: `${job.other} and ${thread.other} for a spreadsheet (.csv)`},
  md: {name: 'Summary', about: 'the result in short, for a handout (.md)'},
  cast: {name: 'Cast', about: 'the replay as a film of the terminal, for asciinema (.cast)'},
});

/** What the page of exports says. */
export const takeHome = (terms: Terms): TakeHomeText => {
  const names = rows(terms);
  return {
    title: 'Take it home',
    rows: names,
    ofRace: {
      recording: {about: 'every run that counts, the result and the bet, as JSON (.json)'},
      csv: {about: 'its runs for a spreadsheet (.csv)'},
      md: {about: 'the result and the bet in short, for a handout (.md)'},
    },
    where: 'Files go to the folder in which this program was started; none is ever overwritten',
    obstacles: {
      'no-run': 'there is no run yet',
      demonstration: 'of runs alone, not of this page',
      'no-result': 'once the race has a result',
    },
    writing: (id, share) => `Writing: ${names[id].name}${share === null ? '' : `, ${percent(share)}`}`,
    ended: result => {
      if ('stopped' in result) return `${names[result.id].name}: stopped, and nothing was left behind`;
      return 'failure' in result
        ? `${names[result.id].name} could not be written: ${printable(failure(result.failure), 300)}. Nothing was left behind; make room, or start this program in another folder`
        : `Written: ${result.files.map(file => `${printable(file.path, 300)} (${bytes(file.bytes)})`).join(', ')}`;
    },
  };
};
