// What the program answers, as `src/builder` writes it.

/**
 * A question, an error or a notice about a table.
 * @typedef {object} Told
 * @property {'unreadable' | 'error' | 'question' | 'notice'} severity
 * @property {string} kind
 * @property {string} at  `D7`, `row 7`, `column D`
 * @property {string} key  what an answer begins with
 * @property {number | null} row  from 0
 * @property {number | null} column  from 0
 * @property {string} what
 * @property {string} fix
 * @property {{ answer: string, meaning: string }[]} choices
 */

/**
 * A table as it was read.
 * @typedef {object} Reading
 * @property {string | null} document
 * @property {Told[]} problems
 * @property {number} sheet
 * @property {string} name
 * @property {{ index: number, cells: string[] }[]} rows
 * @property {number} count
 * @property {number} width
 */

/** @typedef {{ workbook: string | null, problem: Told | null }} Opened */

/** A problem of a document. @typedef {{ at: string, kind: string, error: boolean, what: string, fix: string }} Problem */

/** @typedef {{ page: string, style: string, block: string, title: string, headline: string, alternative: string }} Publication */

/** @typedef {{ row: number, column: number, before: string }} CellChange */

export {};
