// What a table does not say: place and programme, who is counted, the titles, the groups' names, the sources.

import { inLanguage } from '../draft/draft.js';
import { fieldId } from '../draft/pointer.js';
import { ByGroup } from '../fields/ByGroup.jsx';
import { Choices, sourceOptions, TextField, WordsField } from '../fields/Field.jsx';
import { KINDS, kindOf } from './kinds.js';

/** @import { Step } from '../fields/Field.jsx' */

/** @param {Step} step */
export function Describe(step) {
  const { editor, word } = step;
  const { groups = [] } = editor.state.draft.document;
  return (
    <>
      <WordsField {...step} pointer="/place" label={word('place')} hint={word('place_hint')} />
      <WordsField {...step} pointer="/programme" label={word('programme')} hint={word('programme_hint')} />
      <Counted {...step} />
      <h3>{word('title_h')}</h3>
      <WordsField {...step} pointer="/title" label={word('title')} hint={word('title_hint')} />
      <Proposal {...step} />
      <WordsField
        {...step}
        long
        pointer="/definition"
        label={word('definition')}
        hint={word('definition_hint')}
      />
      <TextField {...step} pointer="/updated" label={word('updated')} hint={word('updated_hint')} />
      <Sources {...step} />
      {groups.length > 0 && <h3>{word('groups')}</h3>}
      <ByGroup {...step}>
        {(group, index) => (
          <fieldset class="group" key={group.id}>
            <legend>{inLanguage(group.label, editor.language)}</legend>
            <WordsField {...step} pointer={`/groups/${index}/label`} label={word('label')} />
            <WordsField
              {...step}
              pointer={`/groups/${index}/short`}
              label={word('short')}
              hint={word('short_hint')}
            />
          </fieldset>
        )}
      </ByGroup>
    </>
  );
}

/** Who is counted, and what is said of them. @param {Step} step */
function Counted(step) {
  const { editor, word } = step;
  const { document } = editor.state.draft;
  const kind = kindOf(document);
  const choose = (/** @type {string} */ name) =>
    editor.change((draft) => {
      const { unit, covered, not_covered, ...rest } = draft.document;
      const said = name === 'own' ? { unit, covered, not_covered, ...own(unit) } : KINDS[name];
      return { ...draft, document: { ...rest, ...said } };
    });
  return (
    <>
      <h3>{word('counted_h')}</h3>
      <Choices
        name="counted"
        label={word('counted')}
        value={kind}
        options={[...Object.keys(KINDS), 'own'].map((name) => [name, word(`kind_${name}`)])}
        onChoose={choose}
      />
      {kind === 'own' && (
        <div class="grid">
          {[
            ['/unit/id/other', 'unit_id'],
            ['/unit/en/one', 'unit_one'],
            ['/unit/en/other', 'unit_other'],
            ['/covered/id/other', 'covered_id'],
            ['/covered/en/one', 'covered_one'],
            ['/covered/en/other', 'covered_other'],
            ['/not_covered/id/other', 'not_covered_id'],
            ['/not_covered/en/other', 'not_covered_en'],
          ].map(([pointer, name]) => (
            <TextField key={pointer} {...step} pointer={pointer} label={word(name)} />
          ))}
        </div>
      )}
    </>
  );
}

/** Where an editor's own words begin: with those of people. @param {any} unit */
const own = (unit) =>
  unit
    ? {}
    : {
        unit: { id: { other: 'orang' }, en: { one: 'person', other: 'people' } },
        covered: { id: { other: 'sudah ikut' }, en: { one: 'is covered', other: 'are covered' } },
        not_covered: { id: { other: 'belum ikut' }, en: { other: 'not yet covered' } },
      };

/** A title made from what is known. @param {Step} step */
function Proposal({ editor, word }) {
  const { document } = editor.state.draft;
  if (!document.place) return null;
  const title = (/** @type {string} */ language) => {
    const { unit, covered } = document;
    const said = (/** @type {any} */ forms, /** @type {string} */ otherwise) =>
      forms?.[language]?.other ?? otherwise;
    return word(`proposal_${language}`, {
      unit: said(unit, language === 'id' ? 'pekerja' : 'workers'),
      covered: said(covered, language === 'id' ? 'terlindungi' : 'are protected'),
      place: inLanguage(document.place, language),
    });
  };
  const proposal = { id: title('id'), en: title('en') };
  const now = document.title;
  if (now?.id === proposal.id && now?.en === proposal.en) return null;
  return (
    <p class="proposal">
      {word('proposal')} <q>{proposal[/** @type {'id' | 'en'} */ (editor.language)]}</q>{' '}
      <button type="button" onClick={() => editor.put('/title', proposal)}>
        {word('take_proposal')}
      </button>
    </p>
  );
}

/** The sources, and which figures are from which. @param {Step} step */
function Sources(step) {
  const { editor, word } = step;
  const { sources = {}, groups = [] } = editor.state.draft.document;
  const ids = Object.keys(sources);
  const add = () => {
    let number = 1;
    while (sources[`source-${number}`]) number += 1;
    editor.change((draft) => {
      const { document } = draft;
      const source = `source-${number}`;
      // The first is that of all figures, until the editor says otherwise.
      const isFirst = ids.length === 0;
      return {
        ...draft,
        document: {
          ...document,
          sources: { ...document.sources, [source]: { title: '' } },
          groups: isFirst ? withSource(document.groups, source) : document.groups,
        },
      };
    });
  };
  return (
    <>
      <h3 id="sources">{word('sources_h')}</h3>
      <p class="soft">{word('sources_hint')}</p>
      {ids.map((id, index) => (
        <fieldset class="group" key={id}>
          <legend>{word('source_n', { n: index + 1 })}</legend>
          <WordsField {...step} pointer={`/sources/${id}/title`} label={word('source_title')} />
          <WordsField {...step} pointer={`/sources/${id}/publisher`} label={word('publisher')} />
          <div class="grid">
            <TextField
              {...step}
              pointer={`/sources/${id}/date`}
              label={word('source_date')}
              hint="2025-05-29"
            />
            <TextField {...step} pointer={`/sources/${id}/url`} label={word('source_url')} hint="https://…" />
          </div>
          <button type="button" onClick={() => editor.change((draft) => withoutSource(draft, id))}>
            {word('remove')}
          </button>
        </fieldset>
      ))}
      <button type="button" id={fieldId('/sources')} onClick={add}>
        {word('add_source')}
      </button>
      {ids.length > 0 && groups.length > 0 && (
        <>
          <FigureSource
            {...step}
            label={word('source_of_all')}
            observations={groups.flatMap((/** @type {any} */ group) => group.observations)}
            onChoose={(source) =>
              editor.change((draft) => ({
                ...draft,
                document: { ...draft.document, groups: withSource(draft.document.groups, source) },
              }))
            }
          />
          {groups.length > 1 && (
            <details>
              <summary>{word('source_by_group')}</summary>
              <ByGroup {...{ editor, word }}>
                {(group, at) => (
                  <FigureSource
                    key={group.id}
                    {...step}
                    label={inLanguage(group.label, editor.language)}
                    observations={group.observations}
                    onChoose={(source) =>
                      editor.change((draft) => ({
                        ...draft,
                        document: {
                          ...draft.document,
                          groups: draft.document.groups.map(
                            (/** @type {any} */ other, /** @type {number} */ place) =>
                              place === at ? withSource([other], source)[0] : other,
                          ),
                        },
                      }))
                    }
                  />
                )}
              </ByGroup>
            </details>
          )}
        </>
      )}
    </>
  );
}

/** @param {any[]} groups @param {string} source */
const withSource = (groups, source) =>
  groups.map((group) => ({
    ...group,
    observations: group.observations.map((/** @type {any} */ { source: _, ...seen }) =>
      source ? { ...seen, source } : seen,
    ),
  }));

/** @param {import('../draft/draft.js').Draft} draft @param {string} id */
function withoutSource(draft, id) {
  /** @param {any} value @returns {any} */
  const without = (value) => {
    if (Array.isArray(value)) return value.map(without);
    if (!value || typeof value !== 'object') return value;
    const kept = Object.entries(value).filter(([key, inner]) => !(key === 'source' && inner === id));
    return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
  };
  const { [id]: _, ...sources } = draft.document.sources;
  return { ...draft, document: { ...without(draft.document), sources } };
}

/**
 * Which source figures are from.
 * @param {Step & { label: string, observations: any[], onChoose: (source: string) => void }} props
 */
function FigureSource({ label, observations, onChoose, ...step }) {
  const all = [...new Set(observations.map(({ source }) => source ?? ''))];
  const options = sourceOptions(step);
  return (
    <div class="field">
      <label>
        {label}
        <select
          value={all.length === 1 ? all[0] : 'mixed'}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {all.length > 1 && (
            <option value="mixed" disabled>
              {step.word('mixed')}
            </option>
          )}
          {options.map(([value, said]) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
