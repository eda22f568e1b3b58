// What a reader gets to later: every number in a table, the second picture of the view of cost, the ranges of levers, and
// what is wrong with a document.

import style from './more.css';

/** @import { Frame, ProblemsFrame, Sure, Table } from './handle.js' */
/** @import { Reader } from './face.js' */
/** @import { Tools } from './engine.js' */
/** @import { Child } from './tree.js' */

export { style };

/** @param {Tools} tools */
export function make({ h, icon, keys, marker, release }) {
  /**
   * On narrow widths the style sheet shows the chosen group alone, and only the columns that are not `rest`.
   * @param {Table} content
   * @param {Reader} reader
   */
  function table(content, reader) {
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
                    row.change && [' ', h('span', { class: 'change' }, row.change)],
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

  /**
   * The picture of years below the first one.
   * @param {Frame['years'] & {}} part
   * @param {Reader} reader
   */
  const years = ({ heading, dek, key, picture, notes }, reader) =>
    h(
      'div',
      { class: 'years', part: 'years' },
      h('h3', {}, heading),
      h('p', { class: 'note' }, dek),
      keys(key),
      h(
        'div',
        { class: 'fig' },
        h('canvas', {
          part: 'picture',
          role: 'img',
          'aria-label': picture.alternative,
          '--h': picture.height,
          'data-columns': true,
        }),
        reader.numbers()[1],
      ),
      notes.map((note) => h('p', { class: 'note', part: 'note' }, note)),
    );

  /**
   * “How sure?”: the low and the high number of each lever of a group.
   * @param {Sure} sure
   * @param {number} group
   * @param {Reader} reader
   */
  const ranges = ({ intro, low, high, rows }, group, reader) => [
    h('p', { class: 'note' }, intro),
    rows.map((row) => {
      const id = `sure-${group}-${row.lever}`;
      /**
       * @param {string} name
       * @param {string} label
       * @param {Sure['rows'][number]['low']} end
       */
      const field = (name, label, { field, problem }) =>
        h(
          'label',
          { key: name },
          h('span', { id: `${id}-${name}` }, label),
          h(
            'span',
            { class: problem ? 'num bad' : 'num' },
            h('input', {
              id: name === 'low' && `${id}-field`,
              part: 'field',
              inputmode: 'decimal',
              autocomplete: 'off',
              value: field,
              'data-end': name,
              'aria-labelledby': `${id} ${id}-${name} ${id}-unit`,
              'aria-invalid': problem && 'true',
              'aria-describedby': problem && `${id}-problem`,
              onchange: (/** @type {Event} */ event) => {
                const input = /** @type {HTMLInputElement} */ (event.currentTarget);
                const typed = input.value;
                release(input);
                reader.act((handle) => handle.type(group, `${row.lever} ${name}`, typed));
              },
            }),
            h('span', name === 'low' ? { id: `${id}-unit` } : { 'aria-hidden': 'true' }, row.unit),
          ),
        );
      const problem = row.low.problem ?? row.high.problem;
      return h(
        'div',
        { class: 'lev', key: row.lever, part: 'sure', 'data-range': row.lever },
        h('p', { id }, row.label),
        h('div', { class: 'ends' }, field('low', low, row.low), field('high', high, row.high)),
        problem &&
          h(
            'p',
            { class: 'fielderr', id: `${id}-problem`, part: 'problem', role: 'alert' },
            icon('error'),
            h('span', {}, problem),
          ),
        h('p', { class: 'origin' }, row.whose),
        row.back &&
          h(
            'button',
            {
              class: 'plain small',
              part: 'button',
              type: 'button',
              'data-action': 'back',
              onclick: () => {
                reader.act((handle) => handle.type(group, `${row.lever} back`, ''));
                reader.focus(`#${id}-field`);
              },
            },
            row.back,
          ),
      );
    }),
  ];

  /** A JSON pointer that may break after each slash. @param {string} at */
  const pointer = (at) =>
    at.split('/').map((name, index) => (index ? ['/', h('wbr', { key: index }), name] : name));

  /** Every problem: what, where and what to do. @param {ProblemsFrame} problems */
  const list = (problems) =>
    h(
      'ol',
      { class: 'errs', part: 'problems', role: 'list' },
      problems.problems.map((one) =>
        h(
          'li',
          { 'data-kind': one.kind, 'data-severity': one.severity },
          icon('error'),
          h('b', {}, one.what),
          h('code', {}, pointer(one.at)),
          one.fix && h('span', {}, `${problems.fix_label}: ${one.fix}`),
        ),
      ),
    );

  /**
   * @param {ProblemsFrame} problems
   * @param {boolean} own
   * @param {boolean} copied
   * @param {(text: string) => void} copy
   * @returns {Child[]}
   */
  const problems = (problems, own, copied, copy) => [
    h(
      'div',
      { class: 'head', role: 'alert' },
      h('h2', { part: 'headline', tabindex: -1 }, problems.headline),
      h('p', { class: 'dek', part: 'dek' }, problems.dek),
    ),
    list(problems),
    h(
      'button',
      {
        class: 'btn',
        part: 'button',
        type: 'button',
        'data-action': 'copy',
        onclick: () => copy(problems.problems.map(({ message }) => message).join('\n')),
      },
      h('span', { 'aria-live': 'polite' }, copied ? problems.copied : problems.copy),
    ),
    h('slot', { hidden: !own }),
  ];

  return { list, problems, ranges, table, years };
}
