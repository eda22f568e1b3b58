// What others have published.

import { memo } from '../memo.js';
import { SourceLink } from '../SourceLink.jsx';
import { TableHead } from '../TableHead.jsx';
import { Wholes } from './Wholes.jsx';

/** @import { ReportedTable } from '../../../../target/web/cakupan.js' */

export const Reported = memo(
  (
    /** @type {{ content: ReportedTable }} */
    { content: { heading, dek, columns, rows, wholes } },
  ) => (
    <div class="reported" part="reported">
      <h3>{heading}</h3>
      <p class="note">{dek}</p>
      <table class="tbl">
        <caption class="vh">{heading}</caption>
        <TableHead columns={columns} />
        {rows.map(({ cells: [name, ...cells], note, source }, index) => (
          <tbody key={index}>
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
            {(note || source) && (
              <tr class="why">
                <td colSpan={columns.length} dir="auto">
                  {note}
                  {source && ' '}
                  {source && <SourceLink link={source} />}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
      {wholes && <Wholes content={wholes} />}
    </div>
  ),
);
