// Where the numbers are from.

import { Fragment } from 'preact';
import { memo } from './memo.js';
import { SourceLink } from './SourceLink.jsx';

/** @import { Sources } from '../../../target/web/cakupan.js' */

export const Footer = memo(
  (/** @type {{ sources: Sources }} */ { sources: { label, links, calculation, updated } }) => (
    <footer class="foot" part="sources">
      <p>
        {label}
        {links.map((link, index) => (
          <Fragment key={index}>
            {' '}
            <SourceLink link={link} />
            {index < links.length - 1 ? ';' : '.'}
          </Fragment>
        ))}
      </p>
      <p>
        {calculation}
        {'\u00a0· '}
        {updated}
      </p>
    </footer>
  ),
);
