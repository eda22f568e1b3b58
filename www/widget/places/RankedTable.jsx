// The table of a ranking: ordered by the column that a reader presses, searched by name, and long ones shown in part.

import { Component, createRef } from 'preact';
import { Matching } from './matching.js';

/** @import { PlaceOption, RankedColumn, RankedRow, RankedTable as Content } from '../../../target/web/cakupan.js' */
/** @import { Look } from '../page/share-link.js' */

/** So many rows a reader sees of a long table at first. */
const FIRST = 20;

/**
 * `isFirst`: whether the field that all tables are searched with stands above it.
 * @typedef {{
 *   table: Content,
 *   isFirst: boolean,
 *   options: readonly PlaceOption[],
 *   shortForms: [string, string][],
 *   frame: { filter: string },
 *   look: Look,
 *   set: (change: Partial<Look>) => void,
 *   choose: (place: number) => void,
 * }} Props
 */

/** @extends {Component<Props, { typed: string, all: boolean }>} */
export class RankedTable extends Component {
  state = { typed: '', all: false };
  /** @type {import('preact').RefObject<HTMLTableSectionElement | null>} */
  #body = createRef();
  /** @type {{ options: readonly PlaceOption[], matching: Matching<PlaceOption> } | null} */
  #kept = null;

  /** @param {Props} _ @param {{ all: boolean }} before */
  componentDidUpdate(_, before) {
    // The button is gone: who pressed it goes on at the first row that it brought.
    if (this.state.all && !before.all) this.#body.current?.rows[FIRST]?.querySelector('button')?.focus();
  }

  /** The rows that fit what is typed. */
  get #rows() {
    const { table, options, shortForms } = this.props;
    const { typed } = this.state;
    if (!typed.trim()) return table.rows;
    if (this.#kept?.options !== options)
      this.#kept = { options, matching: new Matching(options, shortForms) };
    const found = new Set(this.#kept?.matching.find(typed).map(({ place }) => place));
    return table.rows.filter(({ place }) => found.has(place));
  }

  /** @param {string} name */
  #order(name) {
    const { look, set } = this.props;
    const again = look.by === name;
    set({ by: name, rising: again ? !look.rising : name === 'name' });
  }

  render() {
    const { table, frame, choose } = this.props;
    const { typed, all } = this.state;
    const rows = this.#rows;
    const isShort = all || rows.length <= FIRST + 1;
    const shown = isShort ? rows : rows.filter(({ own }, index) => index < FIRST || own);
    return (
      <>
        {table.rows.length > FIRST && (
          <label class="sift">
            {frame.filter}
            <input
              type="search"
              value={typed}
              onInput={({ currentTarget }) => this.setState({ typed: currentTarget.value })}
            />
          </label>
        )}
        <table class="tbl ranked" part="table">
          <caption class="vh">{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.rank}</th>
              {table.columns.map((column) => (
                <Head key={column.name} column={column} press={() => this.#order(column.name)} />
              ))}
            </tr>
          </thead>
          <tbody ref={this.#body}>
            {shown.map((row) => (
              <Row key={row.place} row={row} choose={choose} />
            ))}
          </tbody>
        </table>
        {!isShort && (
          <button class="btn" part="button" type="button" onClick={() => this.setState({ all: true })}>
            {table.more}
          </button>
        )}
      </>
    );
  }
}

/** @param {{ column: RankedColumn, press: () => void }} props */
const Head = ({ column: { label, action, order }, press }) => (
  <th scope="col" aria-sort={order ?? undefined}>
    <button type="button" aria-label={action} onClick={press}>
      {label}
    </button>
  </th>
);

/** @param {{ row: RankedRow, choose: (place: number) => void }} props */
const Row = ({ row, choose }) => (
  <tr data-own={row.own ? true : undefined}>
    <td>{row.rank || '–'}</td>
    <th scope="row">
      <button type="button" class="name" onClick={() => choose(row.place)}>
        <span dir="auto">{row.name}</span> {row.within && <small dir="auto">{row.within}</small>}
      </button>
      {row.own && <small class="own">{row.own}</small>}
      {row.why && <small dir="auto">{row.why}</small>}
    </th>
    <td>{row.coverage || '–'}</td>
    <td>{row.missing || '–'}</td>
  </tr>
);
