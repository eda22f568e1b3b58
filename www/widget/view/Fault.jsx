// A fault in words, with the way on: where it takes the picture's place, below a picture that stays, and in a panel.

import { faultWords } from './fault-words.js';
import { Icon } from './Icon.jsx';

/** @import { Fault } from '../loading/errors.js' */
/** What has not come, for a picture that stays. @typedef {{ fault: Fault, retry: () => void }} Notice */
/** @typedef {Notice & { language: string }} Props */

/** @param {{ label: string, dark?: boolean, retry: () => void }} props */
export const RetryButton = ({ label, dark, retry }) => (
  <button class={dark ? 'btn dark' : 'btn'} part="button" type="button" data-action="retry" onClick={retry}>
    {label}
  </button>
);

/** The way on, and what the page's editor is told. @param {Props} props */
export const FaultText = ({ language, fault, retry }) => {
  const { where, button } = faultWords(language, fault);
  return (
    <>
      <RetryButton label={button} dark retry={retry} />
      {where && <p class="note where">{where}</p>}
    </>
  );
};

/** In a panel that was to show something else. @param {Props} props */
export const FaultPanel = ({ language, fault, retry }) => {
  const { headline, advice } = faultWords(language, fault);
  return (
    <>
      <div role="alert" data-fault={fault.kind}>
        <h3>{headline}</h3>
        <p class="note">{advice}</p>
      </div>
      <FaultText language={language} fault={fault} retry={retry} />
    </>
  );
};

/** Below what can still be read, at the lower edge of the window as far as that reaches. @param {Props & { kept: string }} props */
export const FaultStrip = ({ language, fault, kept, retry }) => {
  const { headline, advice, where, button } = faultWords(language, fault);
  return (
    <div class="info failed" part="note" role="alert" data-fault={fault.kind}>
      <Icon name="error" />
      <div>
        <h2 tabindex={-1}>{headline}</h2>
        <p>
          {advice} {kept}
        </p>
        {where && <p class="note where">{where}</p>}
      </div>
      <RetryButton label={button} dark retry={retry} />
    </div>
  );
};
