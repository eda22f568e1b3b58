// What somebody still has to fill in: no page is built with it.

/** In a page's own text: words in square brackets (a number in them is a source), and what is put where words are to come. */
const placeholder = /\[[^\]\d][^\]]*\]|\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b/gi;

/** Scripts, styles, code, comments and tags. */
const notText = /<(script|style|code)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/gi;

/**
 * The placeholders in the text of an HTML page, as they stand there.
 * @param {string} html
 */
export const placeholders = (html) => html.replace(notText, '').match(placeholder) ?? [];
