// Of how many people the share is counted: the same people as a share of other numbers that are in circulation.

import { Component } from 'preact';

/** @import { WholeChoice } from '../../../../target/web/cakupan.js' */

/** @extends {Component<{ content: WholeChoice }, { chosen: number | null }>} */
export class Wholes extends Component {
  state = { chosen: /** @type {number | null} */ (null) };

  render() {
    const { label, wholes } = this.props.content;
    // A document that does not know the chosen number begins with its own.
    const shown = wholes.find(({ workers }) => workers === this.state.chosen) ?? wholes[0];
    return (
      <div class="wholes" part="wholes">
        <p id="wholes">{label}</p>
        <div class="seg" role="group" aria-labelledby="wholes">
          {wholes.map((whole) => (
            <button
              key={whole.workers}
              type="button"
              aria-pressed={whole === shown}
              onClick={() => this.setState({ chosen: whole.workers })}
            >
              {whole.label}
            </button>
          ))}
        </div>
        <p class="note" aria-live="polite">
          {shown?.text}
        </p>
      </div>
    );
  }
}
