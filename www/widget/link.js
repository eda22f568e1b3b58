// A source that may have an address.

import { h } from './tree.js';
/** @import { Link } from './handle.js' */

/** Opens over the whole page, also from within a frame. @param {Link} link */
export const link = ({ text, url }) =>
  url ? h('a', { href: url, part: 'link', target: '_top' }, text) : text;
