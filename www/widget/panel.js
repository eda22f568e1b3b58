// The assumptions that a reader can move: a slider and a number field each, and their result above them. Fetched when a
// reader unfolds them, or gets to the view of cost.

import fields from './fields.css';
import panels from './panel.css';

/** @import { Lever, LeverPanel } from './handle.js' */
/** @import { Reader } from './face.js' */
/** @import { Tools } from './engine.js' */
/** @import { Child } from './tree.js' */

export const style = fields + panels;

/** Steps of a slider by key. @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };

/**
 * @param {Tools} tools
 * @param {ReturnType<typeof import('./more.js').make>} later
 */
export function make({ h, icon, level, link, marker, once, release }, later) {
  /**
   * A lever with its slider and its number field.
   * @param {Lever} lever
   * @param {number} group
   * @param {Reader} reader
   */
  function row(lever, group, reader) {
    const id = `lever-${group}-${lever.lever}`;
    const glide = (/** @type {number} */ value) =>
      reader.glide(id, (handle) => handle.act(`slide ${lever.lever}`, group, value));
    /** @param {KeyboardEvent} event */
    const keys = (event) => {
      const steps = STEPS[event.key];
      if (steps) reader.act((handle) => handle.act(`step ${lever.lever}`, group, steps));
      else if (event.key === 'Home') glide(lever.min);
      else if (event.key === 'End') glide(lever.max);
      else return;
      event.preventDefault();
    };
    /** @param {Event} event */
    const apply = (event) => {
      const field = /** @type {HTMLInputElement} */ (event.currentTarget);
      const typed = field.value;
      release(field);
      reader.act((handle) => handle.type(group, lever.lever, typed));
    };
    return h(
      'div',
      { class: 'lev', key: lever.lever, part: 'lever', 'data-lever': lever.lever },
      h('label', { for: id, id: `${id}-label` }, lever.label),
      h(
        'div',
        { class: 'row' },
        h(
          'div',
          { class: 'sl', '--d': lever.start },
          level(lever.fraction),
          h('input', {
            class: 'rng',
            id,
            part: 'slider',
            type: 'range',
            min: lever.min,
            max: lever.max,
            step: 'any',
            value: lever.value,
            'aria-valuetext': lever.text,
            onkeydown: keys,
            oninput: (/** @type {Event} */ event) =>
              glide(/** @type {HTMLInputElement} */ (event.currentTarget).valueAsNumber),
          }),
        ),
        h(
          'span',
          { class: lever.problem ? 'num bad' : 'num' },
          h('input', {
            part: 'field',
            inputmode: 'decimal',
            autocomplete: 'off',
            value: lever.field,
            'aria-labelledby': `${id}-label ${id}-unit`,
            'aria-invalid': lever.problem && 'true',
            'aria-describedby': lever.problem && `${id}-problem`,
            onchange: apply,
          }),
          h('span', { id: `${id}-unit` }, lever.unit),
        ),
      ),
      lever.problem &&
        h(
          'p',
          { class: 'fielderr', id: `${id}-problem`, part: 'problem', role: 'alert' },
          icon('error'),
          h('span', {}, lever.problem),
        ),
      (lever.origin || lever.source) &&
        h('p', { class: 'origin' }, lever.origin, lever.source && [' ', link(lever.source)]),
      lever.switch && kind(lever.switch, group, reader),
    );
  }

  /**
   * The way to the lever that can take this one's place.
   * @param {NonNullable<Lever['switch']>} other
   * @param {number} group
   * @param {Reader} reader
   */
  const kind = (other, group, reader) =>
    h(
      'button',
      {
        class: 'plain small',
        part: 'button',
        type: 'button',
        'data-action': 'switch',
        onclick: () => {
          reader.act((handle) => handle.act(`switch ${other.lever}`, group));
          reader.focus(`#lever-${group}-${other.lever}`);
        },
      },
      other.label,
    );

  /**
   * How sure a group's levers are: a question until it is asked.
   * @param {string} question
   * @param {LeverPanel['groups'][number]} group
   * @param {number} at
   * @param {Reader} reader
   */
  function sure(question, group, at, reader) {
    const { open, ontoggle } = reader.disclosure(`sure-${group.id}`);
    return h(
      'details',
      {
        class: 'sure',
        open,
        ontoggle: (/** @type {Event} */ event) => {
          ontoggle(event);
          if (!group.sure) reader.act((handle) => handle.act('sure'));
        },
      },
      h('summary', {}, question, icon('open')),
      group.sure && later.ranges(group.sure, at, reader),
    );
  }

  /**
   * The levers of a group.
   * @param {LeverPanel} panel
   * @param {LeverPanel['groups'][number]} group
   * @param {number} at
   * @param {Reader} reader
   */
  const ofGroup = (panel, group, at, reader) =>
    h(
      'details',
      {
        class: `grp ${group.mark}`,
        key: group.id,
        'data-group': group.id,
        // Side by side there is room for all of them.
        ...reader.disclosure(`group-${group.id}`, reader.wide || at === 0),
      },
      h(
        'summary',
        {},
        h(
          'h4',
          {},
          h('span', { class: 'name' }, marker(group.mark, false), h('span', {}, group.label)),
          ' ',
          h('small', {}, group.summary),
        ),
        icon('open'),
      ),
      group.levers.map((lever) => once(lever, reader, () => row(lever, at, reader))),
      sure(panel.sure, group, at, reader),
    );

  /**
   * What stands below the heading.
   * @param {LeverPanel} panel
   * @param {Reader} reader
   * @returns {Child[]}
   */
  const levers = (panel, reader) => [
    panel.badge && h('span', { class: 'badge', part: 'badge' }, panel.badge),
    h(
      'div',
      { class: 'result', part: 'result' },
      h('span', {}, panel.result.label),
      ' ',
      h('b', {}, panel.result.value),
      h(
        'span',
        { class: 'mini', 'aria-hidden': 'true' },
        level(panel.result.fraction),
        panel.result.target !== null && h('i', { '--d': panel.result.target }),
      ),
      ' ',
      h('span', { class: 'note' }, panel.result.detail),
    ),
    h(
      'div',
      { class: 'cols' },
      panel.groups.map((group, at) => once(group, reader, () => ofGroup(panel, group, at, reader))),
    ),
    h('p', { class: 'note' }, panel.tick),
    h(
      'button',
      {
        class: 'plain',
        part: 'button',
        type: 'button',
        'data-action': 'reset',
        onclick: () => reader.act((handle) => handle.act('reset')),
      },
      panel.reset,
    ),
  ];

  return { levers, row };
}
