// What the editor takes away: the ZIP, and each part of it alone.

import { useEffect, useRef, useState } from 'preact/hooks';
import { draftText } from '../draft/draft.js';
import { ordered } from '../draft/merged.js';
import { pictureOf } from '../program/program.js';
import { WAYS } from '../publish/codes.js';
import { made, nameOf, zipOf } from '../publish/package.js';
import { save } from '../publish/save.js';

/** @import { Step } from '../fields/Field.jsx' */
/** @import { Made } from '../publish/package.js' */

/** @param {Step & { goTo: (pointer: string) => void }} props */
export function Publish({ editor, word, goTo }) {
  const { draft, problems, reading } = editor.state;
  const { language } = editor;
  const errors = problems.filter(({ error }) => error);
  const isOpen = (reading?.problems ?? []).some(({ severity }) => severity !== 'notice');
  const [all, setAll] = useState(/** @type {Made | null} */ (null));
  const [state, setState] = useState('');
  useEffect(() => {
    let isWanted = true;
    if (errors.length === 0)
      made(draft, language, word)
        .then((now) => isWanted && setAll(now))
        .catch(() => isWanted && setState('failed'));
    else setAll(null);
    return () => {
      isWanted = false;
    };
  }, [draft, errors.length]);
  const take = async () => {
    setState('making');
    try {
      const made = await zipOf(draft, language, word);
      if (!made) return setState('');
      if (draft.file !== made.name) editor.change((now) => ({ ...now, file: made.name }));
      save(`${made.name}.zip`, made.zip, 'application/zip');
      setState('made');
    } catch {
      setState('failed');
    }
  };
  // Anything else would be looked for below the page that the code is pasted into.
  const isAddress = !draft.address || /^(https?:\/)?\//.test(draft.address);
  const isEmpty = (draft.document.groups ?? []).length === 0;
  const isReady = errors.length === 0 && !isEmpty;
  return (
    <>
      {!isReady && (
        <div class="bad">
          <p>
            <b>{word('not_ready')}</b>
          </p>
          <ul>
            {isEmpty && (
              <li>
                <button type="button" class="link" onClick={() => goTo('/groups')}>
                  {word('no_table')}
                </button>
              </li>
            )}
            {errors.map(({ at, kind, what, fix }) => (
              <li key={at + kind}>
                <button type="button" class="link" onClick={() => goTo(at)}>
                  {kind === 'missing-field'
                    ? word('missing_at', { field: word(`at${at.replace(/\/\d+/g, '')}`) || at })
                    : `${what} ${fix}`}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isReady && isOpen && <p class="bad">{word('open_questions')}</p>}
      <p>{word('zip_hint')}</p>
      <p class="row">
        <button type="button" class="main" disabled={!isReady || state === 'making'} onClick={take}>
          {word(state === 'making' ? 'making' : 'zip')}
        </button>
      </p>
      <p role="status">
        {(state === 'made' && word('zip_made')) || (state === 'failed' && word('zip_failed'))}
      </p>
      <ol class="next">
        {['guide_1', 'guide_2', 'guide_3'].map((key) => (
          <li key={key}>{word(key)}</li>
        ))}
      </ol>
      {all && (
        <>
          <h3>{word('codes_h')}</h3>
          <div class="field">
            <label for="address">{word('address')}</label>
            <span class="hint" id="address-hint">
              {word('address_hint')}
            </span>
            <input
              id="address"
              type="url"
              aria-describedby={isAddress ? 'address-hint' : 'address-hint address-problem'}
              {...(!isAddress && { 'aria-invalid': 'true' })}
              autocomplete="off"
              placeholder="https://contoh.id/cakupan/"
              value={draft.address}
              onInput={({ currentTarget }) =>
                editor.change((now) => ({ ...now, address: currentTarget.value.trim() }), 'address')
              }
            />
            {!isAddress && (
              <span class="field-problem" id="address-problem">
                {word('address_wrong')}
              </span>
            )}
          </div>
          {WAYS.map((way) => (
            <Code key={way} {...{ word, way }} text={all.code[way]} />
          ))}
          <h3>{word('systems_h')}</h3>
          {['wordpress', 'joomla', 'html'].map((system) => (
            <details key={system}>
              <summary>{word(`system_${system}`)}</summary>
              <p>{word(`system_${system}_how`)}</p>
            </details>
          ))}
        </>
      )}
      <h3>{word('alone')}</h3>
      <p class="row">
        <button
          type="button"
          disabled={!isReady}
          onClick={() =>
            save(
              `${nameOf(draft, language)}.json`,
              `${JSON.stringify(ordered(draft.document), null, 2)}\n`,
              'application/json',
            )
          }
        >
          {word('save_document')}
        </button>
        <button
          type="button"
          disabled={!isReady}
          onClick={async () =>
            save(
              `${nameOf(draft, language)}.png`,
              await pictureOf(ordered(draft.document), draft.look.view, language),
              'image/png',
            )
          }
        >
          {word('save_picture')}
        </button>
        <button
          type="button"
          onClick={() => save(`${nameOf(draft, language)}-draf.json`, draftText(draft), 'application/json')}
        >
          {word('save_draft')}
        </button>
      </p>
    </>
  );
}

/** A code, and the button that copies it; where the clipboard is forbidden it is marked, to be copied by hand. @param {{ word: Step['word'], way: string, text: string }} props */
function Code({ word, way, text }) {
  const [said, setSaid] = useState('');
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(word('copied'));
    } catch {
      area.current?.focus();
      area.current?.select();
      setSaid(word('copy_by_hand'));
    }
  };
  return (
    <div class="code">
      <h4 id={`code-${way}`}>{word(`code_${way}`)}</h4>
      <p class="soft">{word(`code_${way}_how`)}</p>
      <textarea
        ref={area}
        readOnly
        rows={4}
        spellcheck={false}
        aria-labelledby={`code-${way}`}
        value={text}
      />
      <p class="row">
        <button type="button" aria-describedby={`code-${way}`} onClick={copy}>
          {word('copy')}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
