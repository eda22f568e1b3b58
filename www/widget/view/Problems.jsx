// What is wrong with a document.

import { Component, Fragment } from 'preact';
import { copy } from '../page/clipboard.js';
import { Icon } from './Icon.jsx';
import { OwnContent } from './Placeholder.jsx';

/** @import { Problems as Content } from '../../../target/web/cakupan.js' */

/**
 * `own`: whether the page has content of its own; `children`: more buttons.
 * @typedef {{ problems: Content, own: boolean, children: import('preact').ComponentChildren }} Props
 */

/** @extends {Component<Props, { copied: boolean }>} */
export class Problems extends Component {
  state = { copied: false };

  /** @param {Element} button  right after the list */
  #copy({ previousElementSibling: list }) {
    const text = this.props.problems.problems.map(({ message }) => message).join('\n');
    copy(
      text,
      (copied) => this.setState({ copied }),
      () => list && getSelection()?.selectAllChildren(list),
    );
  }

  render() {
    const { problems, own, children } = this.props;
    return (
      <>
        <div class="head" role="alert">
          <h2 part="headline" tabindex={-1}>
            {problems.headline}
          </h2>
          <p class="dek" part="dek">
            {problems.dek}
          </p>
        </div>
        <ProblemList problems={problems} />
        <button
          class="btn"
          part="button"
          type="button"
          data-action="copy"
          onClick={({ currentTarget }) => this.#copy(currentTarget)}
        >
          <span aria-live="polite">{this.state.copied ? problems.copied : problems.copy}</span>
        </button>{' '}
        {children}
        <OwnContent shown={own} />
      </>
    );
  }
}

/** Every problem: what, where and what to do. @param {{ problems: Content }} props */
export const ProblemList = ({ problems: { problems, fix_label } }) => (
  <ol class="errs" part="problems" role="list">
    {problems.map(({ kind, severity, what, at, fix }, index) => (
      <li key={index} data-kind={kind} data-severity={severity}>
        <Icon name="error" />
        <b>{what}</b>
        <code>
          <Pointer pointer={at} />
        </code>
        {fix && <span>{`${fix_label}: ${fix}`}</span>}
      </li>
    ))}
  </ol>
);

/** A JSON pointer, which may break after each slash. @param {{ pointer: string }} props */
const Pointer = ({ pointer }) => {
  const [first, ...names] = pointer.split('/');
  return [
    first,
    ...names.map((name, index) => (
      <Fragment key={index}>
        /<wbr />
        {name}
      </Fragment>
    )),
  ];
};
