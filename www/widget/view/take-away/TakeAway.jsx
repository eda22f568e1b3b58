// What a reader passes on or takes to another page, in the foot: buttons, each of which unfolds what it leads to in place.

import { Component } from 'preact';
import { copy } from '../../page/clipboard.js';
import { Icon } from '../Icon.jsx';
import { Downloads } from './Downloads.jsx';

/** @import { TakeAway as Words } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** @typedef {'download' | 'share' | 'embed'} Panel */

/** @extends {Component<{ words: Words, language: string, host: Host }, { open: Panel | null, copied: string | null }>} */
export class TakeAway extends Component {
  state = { open: /** @type {Panel | null} */ (null), copied: /** @type {string | null} */ (null) };

  /** @param {Panel} panel */
  #toggle = (panel) => {
    if (panel === 'share') this.props.host.passOn.prepare();
    this.setState(({ open }) => ({ open: open === panel ? null : panel }));
  };

  /** @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
  #close = ({ key, currentTarget }) => {
    if (key !== 'Escape' || !this.state.open) return;
    const button = currentTarget.querySelector('[aria-expanded="true"]');
    this.setState({ open: null });
    /** @type {HTMLElement | null} */ (button)?.focus();
  };

  /** @param {string} name @param {string} text @param {HTMLElement} button */
  #copy(name, text, button) {
    const tell = (/** @type {boolean} */ copied) => this.setState({ copied: copied ? name : null });
    copy(text, tell, () => {
      const field = button.closest('.sheet')?.querySelector('textarea');
      if (field) field.value = text;
      field?.select();
    });
  }

  /** @param {{ name: string, label: string, text: () => string }} props */
  #Copy = ({ name, label, text }) => (
    <button
      class="btn"
      part="button"
      type="button"
      data-copy={name}
      onClick={({ currentTarget }) => this.#copy(name, text(), currentTarget)}
    >
      <span aria-live="polite">{this.state.copied === name ? this.props.words.copied : label}</span>
    </button>
  );

  /** A text with the button that copies it. @param {string} label @param {string} text */
  #copyWhole = (label, text) => {
    const Copy = this.#Copy;
    return (
      <>
        <Marked label={label} text={text} />
        <Copy name="file" label={label} text={() => text} />
      </>
    );
  };

  render() {
    const { words, language, host } = this.props;
    const { open } = this.state;
    const { passOn } = host;
    const method = passOn.method();
    const code = host.shows('embed') ? passOn.code() : null;
    const Copy = this.#Copy;
    return (
      <div class="take" part="take-away" onKeyDown={this.#close}>
        <div class="ways">
          {host.shows('download') && this.#way('download', words.download)}
          {host.shows('share') && this.#way('share', words.share)}
          {code !== null && this.#way('embed', words.embed)}
          {method && <a href={method}>{words.method}</a>}
        </div>
        {open === 'download' && (
          <div class="sheet" id="take-download">
            <Downloads language={language} host={host} copy={this.#copyWhole} />
          </div>
        )}
        {open === 'share' && (
          <div class="sheet" id="take-share">
            <p>{words.share_hint}</p>
            <Marked label={words.share_hint} text={passOn.link()} />
            {passOn.canSend && (
              <button class="btn dark" part="button" type="button" data-send onClick={passOn.send}>
                {words.send}
              </button>
            )}
            <Copy name="link" label={words.copy_link} text={passOn.link} />
            <Copy name="sentence" label={words.copy_sentence} text={passOn.sentence} />
          </div>
        )}
        {open === 'embed' && code !== null && (
          <div class="sheet" id="take-embed">
            <p>{words.embed_hint}</p>
            <Marked label={words.embed_hint} text={code} />
            <Copy name="code" label={words.copy_code} text={() => code} />
          </div>
        )}
      </div>
    );
  }

  /** @param {Panel} panel @param {string} label */
  #way(panel, label) {
    const isOpen = this.state.open === panel;
    return (
      <button
        type="button"
        data-way={panel}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `take-${panel}` : undefined}
        onClick={() => this.#toggle(panel)}
      >
        {label}
        <Icon name="open" />
      </button>
    );
  }
}

/** What can be copied by hand where the button may not. @param {{ label: string, text: string }} props */
const Marked = ({ label, text }) => (
  <textarea
    readonly
    rows={3}
    spellcheck={false}
    aria-label={label}
    value={text}
    onFocus={({ currentTarget }) => currentTarget.select()}
  />
);
