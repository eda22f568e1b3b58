// The draft that is worked on, the way back and forth, and the drafts that the browser keeps.

import { draftText, inLanguage } from './draft/draft.js';
import { save } from './publish/save.js';

/** @import { Draft } from './draft/draft.js' */
/** @import { Step } from './fields/Field.jsx' */

/** @param {Step} props */
export function Drafts({ editor, word }) {
  const { draft, canUndo, canRedo, fate, elsewhere, others } = editor.state;
  const named = (/** @type {Draft} */ other) =>
    other.name ||
    inLanguage(other.document.title ?? other.document.place, editor.language) ||
    word('draft_unnamed');
  // Before there is anything there is nothing to say.
  if (!canUndo && !canRedo && !draft.changed && others.length === 0) return null;
  return (
    <div class="drafts">
      <div class="row">
        <button type="button" disabled={!canUndo} onClick={() => editor.undo()}>
          {word('undo')}
        </button>
        <button type="button" disabled={!canRedo} onClick={() => editor.redo()}>
          {word('redo')}
        </button>
        <span class="soft state">
          {draft.changed && (fate === 'kept' || fate === '') && word(fate || 'keeping')}
        </span>
      </div>
      {(fate === 'full' || fate === 'forbidden') && (
        <div class="bad" role="alert">
          <p>{word(`not_kept_${fate}`)}</p>
          <button
            type="button"
            onClick={() => save('draf-cakupan.json', draftText(draft), 'application/json')}
          >
            {word('save_draft')}
          </button>
        </div>
      )}
      {elsewhere && (
        <div class="bad" role="alert">
          <p>{word('elsewhere')}</p>
          <p class="row">
            <button type="button" onClick={() => editor.settle(true)}>
              {word('take_theirs')}
            </button>
            <button type="button" onClick={() => editor.settle(false)}>
              {word('keep_both')}
            </button>
          </p>
        </div>
      )}
      <details>
        <summary>{word('drafts', { n: others.length })}</summary>
        <p class="soft">{word('drafts_hint')}</p>
        <div class="field">
          <label for="draft-name">{word('draft_name')}</label>
          <input
            id="draft-name"
            autocomplete="off"
            value={draft.name}
            placeholder={named(draft)}
            onInput={({ currentTarget }) =>
              editor.change((now) => ({ ...now, name: currentTarget.value }), 'draft-name')
            }
          />
        </div>
        <ul class="kept">
          {others.map((kept) => (
            <li key={kept.draft.id}>
              <span>
                {named(kept.draft)}
                {kept.draft.id === draft.id && <b> {word('draft_open')}</b>}
                <small> {when(kept.draft.changed, editor.language)}</small>
              </span>
              <span class="row">
                {kept.draft.id !== draft.id && (
                  <button type="button" onClick={() => editor.openKept(kept)}>
                    {word('open_draft')}
                    <span class="unseen">: {named(kept.draft)}</span>
                  </button>
                )}
                <button type="button" onClick={() => editor.forgetDraft(kept.draft.id)}>
                  {word('forget')}
                  <span class="unseen">: {named(kept.draft)}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
        <p class="row">
          <button type="button" onClick={() => editor.begin()}>
            {word('new_draft')}
          </button>
          <button
            type="button"
            onClick={() => save('draf-cakupan.json', draftText(draft), 'application/json')}
          >
            {word('save_draft')}
          </button>
          <button type="button" onClick={() => editor.forgetAll()}>
            {word('forget_all')}
          </button>
        </p>
      </details>
    </div>
  );
}

/** How times are written, once a language: to find out takes longer than all else here. @type {Record<string, Intl.DateTimeFormat>} */
const formats = {};

/** @param {string} changed @param {string} language */
function when(changed, language) {
  if (!changed) return '';
  formats[language] ??= new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return formats[language].format(new Date(changed));
}
