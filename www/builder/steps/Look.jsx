// How it looks on the page: what readers see first, what they can move, light or dark, colours, width.

import { useEffect, useState } from 'preact/hooks';
import { inLanguage } from '../draft/draft.js';
import { Choices } from '../fields/Field.jsx';
import { contrastOf } from '../program/program.js';

/** @import { Step } from '../fields/Field.jsx' */

/** The widget's own colours of groups, and what they stand on. @type {Record<'light' | 'dark', { ground: string, groups: string[] }>} */
export const COLOURS = {
  light: { ground: '#ffffff', groups: ['#1f62b5', '#b84e00', '#00786a'] },
  dark: { ground: '#12181f', groups: ['#6cb2ff', '#f59b4c', '#4fc7b3'] },
};

/** Text needs as much: WCAG 2.2, 1.4.3. The groups' names are written in their colours. */
const ENOUGH = 4.5;

/** @param {Step} step */
export function Look({ editor, word }) {
  const { look, document } = editor.state.draft;
  const set = (/** @type {Partial<typeof look>} */ news, field = '') =>
    editor.change((draft) => ({ ...draft, look: { ...draft.look, ...news } }), field);
  const views = ['now', 'projection', 'cost', 'levers', 'table'];
  const groups = document.groups ?? [];
  return (
    <>
      <Choices
        name="view"
        label={word('view')}
        value={look.view}
        options={views.map((name) => [name, word(`view_${name}`)])}
        onChoose={(view) => set({ view })}
      />
      <Choices
        name="controls"
        label={word('controls')}
        value={look.controls}
        options={['all', 'none'].map((name) => [name, word(`controls_${name}`)])}
        onChoose={(controls) => set({ controls })}
      />
      <Choices
        name="theme"
        label={word('theme')}
        value={look.theme}
        options={['auto', 'light', 'dark'].map((name) => [name, word(`theme_${name}`)])}
        onChoose={(theme) => set({ theme })}
      />
      <Choices
        name="width"
        label={word('width')}
        value={look.width}
        options={[
          ['', word('width_full')],
          ['720', word('width_article')],
          ['480', word('width_narrow')],
        ]}
        onChoose={(width) => set({ width })}
      />
      <h3>{word('colours')}</h3>
      <p class="soft">{word('colours_hint')}</p>
      {
        /** @type {const} */ (['light', 'dark']).map((theme) => (
          <fieldset class="group" key={theme}>
            <legend>{word(`colours_${theme}`)}</legend>
            {COLOURS[theme].groups.slice(0, Math.max(groups.length, 1)).map((usual, index) => {
              const name = `${index + 1}`;
              const colour = look[theme][name] ?? usual;
              return (
                <Colour
                  key={name}
                  {...{ word, colour }}
                  language={editor.language}
                  ground={COLOURS[theme].ground}
                  label={
                    groups[index]
                      ? inLanguage(groups[index].label, editor.language)
                      : word('colour_n', { n: name })
                  }
                  onChoose={(chosen) =>
                    set({ [theme]: { ...look[theme], [name]: chosen } }, `colour-${theme}-${name}`)
                  }
                />
              );
            })}
            {Object.keys(look[theme]).length > 0 && (
              <button type="button" onClick={() => set({ [theme]: {} })}>
                {word('colours_reset')}
              </button>
            )}
          </fieldset>
        ))
      }
    </>
  );
}

/** With one decimal. @param {number} contrast @param {string} language */
const ratio = (contrast, language) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(contrast);

/**
 * A colour, and how well it can be read.
 * @param {{ word: Step['word'], language: string, label: string, colour: string, ground: string, onChoose: (colour: string) => void }} props
 */
function Colour({ word, language, label, colour, ground, onChoose }) {
  const [contrast, setContrast] = useState(/** @type {number | null} */ (null));
  useEffect(() => {
    let isWanted = true;
    contrastOf(colour, ground)
      .then((found) => isWanted && setContrast(found))
      .catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [colour, ground]);
  const isEnough = contrast === null || contrast >= ENOUGH;
  return (
    <div class="field colour">
      <label>
        <input type="color" value={colour} onInput={({ currentTarget }) => onChoose(currentTarget.value)} />
        {label}
      </label>
      {contrast !== null && (
        <span class={isEnough ? 'soft' : 'field-problem'} role={isEnough ? undefined : 'alert'}>
          {word(isEnough ? 'contrast_good' : 'contrast_bad', { n: ratio(contrast, language) })}
        </span>
      )}
    </div>
  );
}
