// The files that a reader can take along; and where an app saves none, another way to what is in them.

import { Component } from 'preact';
import { earlyWord } from '../early-words.js';
import { FaultPanel } from '../Fault.jsx';

/** @import { FileOffer, OfferedFile } from '../../../../target/web/cakupan.js' */
/** @import { Host, MadeFile } from '../host.js' */

/** @typedef {{ language: string, host: Host, copy: (label: string, text: string) => import('preact').ComponentChild }} Props */

/** @extends {Component<Props, { made: MadeFile | null, shown: boolean }>} */
export class Downloads extends Component {
  state = { made: /** @type {MadeFile | null} */ (null), shown: false };
  /** Where the browser has the last file, for as long as the panel is open. */
  #url = '';
  #closed = false;

  componentDidMount() {
    this.props.host.files.fetch();
  }

  componentWillUnmount() {
    this.#closed = true;
    URL.revokeObjectURL(this.#url);
  }

  /** @param {OfferedFile} file */
  async #take(file) {
    const { files } = this.props.host;
    const made = await files.make(file);
    if (!made || this.#closed) return;
    URL.revokeObjectURL(this.#url);
    this.#url = URL.createObjectURL(made.blob);
    this.setState({ made, shown: false });
    files.save(this.#url, made.name);
  }

  render() {
    const { language, host } = this.props;
    const offer = host.files.offer();
    const missing = host.files.notice && <FaultPanel {...host.files.notice} language={language} />;
    if (!offer) return missing ?? <p class="note">{earlyWord(language, 'loading')}</p>;
    // In the words of now; of another document or view that is shown by now it is no more.
    const { made } = this.state;
    const taken = offer.files.find(({ name }) => name === made?.name);
    return (
      <>
        <p>{offer.hint}</p>
        <ul class="files">
          {offer.files.map((file) => (
            <li key={file.kind}>
              <button
                class="btn"
                part="button"
                type="button"
                data-file={file.kind}
                onClick={() => this.#take(file)}
              >
                {file.label}
              </button>
              <span class="note">{file.good_for}</span>
            </li>
          ))}
        </ul>
        {missing}
        <p aria-live="polite">{taken?.made}</p>
        {made && taken && this.#otherWay(offer, made)}
      </>
    );
  }

  /** @param {FileOffer} offer @param {MadeFile} made */
  #otherWay({ instead, show, open, copy }, { text, picture }) {
    if (!this.state.shown)
      return (
        <p class="note">
          {instead}{' '}
          <button class="plain" type="button" data-show onClick={() => this.setState({ shown: true })}>
            {show}
          </button>
        </p>
      );
    return (
      <>
        {picture && <Drawn picture={picture} />}
        {picture && (
          <a class="btn" href={this.#url} target="_blank" rel="noopener">
            {open}
          </a>
        )}
        {text && this.props.copy(copy, text)}
      </>
    );
  }
}

/** A picture that is there already. @extends {Component<{ picture: HTMLCanvasElement }>} */
class Drawn extends Component {
  shouldComponentUpdate() {
    return false;
  }

  render() {
    const { picture } = this.props;
    return <div class="drawn" ref={(place) => place?.replaceChildren(picture)} />;
  }
}
