// The heading under which the levers stand: they are computed as long as it is unfolded.

import { Disclosure } from '../Disclosure.jsx';
import { LeverPanel } from './LeverPanel.jsx';

/** @import { LeverPanel as Panel } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** @param {{ heading: string, panel: Panel | null, host: Host }} props */
export const Levers = ({ heading, panel, host }) => (
  <Disclosure
    class="levs"
    part="levers"
    name="levers"
    disclosures={host.disclosures}
    summary={<h3>{heading}</h3>}
    // They are there in the frame in which it unfolds, not in the one after it.
    onPress={() => panel || host.act((handle) => handle.unfold_levers(true))}
    onToggle={(open) => open === !!panel || host.act((handle) => handle.unfold_levers(open))}
  >
    {panel && <LeverPanel panel={panel} host={host} />}
  </Disclosure>
);
