// Fields of the document: each with its name, what it is for, and what is wrong with it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldId } from '../draft/pointer.js';
import { typedNumber } from '../program/program.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { Editor } from '../editor.js' */

/** What every step is given. @typedef {{ editor: Editor, word: (key: string, values?: Record<string, string | number>) => string }} Step */

/** @import { Problem } from '../program/answers.js' */

/** Of each list of problems: which stand at a pointer or below it. @type {WeakMap<Problem[], Map<string, Problem[]>>} */
const byPlace = new WeakMap();

/** @param {Problem[]} problems */
function sorted(problems) {
  /** @type {Map<string, Problem[]>} */
  const places = new Map();
  for (const problem of problems)
    for (let place = problem.at; place; place = place.slice(0, place.lastIndexOf('/'))) {
      const there = places.get(place);
      if (there) there.push(problem);
      else places.set(place, [problem]);
    }
  byPlace.set(problems, places);
  return places;
}

/**
 * What is wrong at a pointer or below it, in words.
 * @param {Editor} editor
 * @param {string} pointer
 */
const problemsAt = ({ state: { problems } }, pointer) =>
  (byPlace.get(problems) ?? sorted(problems)).get(pointer) ?? [];

/** @param {Step & { pointer: string }} props */
export function FieldProblems({ editor, word, pointer }) {
  const problems = problemsAt(editor, pointer);
  if (problems.length === 0) return null;
  return (
    <span class="field-problem" id={`${fieldId(pointer)}-problem`}>
      {problems.map(({ kind, what, fix, at }) => (
        <span key={at + kind}>{kind === 'missing-field' ? word('missing') : `${what} ${fix}`} </span>
      ))}
    </span>
  );
}

/**
 * A label, a field and what is wrong with it.
 * @param {Step & { pointer: string, label: string, hint?: string, children: (attributes: any) => ComponentChildren }} props
 */
export function Labelled({ editor, word, pointer, label, hint, children }) {
  const id = fieldId(pointer);
  const isWrong = problemsAt(editor, pointer).some(({ error }) => error);
  const isSaid = problemsAt(editor, pointer).length > 0;
  const describedBy = [hint && `${id}-hint`, isSaid && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        autocomplete: 'off',
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(isWrong && { 'aria-invalid': 'true' }),
      })}
      <FieldProblems {...{ editor, word, pointer }} />
    </div>
  );
}

/**
 * Words of one line.
 * @param {Step & { pointer: string, label: string, hint?: string, placeholder?: string }} props
 */
export function TextField({ placeholder, ...props }) {
  const { editor, pointer } = props;
  return (
    <Labelled {...props}>
      {(attributes) => (
        <input
          {...attributes}
          placeholder={placeholder}
          value={editor.at(pointer) ?? ''}
          onInput={({ currentTarget }) => editor.put(pointer, currentTarget.value || undefined)}
        />
      )}
    </Labelled>
  );
}

/**
 * Words in both languages: the editor's own first. Where only one is given it is said in both.
 * @param {Step & { pointer: string, label: string, hint?: string, long?: boolean }} props
 */
export function WordsField({ long, ...props }) {
  const { editor, word, pointer, label } = props;
  const value = editor.at(pointer);
  const first = editor.language;
  const second = first === 'id' ? 'en' : 'id';
  const said = typeof value === 'string' ? { [first]: value } : (value ?? {});
  const Input = /** @type {any} */ (long ? 'textarea' : 'input');
  const say = (/** @type {string} */ language, /** @type {string} */ text) => {
    const { [language]: _, ...others } = said;
    const all = text ? { ...said, [language]: text } : others;
    const texts = Object.keys(all).filter((key) => all[key]);
    if (texts.length === 0) editor.put(pointer, undefined);
    // In which language words are is known from here on: in the page of the other one they are not written over.
    else editor.put(pointer, typeof value === 'string' && texts[0] === first && !texts[1] ? all[first] : all);
  };
  return (
    <div class="words">
      <Labelled {...props}>
        {(attributes) => (
          <Input
            {...attributes}
            lang={first}
            rows={3}
            placeholder={said[second] ? word('same') : undefined}
            value={said[first] ?? ''}
            onInput={(/** @type {any} */ event) => say(first, event.currentTarget.value)}
          />
        )}
      </Labelled>
      <div class="field second">
        <label for={`${fieldId(pointer)}-${second}`}>
          <span class="unseen">{label}, </span>
          {word(`in_${second}`)}
        </label>
        <Input
          id={`${fieldId(pointer)}-${second}`}
          lang={second}
          rows={3}
          autocomplete="off"
          placeholder={word('same')}
          value={said[second] ?? ''}
          onInput={(/** @type {any} */ event) => say(second, event.currentTarget.value)}
        />
      </div>
    </div>
  );
}

/**
 * A number as the editor's language writes it.
 * @param {Step & { pointer: string, label: string, hint?: string, percent?: boolean, year?: boolean }} props  `percent`: the
 *   document has a fraction. `year`: without separators
 */
export function NumberField({ percent, year, ...props }) {
  const { editor, word, pointer } = props;
  const value = editor.at(pointer);
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const [isUnread, setUnread] = useState(false);
  const turn = useRef(0);
  const written = value === undefined ? '' : numberText(value, editor.language, percent, year);
  const read = async (/** @type {string} */ text) => {
    setTyped(text);
    turn.current += 1;
    const mine = turn.current;
    if (!text.trim()) {
      setUnread(false);
      return editor.put(pointer, undefined);
    }
    const number = await typedNumber(text, editor.language).catch(() => null);
    if (mine !== turn.current) return;
    setUnread(number === null);
    if (number !== null) editor.put(pointer, percent ? rounded(number / 100) : number);
  };
  // What is undone is seen in the field.
  useEffect(() => setTyped(null), [value === undefined]);
  return (
    <>
      <Labelled {...props}>
        {(attributes) => (
          <span class={percent ? 'percent' : 'number'}>
            <input
              {...attributes}
              inputMode="decimal"
              value={typed ?? written}
              onInput={({ currentTarget }) => read(currentTarget.value)}
              onBlur={() => !isUnread && setTyped(null)}
            />
            {percent && <span aria-hidden="true">%</span>}
          </span>
        )}
      </Labelled>
      {isUnread && <span class="field-problem">{word('no_number')}</span>}
    </>
  );
}

/** Without what binary fractions add. @param {number} value */
const rounded = (value) => Number(value.toPrecision(14));

/** @param {number} value @param {string} language @param {boolean} [percent] @param {boolean} [year] */
export function numberText(value, language, percent, year) {
  if (typeof value !== 'number') return `${value}`;
  const options = { maximumFractionDigits: 10, useGrouping: !year };
  const shown = percent ? rounded(value * 100) : value;
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', options).format(shown);
}

/**
 * One of several.
 * @param {Step & { pointer: string, label: string, hint?: string, options: [string, string][] }} props
 */
export function SelectField({ options, ...props }) {
  const { editor, pointer } = props;
  return (
    <Labelled {...props}>
      {(attributes) => (
        <select
          {...attributes}
          value={editor.at(pointer) ?? ''}
          onChange={({ currentTarget }) => editor.put(pointer, currentTarget.value || undefined)}
        >
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** The sources of the document, to choose one of. @param {Step} step @returns {[string, string][]} */
export const sourceOptions = ({ editor, word }) => [
  ['', word('no_source')],
  ...Object.entries(editor.at('/sources') ?? {}).map(
    ([id, { title }]) =>
      /** @type {[string, string]} */ ([
        id,
        (typeof title === 'string' ? title : (title?.[editor.language] ?? Object.values(title ?? {})[0])) ||
          id,
      ]),
  ),
];

/** A group of choices, one of which is taken. @param {{ name: string, label: string, value: string, options: [string, string][], onChoose: (value: string) => void }} props */
export const Choices = ({ name, label, value, options, onChoose }) => (
  <fieldset class="choices">
    <legend>{label}</legend>
    {options.map(([option, said]) => (
      <label key={option}>
        <input
          type="radio"
          name={name}
          value={option}
          checked={value === option}
          onChange={() => onChoose(option)}
        />
        {said}
      </label>
    ))}
  </fieldset>
);
