// The code to paste, one for each way of showing the widget.

/** @import { Draft } from '../draft/draft.js' */
/** @import { Publication } from '../program/answers.js' */

/** @param {string} text */
export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The attributes of the widget beside its document. @param {Draft} draft @param {string} language */
function attributes({ look }, language) {
  const { view, theme, controls } = look;
  return Object.entries({ lang: language, view, theme, controls }).filter(
    ([name, value]) =>
      value && !(name === 'theme' && value === 'auto') && !(name === 'controls' && value === 'all'),
  );
}

/**
 * The colours and the width as a style sheet.
 * @param {Draft} draft
 */
export function looks({ look }) {
  const rules = (/** @type {Record<string, string>} */ colours) =>
    Object.entries(colours).map(([name, colour]) => `--cakupan-${name}:${colour}`);
  const { theme, light, dark, width } = look;
  const on = (/** @type {string[]} */ said) => (said.length > 0 ? `cakupan-widget{${said.join(';')}}` : '');
  const first = theme === 'dark' ? dark : light;
  const day = on([...rules(first), ...(width ? [`max-width:${width}px`, 'margin-inline:auto'] : [])]);
  const night = theme === 'auto' ? on(rules(dark)) : '';
  return [day, night && `@media (prefers-color-scheme:dark){${night}}`].filter(Boolean).join('\n');
}

/**
 * @param {object} given
 * @param {Draft} given.draft
 * @param {Publication} given.publication
 * @param {ReturnType<typeof import('./files.js').filesOf>} given.files
 * @param {string} given.language
 */
export function codes({ draft, publication, files, language }) {
  const base = draft.address && `${draft.address.replace(/\/+$/, '')}/`;
  const at = (/** @type {string} */ name) => escaped(base + name);
  const said = attributes(draft, language);
  const style = looks(draft);
  const title = escaped(publication.title);
  const written = [['src', base + files.document], ...said].map(
    ([name, value]) => `${name}="${escaped(value)}"`,
  );
  const query = new URLSearchParams([['src', files.document], ...said]);
  // Some systems escape what is put into them, once or twice: the frame reads that as it was meant.
  const frame = `${base}embed.html?${query}`;
  const tag = [
    style && `<style>\n${style}\n</style>`,
    `<script type="module" src="${at('cakupan.js')}"></script>`,
    `<cakupan-widget ${written.join(' ')}>\n${publication.block}</cakupan-widget>`,
  ];
  return {
    tag: `${tag.filter(Boolean).join('\n')}\n`,
    frame: `<iframe src="${escaped(frame)}" title="${title}" width="100%" height="900" loading="lazy" allow="web-share; clipboard-write"></iframe>\n<script src="${at('cakupan-frame.js')}" async></script>\n`,
    block: publication.block,
    picture: `<a href="${at(files.page)}"><img src="${at(files.picture)}" alt="${escaped(publication.alternative)}" width="600" height="315"></a>\n<p><a href="${at(files.page)}">${title}</a></p>\n`,
  };
}

/** The ways, in the order in which they are offered. @type {(keyof ReturnType<typeof codes>)[]} */
export const WAYS = ['tag', 'frame', 'block', 'picture'];
