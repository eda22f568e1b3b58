// The table: pasted, dropped, opened or typed; what is asked about it, each at its cell; and as it was understood.

import { useRef, useState } from 'preact/hooks';
import { inLanguage } from '../draft/draft.js';
import { Notices } from './Notices.jsx';
import { placeName, Question, questionId } from './Question.jsx';
import { Sheet } from './Sheet.jsx';

/** @import { Step } from '../fields/Field.jsx' */

/** Of more questions than this the first are shown: what is answered for a column settles many. */
const MOST = 60;

/** What opens in this page. */
const KINDS = '.csv,.tsv,.txt,.xlsx,.xls,.ods,.html,.json,.zip';

/** The bytes of what was pasted: the table before the text, never the picture. @param {DataTransfer | null} given */
function pasted(given) {
  const html = given?.getData('text/html') ?? '';
  const text = /<table/i.test(html) ? html : (given?.getData('text/plain') ?? '');
  return text.trim() ? new TextEncoder().encode(text) : null;
}

/** @param {Step} props */
export function Data({ editor, word }) {
  const { reading, draft, refused, isReading, changes, left } = editor.state;
  const asked = reading?.problems.filter(({ severity }) => severity !== 'notice') ?? [];
  const notices = reading?.problems.filter(({ severity }) => severity === 'notice') ?? [];
  const isBare = reading !== null && reading.count < 2;
  const whole = isBare ? [] : asked.filter(({ row, column }) => row === null && column === null);
  const placed = asked.filter(({ row, column }) => row !== null || column !== null).slice(0, MOST);
  return (
    <>
      <Give {...{ editor, word }} isFolded={draft.table !== null} />
      {refused && (
        <p class="bad" role="alert">
          {refused.what} {refused.fix}
        </p>
      )}
      {isReading && <p class="soft">{word('reading')}</p>}
      {reading && (
        <>
          <h3>{word('as_read')}</h3>
          <div role="status">
            {isBare ? (
              <p class="good">{word('empty_hint')}</p>
            ) : asked.length > 0 ? (
              <div class="bad">
                <p>
                  <b>{word(asked.length === 1 ? 'asked_one' : 'asked', { n: asked.length })}</b>
                </p>
                {placed.length > 0 && (
                  <ul class="places">
                    {placed.map((told) => (
                      <li key={questionId(told)}>
                        <a href={`#${questionId(told)}`} onClick={() => focusSoon(questionId(told))}>
                          {placeName(word, told)}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
                {asked.length > MOST && <p>{word('more_asked', { n: MOST })}</p>}
              </div>
            ) : (
              reading.document && <p class="good">{summary(editor, word)}</p>
            )}
          </div>
          {whole.map((told) => (
            <Question key={questionId(told)} {...{ editor, word, told }} written="" />
          ))}
          {left.length > 0 && (
            <p class="bad" role="status">
              {word('left_out', {
                names: left.map((label) => inLanguage(label, editor.language)).join(', '),
              })}
            </p>
          )}
          {changes.length > 0 && <p>{word('changed', { n: changes.length })}</p>}
          {reading.width > 0 && (
            <>
              <p class="soft">{word('sheet_hint')}</p>
              <Sheet {...{ editor, word, reading }} asked={placed} />
            </>
          )}
          {reading.count > reading.rows.length && (
            <p class="soft">{word('more_rows', { shown: reading.rows.length, count: reading.count })}</p>
          )}
          {(draft.table?.answers.length ?? 0) > 0 && <Answered {...{ editor, word }} />}
          <Notices {...{ word, notices }} />
        </>
      )}
    </>
  );
}

/** Puts the focus where a link leads. @param {string} id */
function focusSoon(id) {
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    const target = place?.querySelector('input, button') ?? place;
    if (target instanceof HTMLElement) target.focus();
  });
}

/** What was read, in one line. @param {import('../editor.js').Editor} editor @param {Step['word']} word */
function summary(editor, word) {
  const { groups = [] } = editor.state.draft.document;
  const years = groups.flatMap((/** @type {any} */ group) =>
    group.observations.map((/** @type {any} */ seen) => seen.year),
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return word(groups.length === 1 ? 'read_one' : 'read', {
    groups: groups.length,
    years: first === last ? `${first}` : `${first}–${last}`,
  });
}

/** What was answered, and the way back. @param {Step} props */
const Answered = ({ editor, word }) => (
  <details>
    <summary>{word('answered')}</summary>
    <ul class="answered">
      {editor.state.draft.table?.answers.map((answer) => (
        <li key={answer}>
          {answer.replace('=', ' → ')}{' '}
          <button type="button" onClick={() => editor.unanswer(answer.split('=', 1)[0])}>
            {word('unanswer')}
          </button>
        </li>
      ))}
    </ul>
  </details>
);

/** Where a table comes in. @param {Step & { isFolded: boolean }} props */
function Give({ editor, word, isFolded }) {
  const [isOver, setOver] = useState(false);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const open = async (/** @type {File | undefined} */ file) =>
    file && editor.openFile(new Uint8Array(await file.arrayBuffer()));
  const text = (/** @type {string} */ said) => editor.openFile(new TextEncoder().encode(said));
  const ways = (
    <div class={isOver ? 'give over' : 'give'}>
      <label for="paste">{word('paste')}</label>
      <textarea
        id="paste"
        rows={3}
        spellcheck={false}
        placeholder={word('paste_hint')}
        onPaste={(event) => {
          const bytes = pasted(event.clipboardData);
          if (!bytes) return;
          event.preventDefault();
          editor.openFile(bytes);
        }}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer?.files ?? [];
          const bytes = pasted(event.dataTransfer);
          if (file) open(file);
          else if (bytes) editor.openFile(bytes);
        }}
        onChange={({ currentTarget }) => currentTarget.value.trim() && text(currentTarget.value)}
      />
      <p class="row">
        <button type="button" onClick={() => input.current?.click()}>
          {word('open')}
        </button>
        <input
          ref={input}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-label={word('open')}
          accept={KINDS}
          onChange={({ currentTarget }) => {
            open(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <button type="button" onClick={() => text(word('example_table'))}>
          {word('example')}
        </button>
        <button type="button" onClick={() => text(word('empty_table'))}>
          {word('empty')}
        </button>
      </p>
      <p class="soft">{word('open_hint')}</p>
    </div>
  );
  if (!isFolded) return ways;
  return (
    <details class="again">
      <summary>{word('other_table')}</summary>
      <p class="soft">{word('other_hint')}</p>
      {ways}
    </details>
  );
}
