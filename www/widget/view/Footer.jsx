// Where the numbers are from, and what a reader can take along.

import { Fragment } from 'preact';
import { memo } from './memo.js';
import { SourceLink } from './SourceLink.jsx';

/** @import { Sources as Content } from '../../../target/web/cakupan.js' */

/** @param {{ sources: Content, children: import('preact').ComponentChildren }} props */
export const Footer = ({ sources, children }) => (
  <footer class="foot" part="sources">
    {children}
    <Sources sources={sources} />
  </footer>
);

const Sources = memo(
  (/** @type {{ sources: Content }} */ { sources: { label, links, calculation, updated } }) => (
    <>
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
    </>
  ),
);
