// The widget with a document open: the frame's strings in their places, from the tabs to the sources.

import { later } from './engine.js';
import { figure } from './figure.js';
import { link } from './link.js';
import { icon, keys } from './marks.js';
import { reported, small } from './tables.js';
import { h, once } from './tree.js';

/** @import { Branch, Child } from './tree.js' */
/** @import { Frame, Handle } from './handle.js' */

/**
 * What a part may ask of the element.
 * @typedef {object} Reader
 * @property {(change: (handle: Handle) => void) => void} act  changes and draws at once
 * @property {(name: string, change: (handle: Handle) => void) => void} glide  the same at the next animation frame; the last of a name counts
 * @property {(control: 'tabs' | 'scrubber' | 'levers' | 'need' | 'table' | 'sound') => boolean} shows
 * @property {(selector: string) => void} focus
 * @property {(name: string, initially?: boolean) => { open: boolean, ontoggle: (event: Event) => void }} disclosure
 * @property {boolean} wide
 * @property {(label: string) => Child} mine  the question what all this is to the reader, where there is a programme document
 * @property {(heading: string, panel: Frame['levers']) => Child} levers  the panel of levers, once it is unfolded
 * @property {() => void} listen  plays the years, or stops
 * @property {() => [stop: string | null | undefined, words: Child]} heard  the button's words while they sound, and what is heard
 * @property {() => Branch[]} numbers  behind each picture, once it has come to rest
 */

/**
 * @param {Frame['tabs']} tabs
 * @param {Frame} frame
 * @param {Reader} reader
 */
function tabList({ label, items }, frame, reader) {
  /** @param {string} view */
  const show = (view) => {
    reader.act((handle) => handle.act(`show ${view}`));
    reader.focus(`#tab-${view}`);
  };
  /** @param {KeyboardEvent} event */
  const onkeydown = (event) => {
    // The view of the tab that has the focus may still be on its way.
    const { id } = /** @type {HTMLElement} */ (event.target);
    const at = items.findIndex(({ view }) => id === `tab-${view}`);
    const on = { ltr: 1, rtl: -1 }[frame.direction];
    const to = {
      ArrowLeft: items.at((at - on) % items.length),
      ArrowRight: items.at((at + on) % items.length),
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    show(to.view);
  };
  return h(
    'div',
    { class: 'tabs', part: 'tabs', role: 'tablist', 'aria-label': label, onkeydown },
    items.map((item) => {
      const chosen = item.view === frame.view;
      return h(
        'button',
        {
          key: item.view,
          id: `tab-${item.view}`,
          part: chosen ? 'tab tab-chosen' : 'tab',
          type: 'button',
          role: 'tab',
          'aria-selected': String(chosen),
          'aria-controls': 'panel',
          tabindex: chosen ? 0 : -1,
          onclick: () => show(item.view),
        },
        item.label,
      );
    }),
  );
}

/**
 * @param {Frame['need'] & {}} need
 * @param {Reader} reader
 */
const needed = (need, reader) =>
  h(
    'div',
    { class: 'need', part: 'need' },
    h('h3', {}, need.heading),
    h('p', { class: 'note' }, need.detail),
    need.chance && h('p', { class: 'note', part: 'chance' }, need.chance),
    reader.shows('need') &&
      h(
        'button',
        {
          class: need.action === 'use' ? 'btn dark' : 'btn',
          part: 'button',
          type: 'button',
          'data-action': need.action,
          onclick: () => reader.act((handle) => handle.act(need.action)),
        },
        need.action === 'reset' && icon('undo'),
        need.button,
      ),
  );

/**
 * @param {Frame['basis'] & {}} choice
 * @param {Reader} reader
 */
const basis = ({ label, items }, reader) =>
  h(
    'div',
    { class: 'seg basis', part: 'basis', role: 'group', 'aria-label': label },
    items.map(({ basis, label, chosen }) =>
      h(
        'button',
        {
          key: basis,
          type: 'button',
          'data-basis': basis,
          'aria-pressed': String(chosen),
          onclick: () => reader.act((handle) => handle.act(`basis ${basis}`)),
        },
        label,
      ),
    ),
  );

/**
 * @param {Frame['questions'][number]} one
 * @param {string} name
 * @param {Reader} reader
 */
const question = ({ question, answers, table: numbers }, name, reader) =>
  h(
    'details',
    { class: 'more', key: name, part: 'question', ...reader.disclosure(name) },
    h('summary', {}, question, icon('open')),
    answers.map((answer) => h('p', { dir: 'auto' }, answer)),
    numbers && small(numbers),
  );

/**
 * @param {Frame['sources']} sources
 */
const footer = ({ label, links, calculation, updated }) =>
  h(
    'footer',
    { class: 'foot', part: 'sources' },
    h(
      'p',
      {},
      label,
      links.map((one, at) => [' ', link(one), at < links.length - 1 ? ';' : '.']),
    ),
    h('p', { key: 'made' }, calculation, '\u00a0· ', updated),
  );

/** Escape folds what is open around the focus, which goes to what unfolds it again. @param {KeyboardEvent} event */
function onkeydown(event) {
  if (event.key !== 'Escape') return;
  const open = /** @type {HTMLElement} */ (event.target).closest('details[open]');
  const summary = open?.querySelector('summary');
  summary?.click();
  summary?.focus();
}

/**
 * @param {Frame} frame
 * @param {Reader} reader
 * @returns {(Branch | string)[]}
 */
export function face(frame, reader) {
  const tabs = reader.shows('tabs') && frame.tabs.items.length > 1;
  return h(
    'div',
    {},
    h('p', { class: 'kick', part: 'kicker' }, frame.kicker),
    tabs && once(frame.tabs, frame.view, () => tabList(frame.tabs, frame, reader)),
    h(
      'div',
      tabs
        ? { class: 'panel', id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${frame.view}`, onkeydown }
        : { class: 'panel', onkeydown },
      h(
        'div',
        { class: 'head' },
        h('h2', { part: 'headline', tabindex: -1 }, frame.headline),
        h('p', { class: 'dek', part: 'dek' }, frame.dek),
      ),
      frame.basis && once(frame.basis, reader, basis),
      frame.key.length > 0 && once(frame.key, reader, keys),
      figure(frame, reader),
      frame.gap &&
        h(
          'dl',
          { class: 'gap', part: 'gap' },
          h('dt', {}, frame.gap.label),
          h('dd', {}, frame.gap.value),
          h('dd', {}, frame.gap.detail),
        ),
      frame.notes.map((note) => h('p', { class: 'note', part: 'note' }, note)),
      frame.guide && reader.shows('levers') && h('p', { class: 'note guide', part: 'note' }, frame.guide),
      frame.remark &&
        h('p', { class: 'note remark', part: 'note', dir: 'auto' }, frame.remark.text, [
          ' ',
          frame.remark.source && link(frame.remark.source),
        ]),
      frame.mine && reader.mine(frame.mine),
      frame.years && later.years(frame.years, reader),
      frame.badge && h('p', { class: 'note' }, h('span', { class: 'badge', part: 'badge' }, frame.badge)),
      frame.reported && reported(frame.reported),
      frame.need && once(frame.need, reader, needed),
      frame.assumptions && reader.shows('levers') && reader.levers(frame.assumptions, frame.levers),
      frame.table && later.table(frame.table, reader),
      frame.questions.map((one, at) => {
        const name = `${frame.view}-${at}`;
        return once(one, name, () => question(one, name, reader));
      }),
      frame.next && tabs && once(frame.next, reader, nextView),
    ),
    once(frame.sources, reader, footer),
  ).children;
}

/**
 * @param {Frame['next'] & {}} next
 * @param {Reader} reader
 */
const nextView = ({ view, label }, reader) =>
  h(
    'button',
    {
      class: 'next',
      part: 'next',
      type: 'button',
      'data-view': view,
      onclick: () => {
        reader.act((handle) => handle.act(`show ${view}`));
        reader.focus('h2');
      },
    },
    label,
    icon('next'),
  );
