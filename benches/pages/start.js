// The widget's WebAssembly with some of its parts, without the widget.

/**
 * @param {(source: { module_or_path: Promise<Response> }) => Promise<object>} init  as wasm-bindgen wrote it
 * @param {string[]} parts
 */
export async function start(init, parts) {
  const file = (/** @type {string} */ name) => fetch(new URL(`../cakupan/${name}.wasm`, import.meta.url));
  const core = await init({ module_or_path: file('cakupan') });
  for (const part of parts) {
    const bytes = await (await file(part)).arrayBuffer();
    await WebAssembly.instantiate(bytes, { m: /** @type {WebAssembly.ModuleImports} */ ({ ...core }) });
  }
}
