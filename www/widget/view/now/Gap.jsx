// Who is not covered yet.

/** @import { Figure } from '../../../../target/web/cakupan.js' */

/** @param {{ gap: Figure }} props */
export const Gap = ({ gap: { label, value, detail } }) => (
  <dl class="gap" part="gap">
    <dt>{label}</dt>
    <dd>{value}</dd>
    <dd>{detail}</dd>
  </dl>
);
