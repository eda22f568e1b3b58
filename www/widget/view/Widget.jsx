// All that stands in the shadow root, whatever the element's state.

import { render } from 'preact';
import { earlyWord } from './early-words.js';
import { FaultStrip, RetryButton } from './Fault.jsx';
import { Frame } from './Frame.jsx';
import { Mount } from './Mount.jsx';
import { Failed, Loading, OwnContent } from './Placeholder.jsx';
import { Probes } from './Probes.jsx';
import { Problems } from './Problems.jsx';

/** @import { Fault } from '../loading/errors.js' */
/** @import { Notice } from './Fault.jsx' */

/** `list`: of places, none of which is chosen. @typedef {'idle' | 'loading' | 'slow' | 'list' | 'ready' | 'problems' | 'failed'} State */

/** Fills an element with the field that a place is chosen with, and with places side by side. @typedef {import('./host.js').List} List */

/**
 * @typedef {object} Props
 * @property {State} state
 * @property {boolean} busy  whether something is on its way
 * @property {string} language
 * @property {boolean} own  whether the page has content of its own to show meanwhile
 * @property {List | null} list
 * @property {string} voice  what a reader who listens is told
 * @property {import('./Frame.jsx').Props | null} content  in the state `ready`
 * @property {import('../../../target/web/cakupan.js').Problems | null} problems
 * @property {Fault | null} failure  in the state `failed`
 * @property {Notice | null} notice  in the state `ready`
 * @property {boolean} retriable  whether the document can be asked for anew
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
      data-view={props.list?.comparing ? 'compare' : frame?.view.name}
      data-fault={props.state === 'failed' ? props.failure?.kind : undefined}
      aria-busy={props.busy || undefined}
      aria-label={frame?.title}
    >
      <Probes />
      {props.list && <Mount into={props.list.showField} />}
      <Content {...props} />
      <p class="vh said" aria-live="polite">
        {props.voice || null}
      </p>
    </section>
  );
}

/** @param {Props} props */
function Content(props) {
  const { state, language, content, problems, failure, notice, retriable, retry } = props;
  // What the page has of its own is about the whole list.
  const own = props.own && !props.list;
  switch (state) {
    case 'loading':
    case 'slow':
      return <Loading language={language} own={own} slow={state === 'slow'} retry={retry} />;
    case 'ready':
      return (
        <>
          {content && <Frame {...content} />}
          {notice && <FaultStrip {...notice} language={language} kept="" />}
          <OwnContent shown={false} />
        </>
      );
    case 'list':
      return (
        <>
          {props.list && <Mount into={props.list.showComparison} />}
          <OwnContent shown={false} />
        </>
      );
    case 'problems':
      return (
        problems && (
          <Problems problems={problems} own={own}>
            {retriable && <RetryButton label={earlyWord(language, 'retry')} retry={retry} />}
          </Problems>
        )
      );
    case 'failed':
      return failure && <Failed fault={failure} language={language} own={own} retry={retry} />;
    default:
      return <OwnContent shown />;
  }
}
