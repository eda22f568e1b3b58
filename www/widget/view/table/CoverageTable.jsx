// Every number of every year, in a table.

import { memo } from '../memo.js';
import { Marker } from '../Swatch.jsx';
import { TableHead } from '../TableHead.jsx';

/** @import { Table } from '../../../../target/web/cakupan.js' */
/** @import { Host } from '../host.js' */

/** On narrow widths the style sheet shows the chosen group alone, and only the columns that are not `rest`. */
export const CoverageTable = memo((/** @type {{ table: Table, host: Host }} */ { table, host }) => {
  const { columns, narrow, groups, chosen } = table;
  const controls = host.shows('table');
  const classes = columns.map((_, index) => (narrow.includes(index) ? undefined : 'rest'));
  return (
    <>
      {controls && groups.length > 1 && <GroupSwitch table={table} host={host} />}
      <div class="wide">
        <table class={controls ? 'tbl one' : 'tbl'} part="table">
          <caption class="vh">{table.caption}</caption>
          <TableHead columns={columns} classes={classes} />
          {groups.map((group, index) => (
            <tbody key={index} class={index === chosen ? 'chosen' : undefined}>
              <tr class="name">
                <th colSpan={columns.length} scope="rowgroup">
                  <Marker mark={group.mark} filled />
                  <span>{group.label}</span>
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.year} row={row} guess={table.guess} classes={classes} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p class="note">{table.unit}</p>
      {controls && table.more && (
        <button
          class="btn"
          part="button"
          type="button"
          onClick={() => host.act((handle) => handle.expand_table(!table.expanded))}
        >
          {table.more}
        </button>
      )}
    </>
  );
});

/** Which group is shown where only one fits. @param {{ table: Table, host: Host }} props */
const GroupSwitch = ({ table: { group_label, groups, chosen }, host }) => (
  <div class="seg groups" part="groups" role="group" aria-label={group_label}>
    {groups.map((group, index) => (
      <button
        key={index}
        type="button"
        aria-pressed={index === chosen}
        onClick={() => host.act((handle) => handle.choose_group(index))}
      >
        {group.short}
      </button>
    ))}
  </div>
);

/**
 * A year. A row with a tag is data, any other `guess`, which is not shown. `classes`: of each column.
 * @param {{ row: Table['groups'][number]['rows'][number], guess: string, classes: (string | undefined)[] }} props
 */
const Row = ({ row: { year, tag, change, cells }, guess, classes }) => (
  <tr class={tag ? 'data' : undefined}>
    <th scope="row">
      {year} <span class={tag ? 'tag' : 'vh'}>{tag ?? guess}</span>
      {change && ' '}
      {change && <span class="change">{change}</span>}
    </th>
    {cells.map(({ text, missing }, index) => (
      <td key={index} class={classes[index + 1]}>
        {missing ? (
          <>
            <span aria-hidden="true">{text}</span>
            <span class="vh">{missing}</span>
          </>
        ) : (
          text
        )}
      </td>
    ))}
  </tr>
);
