import {Box} from 'ink';
import type {JobDetails as Details} from '../../model/playback/job-details.js';
import {formThatFits} from '../layout/fitting.js';
import {shortened, widthOf} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import {useView, type View} from '../view.js';
import {Painted} from './painted.js';

/** Lines that all details of a job take. */
export const detailLines = ({text}: View, details: Details): number => text.playback.details(details).length;

/** The details of a job that are shown where there are so many: the most telling ones, in their order. */
const shownDetails = ({text, columns}: View, details: Details, lines: number): readonly string[] => {
  const room = columns - 2;
  const all = text.playback.details(details);
  const kept = new Set(all.toSorted((a, b) => a.rank - b.rank).slice(0, Math.max(0, lines)));
  return all.filter(line => kept.has(line)).map(({forms}) => formThatFits(forms, room, widthOf));
};

/** All that belongs to a chosen job, in so many lines. */
export const JobDetails = ({details, lines}: {details: Details; lines: number}) => {
  const view = useView();
  const {theme, columns} = view;
  const room = columns - 2;
  const shown = shownDetails(view, details, lines).map((line, i) =>
    painted(shortened(line, room), i === 0 ? theme.strong : theme.plain),
  );
  return (
    <Box paddingLeft={1} height={shown.length} flexShrink={0}>
      <Painted lines={shown} width={room} />
    </Box>
  );
};
