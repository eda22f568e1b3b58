// A lever with its slider and its number field.

import { Level } from '../Level.jsx';
import { memo } from '../memo.js';
import { FieldProblem, NumberField } from '../NumberField.jsx';
import { SourceLink } from '../SourceLink.jsx';

/** @import { LeverWords } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** Steps of a slider by key. @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };

/** `group`: its number. @typedef {{ lever: LeverWords, group: number, host: Host }} Props */

export const LeverRow = memo((/** @type {Props} */ { lever, group, host }) => {
  const id = `lever-${group}-${lever.lever}`;
  return (
    <div class="lev" part="lever" data-lever={lever.lever}>
      <label for={id} id={`${id}-label`}>
        {lever.label}
      </label>
      <div class="row">
        <LeverSlider id={id} lever={lever} group={group} host={host} />
        <span class={lever.problem ? 'num bad' : 'num'}>
          <NumberField
            inputmode="decimal"
            value={lever.field}
            aria-labelledby={`${id}-label ${id}-unit`}
            aria-invalid={lever.problem ? 'true' : undefined}
            aria-describedby={lever.problem ? `${id}-problem` : undefined}
            onApply={(typed) => host.act((handle) => handle.type_lever(group, lever.lever, typed))}
          />
          <span id={`${id}-unit`}>{lever.unit}</span>
        </span>
      </div>
      {lever.problem && <FieldProblem id={`${id}-problem`} text={lever.problem} />}
      {(lever.origin || lever.source) && (
        <p class="origin">
          {lever.origin}
          {lever.source && ' '}
          {lever.source && <SourceLink link={lever.source} />}
        </p>
      )}
      {lever.switch && <LeverSwitch other={lever.switch} group={group} host={host} />}
    </div>
  );
});

/** @param {Props & { id: string }} props */
function LeverSlider({ id, lever, group, host }) {
  /** @param {number} value */
  const move = (value) => host.actNextFrame(id, (handle) => handle.move_lever(group, lever.lever, value));
  /** @param {KeyboardEvent} event */
  const step = (event) => {
    const steps = STEPS[event.key];
    if (steps) host.act((handle) => handle.step_lever(group, lever.lever, steps));
    else if (event.key === 'Home') move(lever.min);
    else if (event.key === 'End') move(lever.max);
    else return;
    event.preventDefault();
  };
  return (
    <div class="sl" style={{ '--d': lever.start }}>
      <Level fraction={lever.fraction} />
      <input
        class="rng"
        id={id}
        part="slider"
        type="range"
        min={lever.min}
        max={lever.max}
        step="any"
        value={lever.value}
        aria-valuetext={lever.text}
        onKeyDown={step}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
      />
    </div>
  );
}

/**
 * The way to the lever that can take this one's place.
 * @param {{ other: NonNullable<LeverWords['switch']>, group: number, host: Host }} props
 */
const LeverSwitch = ({ other, group, host }) => (
  <button
    class="plain small"
    part="button"
    type="button"
    data-action="switch"
    onClick={() => {
      host.act((handle) => handle.switch_lever(group, other.lever));
      host.focus(`#lever-${group}-${other.lever}`);
    }}
  >
    {other.label}
  </button>
);
