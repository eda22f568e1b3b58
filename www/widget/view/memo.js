// Components that stay as they are while what they are made of does.

import { Component } from 'preact';

/**
 * A component that is rendered again only when one of its properties is another. A part of a frame that a move has
 * left as it was is the same object as before, by `unchanged.js`.
 * @template P
 * @param {(props: P) => import('preact').ComponentChildren} render
 * @returns {import('preact').ComponentClass<P>}
 */
export const memo = (render) =>
  class extends Component {
    /** @param {P} next */
    shouldComponentUpdate(next) {
      const names = /** @type {(keyof P)[]} */ (Object.keys({ ...this.props, ...next }));
      return names.some((name) => next[name] !== /** @type {P} */ (this.props)[name]);
    }

    render() {
      return render(/** @type {P} */ (this.props));
    }
  };
