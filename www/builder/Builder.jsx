// The page of editors: five steps that can be walked in any order, and beside them the widget with what there is so far.

import { Component } from 'preact';
import { Drafts } from './Drafts.jsx';
import { fieldId } from './draft/pointer.js';
import { Editor } from './editor.js';
import { OfflineNote } from './OfflineNote.jsx';
import { Preview } from './Preview.jsx';
import { Assumptions } from './steps/Assumptions.jsx';
import { Data } from './steps/Data.jsx';
import { Describe } from './steps/Describe.jsx';
import { Look } from './steps/Look.jsx';
import { Publish } from './steps/Publish.jsx';
import { Untold } from './Untold.jsx';

/** The steps, by name. */
const STEPS = { data: Data, describe: Describe, assumptions: Assumptions, look: Look, publish: Publish };

const NAMES = /** @type {(keyof typeof STEPS)[]} */ (Object.keys(STEPS));

/** On which step a field is. @param {string} pointer @returns {keyof typeof STEPS} */
function stepOf(pointer) {
  if (/^\/targets|\/(assumptions|subsidy)/.test(pointer)) return 'assumptions';
  return /^\/groups(\/\d+\/observations(?!.*source)|$)/.test(pointer) ? 'data' : 'describe';
}

/** @typedef {{ step: keyof typeof STEPS, state: import('./editor.js').State }} BuilderState */

/** @extends {Component<{ language: string, words: Record<string, string> }, BuilderState>} */
export class Builder extends Component {
  editor = new Editor(this.props.language, this.props.words, (state) => this.setState({ state }));
  /** @type {BuilderState} */
  state = { step: 'data', state: this.editor.state };

  componentDidMount() {
    this.editor.start();
    addEventListener('keydown', this.#pressed);
    addEventListener('dragover', this.#dragged);
    addEventListener('drop', this.#dropped);
  }

  componentWillUnmount() {
    removeEventListener('keydown', this.#pressed);
    removeEventListener('dragover', this.#dragged);
    removeEventListener('drop', this.#dropped);
  }

  /** A file that misses its field would take the place of the page. @param {DragEvent} event */
  #dragged = (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  /** @param {DragEvent} event */
  #dropped = async (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    this.#walk('data');
    this.editor.openFile(new Uint8Array(await file.arrayBuffer()));
  };

  /** Outside of a field, as programs have it everywhere. @param {KeyboardEvent} event */
  #pressed = (event) => {
    const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
    if (isField || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.editor.redo();
    else this.editor.undo();
  };

  /** @param {string} key @param {Record<string, string | number>} [values] */
  word = (key, values = {}) =>
    Object.entries(values).reduce(
      (said, [name, value]) => said.replaceAll(`{${name}}`, `${value}`),
      this.props.words[key] ?? '',
    );

  /** @param {keyof typeof STEPS} step */
  #walk = (step) => this.setState({ step });

  /** Leads to a field. @param {string} pointer */
  goTo = (pointer) => {
    this.setState({ step: stepOf(pointer) }, () => {
      const place = nearest(pointer);
      for (let around = place?.closest('details'); around; around = around.parentElement?.closest('details'))
        around.open = true;
      place?.scrollIntoView({ block: 'center' });
      place?.focus();
    });
  };

  render() {
    const { step, state } = this.state;
    const { editor, word } = this;
    const Step = STEPS[step];
    const at = NAMES.indexOf(step);
    return (
      <div class="builder">
        <div class="work">
          <Drafts {...{ editor, word }} />
          <Steps {...{ word, step }} open={this.#open()} onWalk={this.#walk} />
          <div class="step" role="tabpanel" id="panel" aria-labelledby={`tab-${step}`}>
            <h2>{word(step)}</h2>
            <p class="soft">{word(`${step}_lead`)}</p>
            {state.failed && (
              <p class="bad" role="alert">
                {word('failed')}
              </p>
            )}
            <Step {...{ editor, word, goTo: this.goTo }} />
            {at < NAMES.length - 1 && (
              <p class="row onward">
                <button
                  type="button"
                  class={step === 'data' && !state.reading?.document ? '' : 'main'}
                  onClick={() => {
                    this.#walk(NAMES[at + 1]);
                    document.getElementById(`tab-${NAMES[at + 1]}`)?.focus();
                  }}
                >
                  {word('onward', { step: word(NAMES[at + 1]) })}
                </button>
              </p>
            )}
          </div>
          <OfflineNote word={word} />
        </div>
        <div class="beside">
          <Untold {...{ editor, word }} goTo={this.goTo} />
          <Preview {...{ editor, word }} />
        </div>
      </div>
    );
  }

  /** How many things are open on each step. @returns {Partial<Record<keyof typeof STEPS, number>>} */
  #open() {
    const { reading, problems } = this.state.state;
    /** @type {Partial<Record<keyof typeof STEPS, number>>} */
    const open = { data: (reading?.problems ?? []).filter(({ severity }) => severity !== 'notice').length };
    if (reading)
      for (const { at, error } of problems)
        if (error && at !== '/groups') open[stepOf(at)] = (open[stepOf(at)] ?? 0) + 1;
    return open;
  }
}

/** The field of a pointer, or of what it is in. @param {string} pointer @returns {HTMLElement | null} */
function nearest(pointer) {
  const place = document.getElementById(fieldId(pointer));
  return place || !pointer ? place : nearest(pointer.replace(/\/[^/]*$/, ''));
}

/**
 * @param {{ word: Builder['word'], step: keyof typeof STEPS, open: Partial<Record<keyof typeof STEPS, number>>, onWalk: (step: keyof typeof STEPS) => void }} props
 */
function Steps({ word, step, open, onWalk }) {
  const at = NAMES.indexOf(step);
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    /** @type {Record<string, number>} */
    const ways = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: NAMES.length - 1 };
    if (!(event.key in ways)) return;
    event.preventDefault();
    const next = NAMES[(ways[event.key] + NAMES.length) % NAMES.length];
    onWalk(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={word('steps')} onKeyDown={pressed}>
      {NAMES.map((name, index) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={`tab-${name}`}
          aria-selected={name === step}
          aria-controls="panel"
          tabIndex={name === step ? 0 : -1}
          onClick={() => onWalk(name)}
        >
          <span class="number">{index + 1}</span> {word(name)}
          {(open[name] ?? 0) > 0 && (
            <span class="open">
              <span aria-hidden="true">{open[name]}</span>
              <span class="unseen">{word('open_n', { n: open[name] ?? 0 })}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
