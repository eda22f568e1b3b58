// The views to choose from.

import { memo } from './memo.js';

/** @import { Tabs as Content } from '../../../target/web/cakupan.js' */
/** @import { Host } from './host.js' */

export const Tabs = memo(
  (
    /** @type {{ tabs: Content, view: string, direction: 'ltr' | 'rtl', host: Host }} */
    { tabs: { label, items }, view: chosen, direction, host },
  ) => {
    /** @param {string} view */
    const show = (view) => {
      host.show(view);
      host.focus(`#tab-${view}`);
    };
    /** @param {KeyboardEvent} event */
    const walk = (event) => {
      const { id } = /** @type {HTMLElement} */ (event.target);
      const index = items.findIndex(({ view }) => id === `tab-${view}`);
      const forward = { ltr: 1, rtl: -1 }[direction];
      const to = {
        ArrowLeft: items.at((index - forward) % items.length),
        ArrowRight: items.at((index + forward) % items.length),
        Home: items[0],
        End: items.at(-1),
      }[event.key];
      if (!to) return;
      event.preventDefault();
      show(to.view);
    };
    return (
      <div class="tabs" part="tabs" role="tablist" aria-label={label} onKeyDown={walk}>
        {items.map(({ view, label }) => (
          <button
            key={view}
            id={`tab-${view}`}
            part={view === chosen ? 'tab tab-chosen' : 'tab'}
            type="button"
            role="tab"
            data-label={label}
            aria-selected={view === chosen}
            aria-controls="panel"
            tabindex={view === chosen ? 0 : -1}
            onClick={() => show(view)}
          >
            {label}
          </button>
        ))}
      </div>
    );
  },
);
