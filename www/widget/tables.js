// The numbers behind the picture, what others have published, and the few numbers of an answer.

import { grid } from './behind.js';
import { link } from './link.js';
import { marker } from './marks.js';
import { h } from './tree.js';
/** @import { Frame, SmallTable, Table } from './handle.js' */
/** @import { Reader } from './face.js' */

/**
 * On narrow widths the style sheet shows the chosen group alone, and only the columns that are not `rest`.
 * @param {Table} content
 * @param {Reader} reader
 */
export function table(content, reader) {
  const { columns, narrow, groups, chosen } = content;
  const controls = reader.shows('table');
  /** @param {number} at */
  const column = (at) => (narrow.includes(at) ? undefined : 'rest');
  return [
    controls &&
      groups.length > 1 &&
      h(
        'div',
        { class: 'seg', part: 'groups', role: 'group', 'aria-label': content.group_label },
        groups.map((group, at) =>
          h(
            'button',
            {
              key: at,
              type: 'button',
              'aria-pressed': String(at === chosen),
              onclick: () => reader.act((handle) => handle.act('group', at)),
            },
            group.short,
          ),
        ),
      ),
    h(
      'div',
      { class: 'wide' },
      h(
        'table',
        { class: controls ? 'tbl one' : 'tbl', part: 'table' },
        h('caption', { class: 'vh' }, content.caption),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            columns.map((name, at) => h('th', { key: at, class: column(at), scope: 'col' }, name)),
          ),
        ),
        groups.map((group, which) =>
          h(
            'tbody',
            { key: which, class: which === chosen ? 'chosen' : null },
            h(
              'tr',
              { class: 'name' },
              h(
                'th',
                { colspan: columns.length, scope: 'rowgroup' },
                marker(group.mark, true),
                h('span', {}, group.label),
              ),
            ),
            group.rows.map((row) =>
              h(
                'tr',
                { key: row.year, class: row.tag && 'data' },
                h(
                  'th',
                  { scope: 'row' },
                  row.year,
                  ' ',
                  h('span', { class: row.tag ? 'tag' : 'vh' }, row.tag ?? content.guess),
                ),
                row.cells.map((cell, at) =>
                  h(
                    'td',
                    { key: at, class: column(at + 1) },
                    cell.missing
                      ? [
                          h('span', { 'aria-hidden': 'true' }, cell.text),
                          h('span', { class: 'vh' }, cell.missing),
                        ]
                      : cell.text,
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    h('p', { class: 'note' }, content.unit),
    controls &&
      content.more &&
      h(
        'button',
        {
          class: 'btn',
          part: 'button',
          type: 'button',
          onclick: () => reader.act((handle) => handle.act('expand', 0, Number(!content.expanded))),
        },
        content.more,
      ),
  ];
}

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
