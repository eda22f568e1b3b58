// The assumptions that a reader can move, and their result above them.

import { Level } from '../Level.jsx';
import { LeverGroup } from './LeverGroup.jsx';

/** @import { LeverPanel as Content } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** @param {{ panel: Content, host: Host }} props */
export const LeverPanel = ({ panel, host }) => (
  <>
    {panel.badge && (
      <span class="badge" part="badge">
        {panel.badge}
      </span>
    )}
    <Result result={panel.result} />
    <div class="cols">
      {panel.groups.map((group, index) => (
        <LeverGroup key={group.id} question={panel.ranges} content={group} group={index} host={host} />
      ))}
    </div>
    <p class="note">{panel.tick}</p>
    {panel.reset && (
      <button
        class="plain"
        part="button"
        type="button"
        data-action="reset"
        onClick={() => {
          host.act((handle) => handle.reset());
          host.focus('.levs > summary');
        }}
      >
        {panel.reset}
      </button>
    )}
  </>
);

/** @param {{ result: Content['result'] }} props */
const Result = ({ result: { label, value, fraction, target, detail } }) => (
  <div class="result" part="result">
    <span>{label}</span> <b>{value}</b>
    <span class="mini" aria-hidden="true">
      <Level fraction={fraction} />
      {target !== null && <i style={{ '--d': target }} />}
    </span>{' '}
    <span class="note">{detail}</span>
  </div>
);
