// The head of a table: a name above each column.

/** `classes`: of each column. @param {{ columns: string[], classes?: (string | undefined)[] }} props */
export const TableHead = ({ columns, classes }) => (
  <thead>
    <tr>
      {columns.map((name, index) => (
        <th key={index} class={classes?.[index]} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
