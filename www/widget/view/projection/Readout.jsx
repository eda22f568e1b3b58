// What the chosen year says.

import { memo } from '../memo.js';
import { Marker } from '../Swatch.jsx';

/** @import { Readout as Content, ReadoutCell } from '../../../../target/web/cakupan.js' */
const Cell = memo((/** @type {{ cell: ReadoutCell }} */ { cell }) => (
  <div>
    <dt>
      <Marker mark={cell.mark} filled={cell.filled} />
      {cell.label}
    </dt>
    <dd>{cell.value}</dd>
    <dd>{cell.detail}</dd>
  </div>
));

/** `hint`: whether to say how a year is chosen. @param {{ readout: Content, hint: boolean }} props */
export const Readout = ({ readout, hint }) => (
  <>
    <div class="readhead">
      <b>{readout.title}</b>
      {hint && <span class="note">{readout.hint}</span>}
    </div>
    <dl class="read" part="readout">
      {readout.cells.map((cell, index) => (
        <Cell key={index} cell={cell} />
      ))}
    </dl>
    {readout.missing && <p class="note">{readout.missing}</p>}
    {readout.range && (
      <p class="note" part="range">
        {readout.range}
      </p>
    )}
    {readout.targets && <p class="note">{readout.targets}</p>}
  </>
);
