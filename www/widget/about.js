// “Am I among them?”, opened: the ways of working to choose from, and what membership is to who works like that.

/** @import { Child } from './tree.js' */
/** @import { Mine, MineChoices, MineFact, MineGrounds, MineSaid } from './handle.js' */
/** @typedef {Pick<typeof import('./tree.js'), 'h' | 'release'> & Pick<typeof import('./marks.js'), 'icon'> & Pick<typeof import('./link.js'), 'link'>} Tools */
/** What a reader has said of themselves; the page alone knows it. @typedef {{ kind: string, option: string, wage: string }} Asked */

/**
 * @param {Tools} tools
 * @param {Mine} mine
 * @param {(said: Partial<Asked>) => void} say  takes what the reader says
 * @returns {Child[]}
 */
export function about({ h, icon, link, release }, mine, say) {
  const { here, choice, wage, dues, packages, pays, joining } = mine;

  /**
   * @param {string} name
   * @param {MineChoices} choices
   * @param {(id: string) => void} choose
   */
  const radios = (name, { label, items }, choose) =>
    h(
      'fieldset',
      { key: name, 'data-choice': name },
      h('legend', {}, label),
      items.map(({ id, label, chosen }) =>
        h(
          'label',
          { key: id },
          h('input', {
            type: 'radio',
            name: `mine-${name}`,
            value: id,
            checked: chosen,
            autocomplete: 'off',
            onchange: () => choose(id),
          }),
          h('span', {}, label),
        ),
      ),
    );

  /** Law and time, and below them each source in a line of its own. @param {MineGrounds} grounds */
  const basis = ({ text, links }) => [text, links.map((one, at) => h('span', { key: at }, link(one)))];

  /** @param {MineSaid} said */
  const note = ({ text, grounds }) => h('p', { class: 'note from' }, text, grounds && [' ', basis(grounds)]);

  /** @param {MineFact[]} facts */
  const list = (facts) =>
    h(
      'ul',
      { class: 'facts', role: 'list' },
      facts.map(({ label, value, details, grounds }) =>
        h(
          'li',
          {},
          h('p', { class: 'what' }, h('span', {}, label), ' ', value && h('b', {}, value)),
          details.length > 0 && h('p', { class: 'note' }, details.join(' ')),
          h('p', { class: 'note from', key: 'from' }, basis(grounds)),
        ),
      ),
    );

  const chosen = mine.kinds.items.find((item) => item.chosen)?.id;
  const second = choice && radios(`${chosen}-option`, choice, (option) => say({ option }));
  const field =
    wage &&
    h(
      'div',
      { class: wage.value ? 'wage' : 'wage blank' },
      h('label', { for: 'mine-wage' }, wage.label),
      h(
        'span',
        { class: wage.problem ? 'num bad' : 'num' },
        h('span', { 'aria-hidden': 'true' }, wage.unit),
        h('input', {
          id: 'mine-wage',
          part: 'field',
          inputmode: 'numeric',
          autocomplete: 'off',
          value: wage.value,
          'aria-invalid': wage.problem && 'true',
          'aria-describedby': wage.problem && 'mine-wage-problem',
          onchange: (/** @type {Event} */ event) => {
            const input = /** @type {HTMLInputElement} */ (event.currentTarget);
            const typed = input.value;
            release(input);
            say({ wage: typed });
          },
        }),
      ),
      wage.problem &&
        h(
          'p',
          { class: 'fielderr', id: 'mine-wage-problem', role: 'alert' },
          icon('error'),
          h('span', {}, wage.problem),
        ),
    );

  return [
    radios('kind', mine.kinds, (kind) => say({ kind, option: '' })),
    h('p', { class: 'note intro', key: 'intro' }, mine.intro),
    h('div', { class: 'sum', 'aria-live': 'polite', part: 'summary' }, mine.summary),
    here && [
      h('h3', { key: 'here' }, here.heading),
      h(
        'ul',
        { class: 'facts', key: 'here', role: 'list' },
        here.rows.map((row) => h('li', {}, h('b', {}, row.text), h('p', { class: 'note' }, row.detail))),
      ),
    ],
    dues && [
      h('h3', { key: 'cost' }, dues.heading),
      second,
      field,
      h(
        'table',
        { class: 'tbl' },
        h('caption', { class: 'vh' }, dues.heading),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            dues.columns.map((name, at) => h('th', { key: at, scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          [...dues.rows, dues.total].map((row, at) =>
            h(
              'tr',
              { key: at, class: at === dues.rows.length ? 'total' : null },
              h('th', { scope: 'row' }, row.label),
              row.cells.map((cell, at) =>
                h('td', { key: at }, cell.value, cell.detail && [' ', h('small', {}, cell.detail)]),
              ),
            ),
          ),
        ),
      ),
      dues.notes.map(note),
    ],
    packages && [
      h('h3', { key: 'cost' }, packages.heading),
      second,
      list(packages.facts),
      packages.notes.map(note),
    ],
    pays && [
      h('h3', { key: 'pays' }, pays.heading),
      pays.note && h('p', { class: 'note', key: 'income' }, pays.note),
      pays.schemes.map(({ about, name, facts, unsaid }) => [
        h('h4', { key: name }, about, ' ', h('small', {}, name)),
        unsaid ? h('p', { class: 'note', key: name }, unsaid) : list(facts),
      ]),
    ],
    joining && note(joining),
    mine.note && h('p', { class: 'note end', key: 'end' }, mine.note),
  ];
}
