// The sheet as it was understood, under the addresses that a spreadsheet shows. Cells are written into in place; what is
// asked stands under its row.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cellName, letters } from '../draft/place.js';
import { Question, questionId } from './Question.jsx';

/** @import { Step } from '../fields/Field.jsx' */
/** @import { Reading, Told } from '../program/answers.js' */

/** Rows and columns beyond the last, to write into. */
const SPARE = { rows: 3, columns: 1 };

/** Where an arrow leads. @type {Record<string, [number, number]>} */
const WAYS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @param {Step & { reading: Reading, asked: Told[] }} props  `asked`: what is shown under its row */
export function Sheet({ editor, word, reading, asked }) {
  const [active, setActive] = useState([0, 0]);
  const [typed, show] = useState(/** @type {string | null} */ (null));
  // A field that goes away loses the focus after it has been written or given up: that is not written once more.
  const inField = useRef(/** @type {string | null} */ (null));
  const setTyped = (/** @type {string | null} */ text) => {
    inField.current = text;
    show(text);
  };
  const table = useRef(/** @type {HTMLTableElement | null} */ (null));
  // Whether a key asks for the focus to be in the sheet after what it does.
  const isAsked = useRef(false);
  const askedIn = new Map(asked.map((told) => [told.row, asked.filter(({ row }) => row === told.row)]));
  const width = reading.width + SPARE.columns;
  const spare = Array.from({ length: SPARE.rows }, (_, more) => ({ index: reading.count + more, cells: [] }));
  /** @type {{ index: number, cells: string[] }[]} */
  const rows = [...reading.rows, ...spare];
  const before = new Map(
    editor.state.changes.map((change) => [`${change.row},${change.column}`, change.before]),
  );

  // Before the next key comes.
  useLayoutEffect(() => {
    if (!isAsked.current) return;
    isAsked.current = false;
    const cell = table.current?.querySelector(`[data-cell="${active}"]`);
    const target = cell?.querySelector('input') ?? cell;
    if (target instanceof HTMLElement && target !== document.activeElement) target.focus();
  });

  const move = (/** @type {number} */ down, /** @type {number} */ right) => {
    const at = rows.findIndex(({ index }) => index === active[0]);
    const row = rows[Math.min(Math.max(at + down, 0), rows.length - 1)].index;
    setActive([row, Math.min(Math.max(active[1] + right, 0), width - 1)]);
    setTyped(null);
  };
  const write = () => {
    const [row, column] = active;
    const written = rows.find(({ index }) => index === row)?.cells[column] ?? '';
    const text = inField.current;
    if (text !== null && text !== written) editor.mend(row, column, text);
    setTyped(null);
  };
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    isAsked.current = event.key !== 'Tab';
    const { key, ctrlKey, metaKey, altKey } = event;
    if (typed !== null) {
      if (key === 'Enter' || key === 'Tab') {
        if (key === 'Enter') event.preventDefault();
        write();
        if (key === 'Enter') move(1, 0);
      } else if (key === 'Escape') setTyped(null);
      return;
    }
    if (ctrlKey || metaKey || altKey) return;
    const written = rows.find(({ index }) => index === active[0])?.cells[active[1]] ?? '';
    if (WAYS[key]) move(...WAYS[key]);
    else if (key === 'Home') move(0, -width);
    else if (key === 'End') move(0, width);
    else if (key === 'PageUp') move(-10, 0);
    else if (key === 'PageDown') move(10, 0);
    else if (key === 'Enter' || key === 'F2') setTyped(written);
    else if (key === 'Delete' || key === 'Backspace') editor.mend(active[0], active[1], '');
    else if (key.length === 1) setTyped(key);
    else return;
    event.preventDefault();
  };

  const cell = (/** @type {number} */ row, /** @type {number} */ column, /** @type {string} */ text) => {
    const isActive = row === active[0] && column === active[1];
    const problems = (askedIn.get(row) ?? []).filter((told) => told.column === column);
    const place = cellName(row, column);
    const was = before.get(`${row},${column}`);
    const classes = [problems.length > 0 && 'asked', was !== undefined && 'changed']
      .filter(Boolean)
      .join(' ');
    return (
      <td
        key={column}
        data-cell={`${row},${column}`}
        class={classes}
        tabIndex={isActive ? 0 : -1}
        title={was === undefined ? undefined : word('was', { before: was || '–' })}
        aria-label={[
          place,
          text || word('empty_cell'),
          was !== undefined && word('was', { before: was || '–' }),
        ]
          .filter(Boolean)
          .join(', ')}
        aria-describedby={problems.map(questionId).join(' ') || undefined}
        onFocus={() => {
          if (!isActive) {
            write();
            setActive([row, column]);
          }
        }}
        onDblClick={() => {
          isAsked.current = true;
          setTyped(text);
        }}
      >
        {isActive && typed !== null ? (
          <input
            aria-label={place}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onBlur={write}
          />
        ) : (
          text
        )}
      </td>
    );
  };
  const under = (/** @type {Told[]} */ problems, /** @type {number | string} */ key) =>
    problems.length > 0 && (
      <tr key={`asked-${key}`} class="asks">
        <td colSpan={width + 1}>
          {problems.map((told) => (
            <Question
              key={questionId(told)}
              {...{ editor, word, told }}
              written={
                rows.find(({ index }) => index === told.row)?.cells[/** @type {number} */ (told.column)] ?? ''
              }
            />
          ))}
        </td>
      </tr>
    );

  return (
    <section class="sheet" aria-label={word('as_read')}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are written into is a grid.
        role="grid"
        aria-label={word('as_read')}
        onKeyDown={(event) =>
          event.target instanceof HTMLElement && event.target.closest('[data-cell]') && pressed(event)
        }
      >
        <thead>
          <tr>
            <td />
            {Array.from({ length: width }, (_, column) => (
              <th
                scope="col"
                key={letters(column)}
                class={asked.some((told) => told.row === null && told.column === column) ? 'asked' : ''}
              >
                {letters(column)}
              </th>
            ))}
          </tr>
          {under(
            asked.filter(({ row, column }) => row === null && column !== null),
            'columns',
          )}
        </thead>
        <tbody>
          {rows.map(({ index, cells }) => [
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {Array.from({ length: width }, (_, column) => cell(index, column, cells[column] ?? ''))}
            </tr>,
            under(askedIn.get(index) ?? [], index),
          ])}
        </tbody>
      </table>
    </section>
  );
}
