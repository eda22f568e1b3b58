// A few numbers in a table.

import { memo } from './memo.js';
import { TableHead } from './TableHead.jsx';

/** @import { SmallTable as Content } from '../../../target/web/cakupan.js' */

/** Each row begins with its name. @param {{ content: Content, captionClass?: string }} props */
const Grid = ({ content: { caption, columns, rows }, captionClass }) => (
  <table class="tbl">
    <caption class={captionClass}>{caption}</caption>
    <TableHead columns={columns} />
    <tbody>
      {rows.map(([name, ...cells], index) => (
        <tr key={index}>
          <th scope="row">{name}</th>
          {cells.map((cell, column) => (
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** @param {{ notes: string[] }} props */
const Notes = ({ notes }) => notes.map((note, index) => <p key={index}>{note}</p>);

/** The numbers of an answer. */
export const SmallTable = memo((/** @type {{ content: Content }} */ { content }) => (
  <>
    <Grid content={content} captionClass="vh" />
    <Notes notes={content.notes} />
  </>
));

/** The numbers behind a picture: a table right after it that only a screen reader and paper show. */
export const DataTable = memo((/** @type {{ content: Content }} */ { content }) => (
  <div class="vh behind" part="numbers">
    <Grid content={content} />
    <Notes notes={content.notes} />
  </div>
));
