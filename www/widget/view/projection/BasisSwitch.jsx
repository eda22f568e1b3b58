// What the years ahead are drawn from: the trend or the assumptions.

import { memo } from '../memo.js';

/** @import { BasisChoice } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

export const BasisSwitch = memo(
  (
    /** @type {{ choice: BasisChoice, host: Host }} */
    { choice: { label, items }, host },
  ) => (
    <div class="seg basis" part="basis" role="group" aria-label={label}>
      {items.map(({ basis, label, chosen }) => (
        <button
          key={basis}
          type="button"
          data-basis={basis}
          aria-pressed={chosen}
          onClick={() => host.act((handle) => handle.choose_basis(basis))}
        >
          {label}
        </button>
      ))}
    </div>
  ),
);
