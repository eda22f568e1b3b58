// How sure a group's levers are: the low and the high number of each.

import { memo } from '../memo.js';
import { FieldProblem, NumberField } from '../NumberField.jsx';

/** @import { LeverRanges as Content, RangeRow as Row } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** `group`: its number. @typedef {{ ranges: Content, group: number, host: Host }} Props */

export const LeverRanges = memo(
  (/** @type {Props} */ { ranges: { intro, low, high, rows }, group, host }) => (
    <>
      <p class="note">{intro}</p>
      {rows.map((row) => (
        <RangeRow key={row.lever} row={row} low={low} high={high} group={group} host={host} />
      ))}
    </>
  ),
);

/**
 * `low` and `high`: what the ends are called.
 * @typedef {{ row: Row, low: string, high: string, group: number, host: Host }} RowProps
 */

/** @param {RowProps} props */
function RangeRow({ row, low, high, group, host }) {
  const id = `sure-${group}-${row.lever}`;
  const problem = row.low.problem ?? row.high.problem;
  return (
    <div class="lev" part="sure" data-range={row.lever}>
      <p id={id}>{row.label}</p>
      <div class="ends">
        <RangeEnd id={id} row={row} end="low" label={low} group={group} host={host} />
        <RangeEnd id={id} row={row} end="high" label={high} group={group} host={host} />
      </div>
      {problem && <FieldProblem id={`${id}-problem`} text={problem} />}
      <p class="origin">{row.whose}</p>
      {row.back && (
        <button
          class="plain small"
          part="button"
          type="button"
          data-action="back"
          onClick={() => {
            host.act((handle) => handle.clear_range(group, row.lever));
            host.focus(`#${id}-field`);
          }}
        >
          {row.back}
        </button>
      )}
    </div>
  );
}

/** @param {{ id: string, row: Row, end: 'low' | 'high', label: string, group: number, host: Host }} props */
function RangeEnd({ id, row, end, label, group, host }) {
  const { field, problem } = row[end];
  const lowest = end === 'low';
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field within it
    <label>
      <span id={`${id}-${end}`}>{label}</span>
      <span class={problem ? 'num bad' : 'num'}>
        <NumberField
          id={lowest ? `${id}-field` : undefined}
          inputmode="decimal"
          value={field}
          data-end={end}
          aria-labelledby={`${id} ${id}-${end} ${id}-unit`}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onApply={(typed) => host.act((handle) => handle.type_range(group, row.lever, end, typed))}
        />
        {lowest ? <span id={`${id}-unit`}>{row.unit}</span> : <span aria-hidden="true">{row.unit}</span>}
      </span>
    </label>
  );
}
