// “How sure?”: the low and the high number of each lever of a group. Fetched when a reader first asks; what it is made
// of comes from the script that asks for it, so that there is one of each.

/** @import { Sure } from './handle.js' */
/** @import { Reader } from './face.js' */
/** @typedef {Pick<typeof import('./tree.js'), 'h' | 'release'> & Pick<typeof import('./marks.js'), 'icon'>} Tools */

/**
 * @param {Tools} tools
 * @param {Sure} sure
 * @param {number} group
 * @param {Reader} reader
 */
export const ranges = ({ h, release, icon }, { intro, low, high, rows }, group, reader) => [
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
              reader.act((handle) => handle.type(group, `${row.lever} ${name}`, typed), 'more');
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
              reader.act((handle) => handle.type(group, `${row.lever} back`, ''), 'more');
              reader.focus(`#${id}-field`);
            },
          },
          row.back,
        ),
    );
  }),
];
