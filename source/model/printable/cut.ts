/** The beginning of a text and how many characters (code units) it lacks; no character is torn in two. */
export const beginningOf = (
  text: string,
  limit: number,
): {readonly kept: string; readonly missing: number} => {
  if (text.length <= limit) return {kept: text, missing: 0};
  const kept = text.slice(0, Math.max(0, limit)).replace(/[\ud800-\udbff]$/, '');
  return {kept, missing: text.length - kept.length};
};

/** The same with what is missing said by `more`, in at most `limit` characters as far as these words fit. */
const cutWith = (text: string, limit: number, more: (missing: number) => string): string => {
  if (text.length <= limit) return text;
  const {kept, missing} = beginningOf(text, limit - more(text.length).length);
  return `${kept}${more(missing)}`;
};

/** A text in data, at most `limit` characters of it; what is missing is said, as everything in data, in English. */
export const cutText = (text: string, limit: number): string =>
  cutWith(text, limit, missing => `… (${missing} more characters)`);

/** A text on the screen, in at most `limit` characters; a number says how many are missing. */
export const cutShown = (text: string, limit: number): string =>
  cutWith(text, limit, missing => `… +${missing}`);
