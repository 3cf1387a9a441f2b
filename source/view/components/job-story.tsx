import {Box} from 'ink';
import type {JobStory as Story} from '../../model/playback/job-story.js';
import {formThatFits} from '../layout/fitting.js';
import {shortened, widthOf} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import {useView, type View} from '../view.js';
import {Painted} from './painted.js';

/** Lines that all of a story takes. */
export const storyLines = ({text}: View, story: Story): number => text.playback.story(story).length;

/** The lines of a job's story that are shown where there are so many: the most telling ones, in their order. */
export const storyIn = ({text, columns}: View, story: Story, lines: number): readonly string[] => {
  const room = columns - 2;
  const all = text.playback.story(story);
  const kept = new Set(all.toSorted((a, b) => a.rank - b.rank).slice(0, Math.max(0, lines)));
  return all.filter(line => kept.has(line)).map(({forms}) => formThatFits(forms, room, widthOf));
};

/** All that belongs to a chosen job, in so many lines. */
export const JobStory = ({story, lines}: {story: Story; lines: number}) => {
  const view = useView();
  const {theme, columns} = view;
  const room = columns - 2;
  const told = storyIn(view, story, lines).map((line, i) =>
    painted(shortened(line, room), i === 0 ? theme.strong : theme.plain),
  );
  return (
    <Box paddingLeft={1} height={told.length} flexShrink={0}>
      <Painted lines={told} width={room} />
    </Box>
  );
};
