/** How cooks take their second lock, and what keeps them from waiting in a circle. */
export type Cure = {
  /** Which of its two locks a cook takes first: as the layout says, or the one with the lower number. */
  readonly order: 'own' | 'global';
  /** How long a cook that has its first lock waits for the second: without limit, not at all, or for a time. */
  readonly waits: 'forever' | 'none' | 'limited';
  /** What a cook does after it has given up: waits for a random time, or tries again in step with the others. */
  readonly retry: 'random' | 'in-step';
  /** True: a waiter (a semaphore) admits one cook less than close a cycle, so that one always gets both locks. */
  readonly waiter: boolean;
};

const none: Cure = {order: 'own', waits: 'forever', retry: 'random', waiter: false};

/** Every cure, in the order of their keys; each differs from `none` in what it cures by. Adding one is adding a row. */
export const cures = {
  none,
  order: {...none, order: 'global'},
  'try-lock': {...none, waits: 'none'},
  'time-out': {...none, waits: 'limited'},
  waiter: {...none, waiter: true},
  /** No cure: all give up and try again at the same moments, so none is blocked and none gets on (a livelock). */
  polite: {...none, waits: 'none', retry: 'in-step'},
} as const satisfies Readonly<Record<string, Cure>>;

export type CureName = keyof typeof cures;

export const cureNames = Object.keys(cures) as readonly CureName[];

export const cureNamed = (name: CureName): Cure => cures[name];
