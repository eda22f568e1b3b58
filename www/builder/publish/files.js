// What lies in the folder that is published: plain names, all beside each other.

import { PLAIN_FILES } from './plain-files.js';

/** The draft, by which this page knows its own ZIP again. */
export const DRAFT_FILE = 'draf-cakupan.json';

/** What is called what, for a draft whose document is called so. @param {string} name */
export const filesOf = (name) => ({
  page: 'index.html',
  document: `${name}.json`,
  picture: `${name}.png`,
  style: `${name}.css`,
  fromDisk: 'from-disk.js',
});

/** A name that gives no file another's name. @param {string} name */
export const freeName = (name) => {
  const { document, picture, style } = filesOf(name);
  const isTaken = [document, picture, style].some((file) => [DRAFT_FILE, ...WIDGET_FILES].includes(file));
  return isTaken ? `${name}-cakupan` : name;
};

/** What the widget and its frame need, from the site that this page is on. */
export const WIDGET_FILES = [...PLAIN_FILES, ...Object.values(FILES)];
