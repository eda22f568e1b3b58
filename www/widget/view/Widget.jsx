// All that stands in the shadow root, whatever the element's state.

import { render } from 'preact';
import { Frame } from './Frame.jsx';
import { Loading, OwnContent, Unreachable, Unsupported } from './Placeholder.jsx';
import { Probes } from './Probes.jsx';
import { Problems } from './Problems.jsx';

/** @typedef {'idle' | 'loading' | 'slow' | 'ready' | 'problems' | 'unreachable' | 'unsupported'} State */

/**
 * @typedef {object} Props
 * @property {State} state
 * @property {boolean} busy  whether something is on its way
 * @property {string} language
 * @property {boolean} own  whether the page has content of its own to show meanwhile
 * @property {string} voice  what a reader who listens is told
 * @property {import('./Frame.jsx').Props | null} content  in the state `ready`
 * @property {import('../../../target/web/cakupan.js').Problems | null} problems
 * @property {{ url: string, status: number | null } | null} failure  of the file that does not come
 * @property {boolean} copied  whether the list of problems has just been copied
 * @property {(text: string) => void} copy
 * @property {() => void} retry
 */

/**
 * Brings a shadow root to what it should be, at once. What is still wanted stays the same node.
 * @param {ShadowRoot} root
 * @param {Props} props
 */
export const renderWidget = (root, props) => render(<Widget {...props} />, root);

/** @param {Props} props */
function Widget(props) {
  const frame = props.content?.frame;
  return (
    <section
      part="frame"
      lang={frame?.language ?? props.language}
      dir={frame?.direction}
      data-state={props.state}
      data-view={frame?.view.name}
      aria-busy={props.busy || undefined}
      aria-label={frame?.title}
    >
      <Probes />
      <Content {...props} />
      <p class="vh said" aria-live="polite">
        {props.voice || null}
      </p>
    </section>
  );
}

/** @param {Props} props */
function Content({ state, language, own, content, problems, failure, copied, copy, retry }) {
  switch (state) {
    case 'loading':
    case 'slow':
      return <Loading language={language} own={own} slow={state === 'slow'} />;
    case 'ready':
      return (
        <>
          {content && <Frame {...content} />}
          <OwnContent shown={false} />
        </>
      );
    case 'problems':
      return problems && <Problems problems={problems} own={own} copied={copied} copy={copy} />;
    case 'unreachable':
      return failure && <Unreachable {...failure} language={language} own={own} retry={retry} />;
    case 'unsupported':
      return <Unsupported language={language} own={own} />;
    default:
      return <OwnContent shown />;
  }
}
