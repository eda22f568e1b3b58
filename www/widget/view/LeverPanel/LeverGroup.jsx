// The levers of a group, and the question how sure they are.

import { Disclosure } from '../Disclosure.jsx';
import { memo } from '../memo.js';
import { Marker } from '../Swatch.jsx';
import { LeverRanges } from './LeverRanges.jsx';
import { LeverRow } from './LeverRow.jsx';

/** @import { LeverGroup as Content } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** `group`: its number. @typedef {{ question: string, content: Content, group: number, host: Host }} Props */

export const LeverGroup = memo((/** @type {Props} */ { question, content, group, host }) => (
  <Disclosure
    class={`grp ${content.mark}`}
    data-group={content.id}
    name={`group-${content.id}`}
    disclosures={host.disclosures}
    // Side by side there is room for all of them.
    initially={host.wide || group === 0}
    summary={
      <h4>
        <span class="name">
          <Marker mark={content.mark} />
          <span>{content.label}</span>
        </span>{' '}
        <small>{content.summary}</small>
      </h4>
    }
  >
    {content.levers.map((lever) => (
      <LeverRow key={lever.lever} lever={lever} group={group} host={host} />
    ))}
    <Disclosure
      class="sure"
      name={`sure-${content.id}`}
      disclosures={host.disclosures}
      summary={question}
      onToggle={() => content.ranges || host.act((handle) => handle.show_ranges())}
    >
      {content.ranges && <LeverRanges ranges={content.ranges} group={group} host={host} />}
    </Disclosure>
  </Disclosure>
));
