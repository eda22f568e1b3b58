// What a part of the shadow root should hold, and the smallest change that makes it so. A node that is still wanted is
// never moved or made again, so focus, a slider in mid-drag and an open <details> survive every frame.

/**
 * @typedef {object} Branch
 * @property {string} tag
 * @property {Record<string, unknown>} props  `on…` handlers, `--…` custom properties, `value`, else attributes
 * @property {(Branch | string)[]} children
 * @property {boolean} svg
 */
/** @typedef {Branch | string | null | undefined | false | Child[]} Child */

/** @type {WeakMap<Node, Branch>} */
const grown = new WeakMap();

/**
 * @param {boolean} svg
 * @param {string} tag
 * @param {Record<string, unknown>} props
 * @param {Child[]} children
 * @returns {Branch}
 */
const branch = (svg, tag, props, children) => ({ svg, tag, props, children: gather(children, []) });

/**
 * What is there, one after the other, however deep the lists are that it stands in.
 * @param {Child[]} children
 * @param {(Branch | string)[]} found
 */
function gather(children, found) {
  for (const child of children) {
    if (Array.isArray(child)) gather(child, found);
    else if (child || child === '') found.push(child);
  }
  return found;
}

/**
 * An element. `key` (else the tag and the first class) tells it from its neighbours.
 * @param {string} tag
 * @param {Record<string, unknown>} [props]
 * @param {Child[]} children
 */
export const h = (tag, props = {}, ...children) => branch(false, tag, props, children);

/**
 * An SVG element.
 * @param {string} tag
 * @param {Record<string, unknown>} props
 * @param {Child[]} children
 */
export const s = (tag, props, ...children) => branch(true, tag, props, children);

/** @param {Branch['props']} props */
const key = (props) => props.key ?? String(props.class ?? '').split(' ')[0];

/**
 * @param {Node} node
 * @param {Branch | string} wanted
 */
function same(node, wanted) {
  const was = grown.get(node);
  if (typeof wanted === 'string') return node.nodeType === Node.TEXT_NODE;
  if (was === wanted) return true;
  if (was?.tag !== wanted.tag) return false;
  const [before, now] = [was.props, wanted.props];
  // Most are as they were: nothing has to be taken apart.
  return (before.key === now.key && before.class === now.class) || key(before) === key(now);
}

/** @param {Branch | string} wanted */
const plant = (wanted) =>
  typeof wanted === 'string'
    ? new Text(wanted)
    : wanted.svg
      ? document.createElementNS('http://www.w3.org/2000/svg', wanted.tag)
      : document.createElement(wanted.tag);

/**
 * @param {HTMLElement} node
 * @param {string} name
 * @param {unknown} value
 */
function dress(node, name, value) {
  // To set a handler takes long, and most are new in every frame: this one always goes to the last.
  if (name.startsWith('on'))
    Reflect.set(node, name, value && ((/** @type {Event} */ event) => handler(node, name)?.(event)));
  else if (name.startsWith('--')) node.style.setProperty(name, String(value));
  else if (name === 'value') Reflect.set(node, name, String(value));
  else if (value === undefined || value === null || value === false) node.removeAttribute(name);
  else if (name !== 'key') node.setAttribute(name, value === true ? '' : String(value));
}

/**
 * @param {Node} node
 * @param {string} name
 * @returns {((event: Event) => void) | undefined}
 */
const handler = (node, name) => /** @type {any} */ (grown.get(node)?.props[name]);

/** What has been made of a part of a frame. @type {WeakMap<object, [by: unknown, made: Branch]>} */
const made = new WeakMap();

/**
 * The branch that is made of a part of a frame; of the same part the same branch, which `grow` then leaves alone.
 * @template {object} T
 * @template B
 * @param {T} part
 * @param {B} by  what else it is made of
 * @param {(part: T, by: B) => Branch} make
 */
export function once(part, by, make) {
  const was = made.get(part);
  if (was && was[0] === by) return was[1];
  const branch = make(part, by);
  made.set(part, [by, branch]);
  return branch;
}

/**
 * Makes the children of `parent` what they should be.
 * @param {Node} parent
 * @param {(Branch | string)[]} wanted
 */
export function grow(parent, wanted) {
  let place = parent.firstChild;
  const clear = (/** @type {Node | null} */ until) => {
    while (place && place !== until) {
      const gone = place;
      place = gone.nextSibling;
      gone.remove();
    }
  };
  for (const child of wanted) {
    let node = place;
    while (node && !same(node, child)) node = node.nextSibling;
    if (node) {
      clear(node);
      place = node.nextSibling;
    } else {
      node = plant(child);
      parent.insertBefore(node, place);
    }
    if (typeof child === 'string') {
      if (node.nodeValue !== child) node.nodeValue = child;
      continue;
    }
    const element = /** @type {HTMLElement} */ (node);
    // The very branch of before has nothing new.
    if (grown.get(element) === child) continue;
    const before = grown.get(element)?.props ?? {};
    for (const name in before) if (!(name in child.props)) dress(element, name, undefined);
    for (const name in child.props) {
      const value = child.props[name];
      if (name === 'value') {
        const stands = Reflect.get(element, name);
        const focused = element.matches(':focus');
        // What is being typed into a field and is not applied yet is the reader's.
        const entered = focused && before.value !== undefined && before.type !== 'range';
        const typed = entered && stands !== String(before.value);
        if (focused ? before.value !== value && !typed : stands !== String(value)) {
          dress(element, name, value);
          // Typing goes on in place of what has just come, as if the field had been entered now.
          if (entered) /** @type {HTMLInputElement} */ (element).select();
        }
      } else if (typeof value === 'function' ? !before[name] : before[name] !== value)
        dress(element, name, value);
    }
    grown.set(element, child);
    grow(element, child.children);
  }
  clear(null);
}

/**
 * Lets the next frame write over what the reader has typed.
 * @param {HTMLInputElement} field
 */
export function release(field) {
  const was = grown.get(field);
  if (was) grown.set(field, { ...was, props: { ...was.props, value: undefined } });
  // Nothing around it may be left alone.
  for (let around = field.parentNode; around; around = around.parentNode) {
    const branch = grown.get(around);
    if (branch) grown.set(around, { ...branch });
  }
}
