/** @param {import('../harness.js').Engine} engine */
export function claims(engine) {}
