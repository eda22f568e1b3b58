// A question or an error about the table, at its place: what it is, the answers with what each would mean, and a field for
// the cell.

import { useState } from 'preact/hooks';

/** @import { Step } from '../fields/Field.jsx' */
/** @import { Told } from '../program/answers.js' */

/** What a question is called in the page. @param {Told} told */
export const questionId = ({ key, kind }) => `question-${key}-${kind}`;

/** A place as people say it. @param {Step['word']} word @param {Told} told */
export function placeName(word, { row, column, key, kind }) {
  if (row !== null && column !== null) return word('cell', { place: key });
  if (row !== null) return word('row', { place: key });
  if (column !== null) return word('column', { place: key });
  return word(`topic_${key}`) || kind;
}

/** @param {Step & { told: Told, written: string }} props  `written`: what stands in the cell */
export function Question({ editor, word, told, written }) {
  const { row, column, key, what, fix, choices, severity } = told;
  const answers = editor.state.draft.table?.answers ?? [];
  const [typed, setTyped] = useState(written);
  const isCell = row !== null && column !== null;
  const isYear = key === 'year';
  const id = questionId(told);
  const settle = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (isCell) editor.mend(row, column, typed);
    else if (typed.trim()) editor.answer(`${key}=${typed.trim()}`);
  };
  return (
    <div class={`question ${severity}`} id={id} tabIndex={-1}>
      <p>
        <b>{placeName(word, told)}.</b> {what} {fix}
      </p>
      {choices.length > 0 && (
        <div class="answers">
          {choices.map(({ answer, meaning }) => (
            <button
              type="button"
              key={answer}
              aria-pressed={answers.includes(answer)}
              onClick={() => editor.answer(answer)}
            >
              {meaning}
            </button>
          ))}
        </div>
      )}
      {(isCell || isYear) && (
        <form class="mend" onSubmit={settle}>
          <label for={`${id}-typed`}>{isCell ? word('mend', { place: key }) : word('which_year')}</label>
          <input
            id={`${id}-typed`}
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit">{word('apply')}</button>
        </form>
      )}
    </div>
  );
}
