import type {RaceExporter} from './exporter.js';

const columns = [
  'round',
  'order',
  'strategy',
  'workers',
  'wallMs',
  'startupMs',
  'workMs',
  'transportMs',
  'peakBytes',
  'othersCores',
  'failedJobs',
] as const;

/** A line for each run that counts, in the order in which they ran (RFC 4180); what was not measured is empty. */
export const raceCsv: RaceExporter = ({contestants}) => {
  const rows = contestants
    .flatMap(({strategy, workers, trials}) => trials.map(trial => ({strategy, workers, ...trial})))
    .sort((a, b) => a.order - b.order);
  return [columns.join(','), ...rows.map(row => columns.map(name => row[name] ?? '').join(','))]
    .map(line => `${line}\r\n`)
    .join('');
};
