// What was left out of the table and how the rest was read. Of many notices the first stand there, the others come when they
// are asked for: thousands would keep the page.

import { useState } from 'preact/hooks';
import { placeName, questionId } from './Question.jsx';

/** @import { Step } from '../fields/Field.jsx' */
/** @import { Told } from '../program/answers.js' */

/** So many stand there at first, and come each time. */
const AT_ONCE = 100;

/** @param {{ word: Step['word'], notices: Told[] }} props */
export function Notices({ word, notices }) {
  const [shown, setShown] = useState(AT_ONCE);
  const left = notices.length - shown;
  if (notices.length === 0) return null;
  return (
    <details>
      <summary>{word('noted', { n: notices.length })}</summary>
      <ul>
        {notices.slice(0, shown).map((told) => (
          <li key={questionId(told)}>
            <b>{placeName(word, told)}.</b> {told.what}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
          {word('more_noted', { n: Math.min(left, AT_ONCE), left })}
        </button>
      )}
    </details>
  );
}
