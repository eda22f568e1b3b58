// Who is not covered yet.

/** @import { Frame } from '../../handle.js' */

/** @param {{ gap: NonNullable<Frame['gap']> }} props */
export const Gap = ({ gap: { label, value, detail } }) => (
  <dl class="gap" part="gap">
    <dt>{label}</dt>
    <dd>{value}</dd>
    <dd>{detail}</dd>
  </dl>
);
