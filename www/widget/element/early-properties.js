// Properties that a page has set before the element was defined.

/**
 * Hands each to the property that it hides.
 * @param {HTMLElement} element
 * @param {readonly string[]} names
 */
export function handOverEarly(element, names) {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
