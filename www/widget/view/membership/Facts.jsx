// What is so by law, each with the law below it.

/** @import { Fact } from '../../../../target/web/cakupan.js' */

/** @param {{ facts: Fact[] }} props */
export const Facts = ({ facts }) => (
  <ul class="facts" role="list">
    {facts.map(({ label, value, details, basis }, index) => (
      <li key={index}>
        <p class="what">
          <span>{label}</span> {value && <b>{value}</b>}
        </p>
        {details.length > 0 && <p class="note">{details.join(' ')}</p>}
        {basis && <p class="note">{basis}</p>}
      </li>
    ))}
  </ul>
);
