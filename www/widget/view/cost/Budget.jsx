// The slider of a budget, whose track is the picture's axis.

import { LeverRow } from '../LeverPanel/LeverRow.jsx';

/** @import { Budget as Content } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** @param {{ budget: Content, host: Host }} props */
export const Budget = ({ budget: { group, mark, left, width, lever }, host }) => (
  <div class={`budget ${mark}`} style={{ '--left': left, '--width': width }}>
    <LeverRow lever={lever} group={group} host={host} />
  </div>
);
