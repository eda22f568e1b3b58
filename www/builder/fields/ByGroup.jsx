// Something for each group of the document. Of many groups the first stand there, the others come when they are asked for:
// thousands of fields would keep the page at every letter.

import { useState } from 'preact/hooks';
import { fieldId } from '../draft/pointer.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { Step } from './Field.jsx' */

/** So many stand there, and come each time. */
const AT_ONCE = 25;

/** Of more than these so many stand there at first. */
const FIRST = 10;

/** @param {Step & { children: (group: any, index: number) => ComponentChildren }} props */
export function ByGroup({ editor, word, children }) {
  const [more, setMore] = useState(0);
  const { groups = [] } = editor.state.draft.document;
  const shown = (groups.length > AT_ONCE ? FIRST : AT_ONCE) + more;
  const left = groups.length - shown;
  return (
    <>
      {groups.slice(0, shown).map(children)}
      {left > 0 && (
        <button type="button" id={fieldId('/groups')} onClick={() => setMore(more + AT_ONCE)}>
          {word('more_groups', { n: Math.min(left, AT_ONCE), left })}
        </button>
      )}
    </>
  );
}
