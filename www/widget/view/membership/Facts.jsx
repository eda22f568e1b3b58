// What is so by law, each with what it rests on below it.

import { SourceLink } from '../SourceLink.jsx';

/** @import { Fact, Grounds, Said } from '../../../../target/web/cakupan.js' */

/** Law and time, and below them each source in a line of its own. @param {{ grounds: Grounds }} props */
const Grounds = ({ grounds: { text, links } }) => (
  <>
    {text}
    {links.map((link, index) => (
      <span key={index}>
        <SourceLink link={link} />
      </span>
    ))}
  </>
);

/** @param {{ statement: Said }} props */
export const Statement = ({ statement: { text, grounds } }) => (
  <p class="note from">
    {text}
    {grounds && ' '}
    {grounds && <Grounds grounds={grounds} />}
  </p>
);

/** @param {{ facts: Fact[] }} props */
export const Facts = ({ facts }) => (
  <ul class="facts" role="list">
    {facts.map(({ label, value, details, grounds }, index) => (
      <li key={index}>
        <p class="what">
          <span>{label}</span> {value && <b>{value}</b>}
        </p>
        {details.length > 0 && <p class="note">{details.join(' ')}</p>}
        <p class="note from">
          <Grounds grounds={grounds} />
        </p>
      </li>
    ))}
  </ul>
);
