// The slider of years, exactly under the years of the picture.

import { Level } from './Level.jsx';

/** @import { Scrubber } from '../../../target/web/cakupan.js' */
/** @import { Host } from './host.js' */

/** @param {{ scrubber: Scrubber, host: Host }} props */
export function YearSlider({ scrubber, host }) {
  /** @param {HTMLInputElement} input */
  const choose = ({ valueAsNumber }) =>
    host.actNextFrame('year', (handle) => handle.choose_year(valueAsNumber));
  return (
    <div class="scrub" part="scrubber" style={{ '--left': scrubber.left, '--width': scrubber.width }}>
      <Level fraction={scrubber.fraction} />
      <input
        class="rng"
        type="range"
        min={scrubber.min}
        max={scrubber.max}
        step="1"
        value={scrubber.value}
        aria-label={scrubber.label}
        aria-valuetext={scrubber.text}
        onInput={({ currentTarget }) => choose(currentTarget)}
        onKeyDown={(event) => {
          const input = event.currentTarget;
          if (event.key === 'PageUp') input.stepUp(5);
          else if (event.key === 'PageDown') input.stepDown(5);
          else return;
          event.preventDefault();
          choose(input);
        }}
      />
    </div>
  );
}
