// What is said before any file of words is there, or without one.

/** By language, then by key. The build puts them here. @type {Record<string, Record<string, string>>} */
const languages = EARLY_WORDS;

/** The language to speak, of those that there are words for. @param {string} asked  a language tag, or empty */
export function spokenLanguage(asked) {
  const tag = asked.trim().toLowerCase();
  return [tag, tag.split(/[-_]/)[0]].find((one) => Object.hasOwn(languages, one)) ?? 'id';
}

/**
 * @param {string} language
 * @param {string} key  without `state.`
 * @param {Record<string, string | number>} [values]  in place of the names in braces
 */
export const earlyWord = (language, key, values = {}) =>
  (languages[language]?.[key] ?? '').replace(/\{(\w+)\}/g, (place, name) => `${values[name] ?? place}`);
