// The widget itself with the document as it stands, as a phone and as an article show it.

import { Component, createRef, h } from 'preact';
import { Choices } from './fields/Field.jsx';

/** @import { Step } from './fields/Field.jsx' */

/** @typedef {{ width: string, theme: string, language: string }} PreviewState */

/** CSS pixels of a phone's and of an article's column. */
const WIDTHS = ['360', '720'];

/** From this many characters on a document takes the widget longer than a letter may wait: it is shown after a pause. */
const LARGE = 100_000;

/** Milliseconds. */
const PAUSE = 700;

/** @extends {Component<Step, PreviewState>} */
export class Preview extends Component {
  /** @type {PreviewState} */
  state = { width: '360', theme: 'light', language: this.props.editor.language };
  #element = createRef();
  #shown = '';
  /** What `#shown` was written from. @type {any} */
  #given = null;
  #colours = '';

  #coming = 0;

  /** Has the widget show a document, after so many milliseconds without another. @param {any} shown @param {number} pause */
  #show(shown, pause) {
    clearTimeout(this.#coming);
    const show = () => {
      if (this.#element.current) this.#element.current.document = shown;
    };
    if (pause) this.#coming = window.setTimeout(show, pause);
    else show();
  }

  componentDidMount() {
    this.componentDidUpdate();
  }

  componentDidUpdate() {
    const { shown, draft } = this.props.editor.state;
    const element = this.#element.current;
    if (!element) {
      this.#shown = '';
      this.#given = null;
      return;
    }
    if (shown !== this.#given) {
      const text = JSON.stringify(shown);
      if (text !== this.#shown) this.#show(shown, text.length > LARGE ? PAUSE : 0);
      this.#shown = text;
      this.#given = shown;
    }
    const { light, dark } = draft.look;
    const colours = this.state.theme === 'dark' ? dark : light;
    const key = JSON.stringify([colours, this.#shown === '']);
    if (key === this.#colours) return;
    this.#colours = key;
    for (const name of ['1', '2', '3'])
      if (colours[name]) element.style.setProperty(`--cakupan-${name}`, colours[name]);
      else element.style.removeProperty(`--cakupan-${name}`);
  }

  render() {
    const { editor, word } = this.props;
    const { width, theme, language } = this.state;
    const { shown, draft } = editor.state;
    const { view, controls } = draft.look;
    const choices = (/** @type {keyof PreviewState} */ name, /** @type {string[]} */ options) => (
      <Choices
        name={`preview-${name}`}
        label={word(`preview_${name}`)}
        value={this.state[name]}
        options={options.map((option) => [option, word(`preview_${option}`)])}
        onChoose={(value) => this.setState({ [name]: value })}
      />
    );
    return (
      <section class="preview" aria-labelledby="preview">
        <h2 id="preview">{word('preview')}</h2>
        {shown ? (
          <>
            <div class="preview-choices">
              {choices('width', WIDTHS)}
              {choices('theme', ['light', 'dark'])}
              {choices('language', ['id', 'en'])}
            </div>
            <div class={`stage ${theme} as-${width}`}>
              {h('cakupan-widget', { ref: this.#element, lang: language, theme, view, controls })}
            </div>
          </>
        ) : (
          <p class="soft">{word('preview_wait')}</p>
        )}
      </section>
    );
  }
}
