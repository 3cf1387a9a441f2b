/** What an executor gets to leave by itself once it has nothing left to do, ms. */
const LEAVE_MS = 1000;

/** Waits until an executor has gone, and ends it when it does not go. */
export const goneWithin = async (gone: Promise<unknown>, end: () => void): Promise<void> => {
  const timer = setTimeout(end, LEAVE_MS);
  await gone;
  clearTimeout(timer);
};
