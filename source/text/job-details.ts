import type {Phase} from '../model/event/event.js';
import type {JobDetails, TimePart} from '../model/playback/job-details.js';
import {printable} from '../model/printable/printable.js';
import {type DetailLine, type Forms, OUTSIDE, withTimes} from './playback.js';

/** What a language says of a job: a sentence for each thing that is known, none where it is not. */
export type DetailSentences = {
  readonly head: Forms;
  readonly queue: Forms;
  readonly end: readonly Forms[];
  readonly answer: readonly Forms[];
  readonly lock: readonly Forms[];
  readonly core: readonly Forms[];
};

/** The lines about a job in the order in which they stand; where there are few, those of the lowest rank stay. */
export const rankedDetails = ({
  head,
  queue,
  end,
  answer,
  lock,
  core,
}: DetailSentences): readonly DetailLine[] => [
  {rank: 1, forms: head},
  {rank: 2, forms: queue},
  ...[...answer, ...lock].map(forms => ({rank: 4, forms})),
  ...core.map(forms => ({rank: 5, forms})),
  ...end.map(forms => ({rank: 3, forms})),
];

/** The words of a language for where a job was and for what took its time. */
type HeadWords = {
  /** The job by its number, its executor and its session, as far as they are known. */
  readonly job: string;
  readonly executor: string | null;
  readonly session: string | null;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly states: Readonly<Record<Exclude<TimePart, Phase>, string>>;
  readonly seconds: (ms: number) => string;
};

/** The job with its input, executor and session, and what took its time. */
export const headForms = (
  {name, parts}: JobDetails,
  {job, executor, session, phases, states, seconds}: HeadWords,
): Forms => {
  const place = [executor, session].map(one => (one === null ? '' : `, ${one}`)).join('');
  const partName = (part: TimePart): string =>
    part in phases ? phases[part as Phase] : states[part as Exclude<TimePart, Phase>];
  const times = parts.map(({part, us}) => ({us, words: `${partName(part)} ${seconds(us / 1000)}`}));
  const forms = withTimes(`${job}${place}`, times);
  return [withTimes(`${job} (${printable(name, OUTSIDE)})${place}`, times)[0], ...forms];
};

/** How a job was answered: when it came, or, where the server says so, when it was sent and heard of. */
export const answerForms = (
  {answer}: JobDetails,
  {
    came,
    sent,
  }: {readonly came: (at: string) => string; readonly sent: (sentAt: string, at: string) => string},
  at: (us: number) => string,
): readonly Forms[] => {
  if (answer === null) return [];
  const {sentAt} = answer;
  return [[sentAt === null ? came(at(answer.at)) : sent(at(sentAt), at(answer.at))]];
};
