// The question that leads to the next view.

import { Icon } from './Icon.jsx';
import { memo } from './memo.js';

/** @import { Tab } from '../../../target/web/cakupan.js' */
/** @import { Host } from './host.js' */

export const NextView = memo((/** @type {{ next: Tab, host: Host }} */ { next: { view, label }, host }) => (
  <button
    class="next"
    part="next"
    type="button"
    data-view={view}
    onClick={() => {
      host.act((handle) => handle.show_view(view));
      host.focus('h2');
    }}
  >
    {label}
    <Icon name="next" />
  </button>
));
