// What is said before any file of words is there, or without one.

/** By language, then by key. The build puts them here. @type {Record<string, Record<string, string>>} */
const languages = EARLY_WORDS;

/** The language of a tag, of those that there are words for. @param {string} asked  `en-GB`, or `en_GB` as some write it */
function known(asked) {
  const parts = asked.toLowerCase().split(/[-_]/);
  // The longest beginning of it that is one.
  return parts
    .map((_, at) => parts.slice(0, parts.length - at).join('-'))
    .find((tag) => Object.hasOwn(languages, tag));
}

/**
 * The language to speak: the one asked for, else one that the reader's browser asks for, else Indonesian.
 * @param {string} asked  a language tag, or empty
 */
export function spokenLanguage(asked) {
  const wanted = asked ? [asked, ...navigator.languages] : [];
  return wanted.map(known).find(Boolean) ?? 'id';
}

/**
 * @param {string} language
 * @param {string} key  without `state.`
 * @param {Record<string, string | number>} [values]  in place of the names in braces
 */
export const earlyWord = (language, key, values = {}) =>
  (languages[language]?.[key] ?? '').replace(/\{(\w+)\}/g, (place, name) => `${values[name] ?? place}`);
