// A field in which a number is typed, with its unit and what was wrong with it.

import { Component, createRef } from 'preact';
import { Icon } from './Icon.jsx';

/**
 * @typedef {object} Props
 * @property {string} value
 * @property {(typed: string) => void} onApply
 * @property {'decimal' | 'numeric'} inputmode
 * @property {string} [id]
 * @property {string} [data-end]
 * @property {string} [aria-labelledby]
 * @property {'true'} [aria-invalid]
 * @property {string} [aria-describedby]
 */

/**
 * Shows the frame's value. What is being typed is the reader's until it is applied, whatever value comes meanwhile. Where
 * another value comes while the field has the focus and nothing has been typed, typing goes on in its place.
 * @extends {Component<Props, { draft: string | null }>}
 */
export class NumberField extends Component {
  /** What is being typed and is not applied yet. @type {{ draft: string | null }} */
  state = { draft: null };
  #input = createRef();

  /**
   * @param {Props} before
   * @param {{ draft: string | null }} state
   */
  componentDidUpdate(before, { draft }) {
    const input = this.#input.current;
    if (draft === null && this.props.value !== before.value && input.matches(':focus')) input.select();
  }

  render() {
    const { value, onApply, ...rest } = this.props;
    return (
      <input
        {...rest}
        ref={this.#input}
        part="field"
        autocomplete="off"
        size={Math.max(value.length, 1)}
        value={this.state.draft ?? value}
        onInput={({ currentTarget }) =>
          this.setState({ draft: currentTarget.value === value ? null : currentTarget.value })
        }
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value;
          this.setState({ draft: null });
          onApply(typed);
        }}
      />
    );
  }
}

/** @param {{ id: string, text: string }} props */
export const FieldProblem = ({ id, text }) => (
  <p class="fielderr" id={id} part="problem" role="alert">
    <Icon name="error" />
    <span>{text}</span>
  </p>
);
