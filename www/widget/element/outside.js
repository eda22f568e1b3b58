// The outside of <cakupan-widget>: what others rely on. The comments are what `custom-elements.json` tells editors of programs.

/** A class without a document, as where a page is rendered on a server: nothing is made of it there. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** Each has a property of its name; `lang` is the platform's own. */
export const ATTRIBUTES = ['src', 'lang', 'view', 'theme', 'controls', 'programme', 'futures', 'place'];

/**
 * The attributes, with the properties that say the same, and how it looks.
 *
 * @attr {string} [lang=id] - The language to speak; without it the nearest `lang` up the page
 * @attr {"now" | "projection" | "cost" | "levers" | "table" | "compare"} [view=now] - The view that is shown at first; `compare` is of a list
 * @attr {string} page - The address that links lead to, from a frame to its article; without it the page's own
 * @attr {string} method - The address of a page on how it is computed
 *
 * @slot - What readers without JavaScript or WebAssembly see, and everyone while the widget loads
 *
 * @csspart frame - Everything
 * @csspart kicker - The line above the headline
 * @csspart choice - The choice of a place
 * @csspart tabs - The choice of views
 * @csspart tab - One view
 * @csspart tab-chosen - The view that is shown
 * @csspart headline - What the picture says, as a sentence
 * @csspart dek - The sentence below it
 * @csspart key - The key of the picture
 * @csspart figure - The picture with what belongs to it
 * @csspart picture - The canvas
 * @csspart scrubber - The choice of a year
 * @csspart readout - The numbers of the chosen year
 * @csspart gap - How many are not covered
 * @csspart note - A note
 * @csspart reported - What others have published with another count
 * @csspart need - What the target takes
 * @csspart button - A button
 * @csspart levers - The assumptions to move
 * @csspart badge - Says that something is an assumption
 * @csspart result - What the levers lead to
 * @csspart lever - One assumption
 * @csspart slider - Its slider
 * @csspart field - Its field
 * @csspart problem - What is wrong in a field
 * @csspart groups - The choice of a group
 * @csspart table - A table
 * @csspart question - A question that unfolds
 * @csspart next - What leads to the next view
 * @csspart sources - The sources
 * @csspart link - A link
 * @csspart problems - What is wrong with a document
 *
 * @cssprop --cakupan-bg - The ground
 * @cssprop --cakupan-ink - Text and all workers
 * @cssprop --cakupan-ink-2 - Softer text
 * @cssprop --cakupan-ink-3 - Outlines of the unregistered
 * @cssprop --cakupan-1 - The first group
 * @cssprop --cakupan-2 - The second group
 * @cssprop --cakupan-3 - The third group
 * @cssprop --cakupan-grid - Grid lines
 * @cssprop --cakupan-axis - The axis
 * @cssprop --cakupan-rule - Rules between parts
 * @cssprop --cakupan-field - Borders of fields
 * @cssprop --cakupan-track - Tracks of sliders
 * @cssprop --cakupan-tint - Tinted boxes
 * @cssprop --cakupan-focus - The ring of what has the focus
 * @cssprop --cakupan-error - Problems
 * @cssprop --cakupan-on-ink - Text on a dark button
 * @cssprop --cakupan-band-50 - The tint of the inner band
 * @cssprop --cakupan-band-90 - The tint of the band around it
 * @cssprop --cakupan-band-95 - The tint of the outermost band
 * @cssprop --cakupan-font - The font of words and picture
 * @cssprop --cakupan-pad - Padding at the sides
 * @cssprop --cakupan-reserve - Height kept while loading, so that nothing below moves
 * @cssprop --cakupan-top - Height of a header that sticks to the top of the page
 */
export class Outside extends Base {
  /** Which one this is, as packages count. @type {string} @readonly */
  static version = VERSION;

  static observedAttributes = ATTRIBUTES;

  /**
   * The address of a coverage document, or of a list of places to choose from.
   * @attr
   * @type {string}
   */
  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(url) {
    this.setAttribute('src', url);
  }

  /**
   * The colours.
   * @attr
   * @type {string}
   * @default 'auto'
   */
  get theme() {
    return this.getAttribute('theme') ?? 'auto';
  }
  set theme(name) {
    this.setAttribute('theme', name);
  }

  /**
   * Which controls show: `all`, `none`, or a list of `tabs` `scrubber` `levers` `need` `table` `sound` `download` `share`
   * `embed`.
   * @attr
   * @type {string}
   * @default 'all'
   */
  get controls() {
    return this.getAttribute('controls') ?? 'all';
  }
  set controls(names) {
    this.setAttribute('controls', names);
  }

  /**
   * The address of a programme document: readers can then ask whether they are covered themselves.
   * @attr
   * @type {string}
   */
  get programme() {
    return this.getAttribute('programme') ?? '';
  }
  set programme(url) {
    this.setAttribute('programme', url);
  }

  /**
   * How many futures are drawn once the levers rest, from 1000 to 100000.
   * @attr
   * @type {number}
   * @default 10000
   */
  get futures() {
    return Number(this.getAttribute('futures') ?? 10_000);
  }
  set futures(count) {
    this.setAttribute('futures', `${count}`);
  }
}
