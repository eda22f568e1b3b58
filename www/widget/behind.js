// The numbers behind a picture: a table right after it that only a screen reader and paper show.

import { h } from './tree.js';
/** @import { SmallTable } from './handle.js' */

/**
 * @param {SmallTable} content
 * @param {string | null} [hidden]  the class of a caption that is not shown
 */
export const grid = ({ caption, columns, rows }, hidden = null) =>
  h(
    'table',
    { class: 'tbl' },
    h('caption', { class: hidden }, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((name, at) => h('th', { key: at, scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row, which) =>
        h(
          'tr',
          { key: which },
          row.map((cell, at) => h(at ? 'td' : 'th', at ? { key: at } : { key: at, scope: 'row' }, cell)),
        ),
      ),
    ),
  );

/** @param {SmallTable} content */
export const behind = (content) =>
  h(
    'div',
    { class: 'vh behind', part: 'numbers' },
    grid(content),
    content.notes.map((note) => h('p', {}, note)),
  );
