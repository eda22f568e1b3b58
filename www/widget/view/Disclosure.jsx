// What folds and unfolds.

import { Icon } from './Icon.jsx';

/** @import { ComponentChildren } from 'preact' */

/** What the reader has folded and unfolded, by name. */
export class Disclosures {
  /** @type {Map<string, boolean>} */
  #open = new Map();

  /**
   * @param {string} name
   * @param {boolean} [initially]
   */
  isOpen(name, initially = false) {
    return this.#open.get(name) ?? initially;
  }

  /**
   * Whether that is a change.
   * @param {string} name
   * @param {boolean} open
   */
  set(name, open) {
    const changed = this.#open.get(name) !== open;
    this.#open.set(name, open);
    return changed;
  }
}

/**
 * @typedef {object} Props
 * @property {string} name
 * @property {Disclosures} disclosures
 * @property {boolean} [initially]
 * @property {ComponentChildren} summary
 * @property {(open: boolean) => void} [onToggle]  told once a reader has folded or unfolded it
 * @property {() => void} [onPress]  told before that
 * @property {ComponentChildren} [children]
 * @property {string} class
 * @property {string} [part]
 * @property {string} [data-group]
 */

/** Stays as the reader has left it through every frame. @param {Props} props */
export const Disclosure = ({
  name,
  disclosures,
  initially,
  summary,
  onToggle,
  onPress,
  children,
  ...rest
}) => (
  <details
    {...rest}
    open={disclosures.isOpen(name, initially)}
    onToggle={({ currentTarget: { open } }) => {
      if (disclosures.set(name, open)) onToggle?.(open);
    }}
  >
    <summary onClick={onPress}>
      {summary}
      <Icon name="open" />
    </summary>
    {children}
  </details>
);
