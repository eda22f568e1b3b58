// What membership costs where that is a share of the wage: the worker's part, and the employer's.

import { TableHead } from '../TableHead.jsx';

/** @import { MembershipFrame, ContributionRow } from '../../../../target/web/cakupan.js' */

/** @param {{ content: NonNullable<MembershipFrame['contributions']> }} props */
export const Contributions = ({ content: { heading, columns, rows, total, notes } }) => (
  <>
    <table class="tbl">
      <caption class="vh">{heading}</caption>
      <TableHead columns={columns} />
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
        <Row row={total} kind="total" />
      </tbody>
    </table>
    {notes.map((note, index) => (
      <p key={index} class="note law">
        {note}
      </p>
    ))}
  </>
);

/** @param {{ row: ContributionRow, kind?: string }} props */
const Row = ({ row: { label, cells }, kind }) => (
  <tr class={kind}>
    <th scope="row">{label}</th>
    {cells.map(({ value, detail }, index) => (
      <td key={index}>
        {value}
        {detail && ' '}
        {detail && <small>{detail}</small>}
      </td>
    ))}
  </tr>
);
