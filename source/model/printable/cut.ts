/** The beginning of a text and how many characters (code units) it lacks; no character is torn in two. */
export const beginningOf = (
  text: string,
  limit: number,
): {readonly kept: string; readonly missing: number} => {
  if (text.length <= limit) return {kept: text, missing: 0};
  const kept = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return {kept, missing: text.length - kept.length};
};

/** A text in data, at most `limit` characters of it; what is missing is said, as everything in data, in English. */
export const cutText = (text: string, limit: number): string => {
  const {kept, missing} = beginningOf(text, limit);
  return missing === 0 ? text : `${kept}… (${missing} more characters)`;
};
