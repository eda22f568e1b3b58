// Where the numbers are from.

import { Fragment } from 'preact';
import { memo } from './memo.js';
import { SourceLink } from './SourceLink.jsx';

/** @import { Frame } from '../handle.js' */

export const Footer = memo(
  (/** @type {{ sources: Frame['sources'] }} */ { sources: { label, links, calculation, updated } }) => (
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
