// What the years cost, in a second picture.

import { Picture } from '../Picture.jsx';
import { DataTable } from '../SmallTable.jsx';
import { Key } from '../Swatch.jsx';

/** @import { CostYears, SmallTable } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** @param {{ content: CostYears, host: Host, numbers: SmallTable | undefined }} props */
export const CostByYear = ({ content: { heading, dek, key, picture, notes }, host, numbers }) => (
  <div class="years" part="years">
    <h3>{heading}</h3>
    <p class="note">{dek}</p>
    <Key entries={key} />
    <div class="fig">
      <Picture picture={picture} index={1} host={host} />
      {numbers && <DataTable content={numbers} />}
    </div>
    {notes.map((note, index) => (
      <p key={index} class="note" part="note">
        {note}
      </p>
    ))}
  </div>
);
