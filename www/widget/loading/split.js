// What the program asks for its parts by. The page has a part there before it has it joined, so that the answer is at once
// that it is. The names are those that `wasm_split` gives.

import { initSync } from '../../../target/web/cakupan.js';

/** What the present instance exports. */
export const exported = () => initSync(/** @type {any} */ (undefined));

/**
 * @param {number} callback  what to tell, by its place among the program's functions
 * @param {number} data  what to tell it with
 */
const isThere = (callback, data) => exported().__indirect_function_table.get(callback)(data, true);

export {
  isThere as __wasm_split_load_files,
  isThere as __wasm_split_load_later,
  isThere as __wasm_split_load_membership,
  isThere as __wasm_split_load_places,
  isThere as __wasm_split_load_sheet,
};
