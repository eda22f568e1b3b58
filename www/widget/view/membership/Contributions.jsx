// What membership costs where that is a share of the wage: the worker's part, and the employer's.

/** @import { MembershipFrame, DuesRow } from '../../../../target/web/cakupan.js' */

/** @param {{ dues: NonNullable<MembershipFrame['dues']> }} props */
export const Contributions = ({ dues: { heading, columns, rows, total, notes } }) => (
  <>
    <table class="tbl">
      <caption class="vh">{heading}</caption>
      <thead>
        <tr>
          {columns.map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
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

/** @param {{ row: DuesRow, kind?: string }} props */
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
