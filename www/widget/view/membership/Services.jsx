// The programme's own pages: where one finds out whether one is a member, and becomes one.

/** @import { MembershipFrame } from '../../../../target/web/cakupan.js' */

/** They open over the whole page, also from within a frame. @param {{ services: MembershipFrame['services'] }} props */
export const Services = ({ services }) => (
  <ul class="services" role="list">
    {services.map(({ label, url, host }) => (
      <li key={url}>
        <a href={url} part="link" target="_top">
          <b>{label}</b> <small>{host}</small>
        </a>
      </li>
    ))}
  </ul>
);
