// Cells by the names that a spreadsheet shows.

/** The letters of a column. @param {number} column @returns {string} */
export const letters = (column) =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** What a cell is called: `D7`. @param {number} row @param {number} column */
export const cellName = (row, column) => `${letters(column)}${row + 1}`;
