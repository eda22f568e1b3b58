// What the page has put inside an element.

/** Children of an element that a reader does not see. */
const UNSEEN = 'link, script, style, template, meta, noscript';

/** Whether there is something to read inside the tag. @param {HTMLElement} element */
export const hasContent = ({ childNodes }) =>
  [...childNodes].some((node) =>
    node instanceof Element ? !node.matches(UNSEEN) : node instanceof Text && /\S/.test(node.data),
  );
