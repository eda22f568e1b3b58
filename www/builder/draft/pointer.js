// Fields of a document by their JSON pointers. Nothing is changed in place: what is undone is still there.

/** @param {string} pointer */
const steps = (pointer) =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a pointer. @param {any} document @param {string} pointer @returns {any} */
export const at = (document, pointer) => steps(pointer).reduce((value, step) => value?.[step], document);

/**
 * The document with another value there; `undefined` takes the field away, and with it what is left empty around it.
 * @param {any} document
 * @param {string} pointer
 * @param {any} value
 */
export const put = (document, pointer, value) => putAt(document, steps(pointer), value) ?? {};

/** @param {any} whole @param {string[]} path @param {any} value @param {string} [name]  of the field that `whole` is @returns {any} */
function putAt(whole, [step, ...rest], value, name) {
  if (step === undefined) return value;
  const isList = Array.isArray(whole) || (whole === undefined && /^\d+$/.test(step));
  let inner = rest.length > 0 ? putAt(whole?.[step], rest, value, step) : value;
  // An entry of a list stays until it is itself taken away, and so do the lists that a document has to have.
  if (inner === undefined && rest.length > 0 && (isList || name === 'sources')) inner = {};
  if (inner === undefined && rest.length > 0 && step === 'sources') inner = {};
  if (isList) {
    const list = [...(whole ?? [])];
    if (inner === undefined) list.splice(Number(step), 1);
    else list[Number(step)] = inner;
    return list.length > 0 ? list : undefined;
  }
  if (inner === undefined) {
    const { [step]: _, ...others } = whole ?? {};
    return Object.keys(others).length > 0 ? others : undefined;
  }
  // Where the field stood before it stays.
  return { ...whole, [step]: inner };
}

/** What a field of the page is called. @param {string} pointer */
export const fieldId = (pointer) => `field${pointer.replaceAll('/', '-')}`;
