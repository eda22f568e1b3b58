// What stands there while there is nothing to draw: loading, a file that does not come, a browser without WebAssembly. The
// page's own content stays readable in all of them.

import { earlyWord } from './early-words.js';
import { Icon } from './Icon.jsx';

/** Where the page's own content shows. @param {{ shown: boolean }} props */
export const OwnContent = ({ shown }) => <slot hidden={!shown} />;

/** `own`: whether the page has content of its own to show meanwhile. @typedef {{ language: string, own: boolean }} Props */

/** @param {Props & { slow: boolean }} props */
export const Loading = ({ language, own, slow }) =>
  own ? (
    <>
      {!slow && (
        <p class="vh" role="status">
          {earlyWord(language, 'loading')}
        </p>
      )}
      <OwnContent shown />
      {slow && (
        <div class="late">
          <Info text={earlyWord(language, 'slow')} />
        </div>
      )}
    </>
  ) : (
    <div class="loading">
      <i />
      <i />
      <i />
      <p role="status">{earlyWord(language, 'loading')}</p>
    </div>
  );

/** @param {Props & { url: string, status: number | null, retry: () => void }} props  `status`: null where no answer came */
export const Unreachable = ({ language, own, url, status, retry }) => (
  <>
    <div class="head" role="alert">
      <h2 part="headline" tabindex={-1}>
        {earlyWord(language, 'network_h')}
      </h2>
      <p class="dek" part="dek">
        {earlyWord(language, 'network')}
      </p>
    </div>
    <button class="btn dark" part="button" type="button" data-action="retry" onClick={retry}>
      {earlyWord(language, 'retry')}
    </button>
    <p class="note where">{unreachableFile(language, url, status)}</p>
    <OwnContent shown={own} />
  </>
);

/**
 * @param {string} language
 * @param {string} url
 * @param {number | null} status
 */
export const unreachableFile = (language, url, status) =>
  status === null ? url : earlyWord(language, 'network_where', { url, status });

/** @param {Props} props */
export const Unsupported = ({ language, own }) => (
  <>
    <OwnContent shown={own} />
    <Info text={earlyWord(language, 'fallback')} />
  </>
);

/** @param {{ text: string }} props */
const Info = ({ text }) => (
  <p class="info" part="note" role="status">
    <Icon name="info" />
    <span>{text}</span>
  </p>
);
