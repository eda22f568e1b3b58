// Where all that the panel says is from, folded: each source once, with what it is the source of.

import { Disclosure } from '../Disclosure.jsx';
import { SourceLink } from '../SourceLink.jsx';

/** @import { Sources } from '../../../../target/web/cakupan.js' */
/** @import { Disclosures } from '../Disclosure.jsx' */

/** @param {{ sources: Sources, disclosures: Disclosures }} props */
export const CitedSources = ({ sources: { heading, citations }, disclosures }) => (
  <Disclosure class="more cited" name="mine-sources" disclosures={disclosures} summary={heading}>
    <ul class="facts" role="list">
      {citations.map(({ link, of }, index) => (
        <li key={index}>
          <SourceLink link={link} />
          <p class="note">{of.join(' · ')}</p>
        </li>
      ))}
    </ul>
  </Disclosure>
);
