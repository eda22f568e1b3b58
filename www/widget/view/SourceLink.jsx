// A source, which may have an address.

/** @import { Link } from '../../../target/web/cakupan.js' */

/** Opens over the whole page, also from within a frame. @param {{ link: Link }} props */
export const SourceLink = ({ link: { text, url } }) =>
  url ? (
    <a href={url} part="link" target="_top">
      {text}
    </a>
  ) : (
    text
  );
