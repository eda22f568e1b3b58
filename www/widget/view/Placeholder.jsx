// What stands there while there is nothing to draw: what is on its way, and what does not come or cannot run. The page's own
// content stays readable in all of it.

import { earlyWord } from './early-words.js';
import { FaultStrip, FaultText, RetryButton } from './Fault.jsx';
import { faultWords } from './fault-words.js';
import { Icon } from './Icon.jsx';

/** @import { Fault } from '../loading/errors.js' */

/** Where the page's own content shows. @param {{ shown: boolean }} props */
export const OwnContent = ({ shown }) => <slot hidden={!shown} />;

/**
 * `own`: whether the page has content of its own to show meanwhile; `retry`: asks for everything anew.
 * @typedef {{ language: string, own: boolean, retry: () => void }} Props
 */

/** @param {Props & { slow: boolean }} props */
export const Loading = ({ language, own, slow, retry }) => {
  const button = slow && <RetryButton label={earlyWord(language, 'retry')} retry={retry} />;
  return own ? (
    <>
      {!slow && (
        <p class="vh" role="status">
          {earlyWord(language, 'loading')}
        </p>
      )}
      <OwnContent shown />
      {slow && (
        <div class="late">
          <div class="info" part="note">
            <Icon name="info" />
            <p role="status">{earlyWord(language, 'slow')}</p>
            {button}
          </div>
        </div>
      )}
    </>
  ) : (
    <div class="loading">
      <i />
      <i />
      <i />
      <div>
        <p role="status">{earlyWord(language, slow ? 'slow_empty' : 'loading')}</p>
        {button}
      </div>
    </div>
  );
};

/** What has gone wrong: beside the page's own content, or in its place where it has none. @param {Props & { fault: Fault }} props */
export const Failed = ({ language, own, fault, retry }) =>
  own ? (
    <>
      <OwnContent shown />
      <FaultStrip language={language} fault={fault} kept={earlyWord(language, 'kept')} retry={retry} />
    </>
  ) : (
    <>
      <div class="head" role="alert">
        <h2 part="headline" tabindex={-1}>
          {faultWords(language, fault).headline}
        </h2>
        <p class="dek" part="dek">
          {faultWords(language, fault).advice}
        </p>
      </div>
      <FaultText language={language} fault={fault} retry={retry} />
      <OwnContent shown={false} />
    </>
  );
