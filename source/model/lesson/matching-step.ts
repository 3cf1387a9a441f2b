import type {Plan} from '../event/plan.js';
import {initialSettings, type Settings} from '../session/settings.js';
import type {Lesson, LessonStep} from './lesson.js';

/** A step whose run was of the same work under the same strategy as this one, with the most settings alike. */
export const matchingStep = (
  lessons: readonly Lesson[],
  plan: Plan,
): {readonly lesson: Lesson; readonly step: LessonStep} | null => {
  let best: {lesson: Lesson; step: LessonStep; alike: number} | null = null;
  for (const lesson of lessons)
    for (const step of lesson.steps) {
      const alike = likeness(step, plan);
      if (alike !== null && (best === null || alike > best.alike)) best = {lesson, step, alike};
    }
  return best;
};

/** How many of the settings of a step a plan shares; null where its work or strategy is another one. */
const likeness = ({shows}: LessonStep, plan: Plan): number | null => {
  if (shows.kind !== 'run' || shows.block || shows.strategy !== plan.strategy) return null;
  const {choice = initialSettings.choice, ...settings} = shows.settings;
  if (choice !== plan.title && choice !== plan.workload) return null;
  const entries = Object.entries(settings) as [keyof Settings, unknown][];
  const differs = entries.some(
    ([id, value]) => CONDITIONS.has(id) && value !== (plan as Readonly<Record<string, unknown>>)[id],
  );
  return differs
    ? null
    : entries.filter(([id, value]) => value === (plan as Readonly<Record<string, unknown>>)[id]).length;
};

/** Settings that make it another experiment. */
const CONDITIONS: ReadonlySet<string> = new Set(['gil', 'cores', 'fresh', 'yields', 'session']);
