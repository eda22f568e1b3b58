// What it takes to reach the target.

import { Icon } from '../Icon.jsx';
import { memo } from '../memo.js';

/** @import { Need as Content } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

export const Need = memo((/** @type {{ need: Content, host: Host }} */ { need, host }) => {
  const resets = need.action === 'reset';
  return (
    <div class="need" part="need">
      <h3>{need.heading}</h3>
      <p class="note">{need.detail}</p>
      {need.chance && (
        <p class="note" part="chance">
          {need.chance}
        </p>
      )}
      {need.button && host.shows('need') && (
        <button
          class={resets ? 'btn' : 'btn dark'}
          part="button"
          type="button"
          data-action={need.action}
          onClick={() => host.act((handle) => (resets ? handle.reset() : handle.use_needed_pace()))}
        >
          {resets && <Icon name="undo" />}
          {need.button}
        </button>
      )}
    </div>
  );
});
