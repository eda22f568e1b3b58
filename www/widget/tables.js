// What others have published, and the few numbers of an answer.

import { grid } from './behind.js';
import { link } from './link.js';
import { h } from './tree.js';
/** @import { Frame, SmallTable } from './handle.js' */

/** @param {SmallTable} content */
export const small = (content) => [grid(content, 'vh'), content.notes.map((note) => h('p', {}, note))];

/** @param {Frame['reported'] & {}} content */
export const reported = ({ heading, dek, columns, rows }) =>
  h(
    'div',
    { class: 'reported', part: 'reported' },
    h('h3', {}, heading),
    h('p', { class: 'note' }, dek),
    h(
      'table',
      { class: 'tbl' },
      h('caption', { class: 'vh' }, heading),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((name, at) => h('th', { key: at, scope: 'col' }, name)),
        ),
      ),
      rows.map((row, which) =>
        h(
          'tbody',
          { key: which },
          h(
            'tr',
            {},
            row.cells.map((cell, at) =>
              h(at ? 'td' : 'th', at ? { key: at } : { key: at, scope: 'row' }, cell),
            ),
          ),
          (row.note || row.source) &&
            h(
              'tr',
              { class: 'why' },
              h(
                'td',
                { colspan: columns.length, dir: 'auto' },
                row.note,
                row.source && [' ', link(row.source)],
              ),
            ),
        ),
      ),
    ),
  );
