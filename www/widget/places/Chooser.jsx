// The field that a place is chosen with: a combobox with a list, by the pattern of the ARIA Authoring Practices Guide.
// The focus stays in the field; the arrows walk through the list.

import { Component, createRef } from 'preact';
import { Icon } from '../view/Icon.jsx';
import { Matching } from './matching.js';

/** @import { PlaceChoice, PlaceOption } from '../../../target/web/cakupan.js' */

/**
 * `chosen`: the place that is shown, by its number in the list; `found`: says how many fit.
 * @typedef {{ choice: PlaceChoice, chosen: number | null, choose: (place: number) => void, found: (count: number) => string }} Props
 * @typedef {{ open: boolean, typed: string | null, active: number, room: number, said: string }} State  `typed`: what stands
 *   in the field where that is not the chosen place; `active`: of those that fit, by its place, -1 for none; `room`: how many
 *   of them are in the list yet
 */

/** So many places are in the list at first, and more whenever its end comes near: hundreds at once hold up a slow phone. */
const PORTION = 60;

/** Milliseconds of rest after which it is said how many places fit. */
const RESTED = 500;

/** @param {PlaceOption} option */
const idOf = ({ place }) => `place-${place}`;

/** @extends {Component<Props, State>} */
export class Chooser extends Component {
  /** @type {State} */
  state = { open: false, typed: null, active: -1, room: PORTION, said: '' };
  /** @type {import('preact').RefObject<HTMLInputElement | null>} */
  #field = createRef();
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  #list = createRef();
  /** @type {Matching<PlaceOption> | null} */
  #matching = null;
  /** @type {PlaceChoice | null} */
  #matched = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  componentWillUnmount() {
    clearTimeout(this.#timer);
  }

  /** @param {Props} _ @param {State} before */
  componentDidUpdate(_, before) {
    // Where a reader has scrolled to stays in sight as more comes.
    if (before.active === this.state.active && before.open === this.state.open) return;
    this.#list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  get #chosen() {
    const { choice, chosen } = this.props;
    return choice.options.find(({ place }) => place === chosen) ?? null;
  }

  /** The places that fit what is typed; all of them where nothing is. */
  get #options() {
    const { choice } = this.props;
    if (this.#matched !== choice) {
      this.#matched = choice;
      this.#matching = new Matching(choice.options, choice.short_forms);
    }
    const { typed } = this.state;
    return typed ? (this.#matching?.find(typed) ?? []) : choice.options;
  }

  /** Those of them that are in the list yet. */
  get #shown() {
    const { active, room } = this.state;
    return this.#options.slice(0, Math.max(room, active + PORTION));
  }

  #open() {
    const active = this.#options.findIndex(({ place }) => place === this.props.chosen);
    this.setState({ open: true, active, room: PORTION });
    this.#sayCount();
  }

  #close() {
    clearTimeout(this.#timer);
    this.setState({ open: false, typed: null, active: -1, said: '' });
  }

  #sayCount() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.state.open) this.setState({ said: this.props.found(this.#options.length) });
    }, RESTED);
  }

  /** @param {PlaceOption | undefined} option */
  #take(option) {
    if (!option) return;
    this.#close();
    this.props.choose(option.place);
  }

  /** @param {number} steps */
  #walk(steps) {
    if (!this.state.open) {
      this.#open();
      return;
    }
    const { length } = this.#options;
    if (!length) return;
    const { active } = this.state;
    const from = active < 0 && steps < 0 ? 0 : active;
    this.setState({ active: (from + steps + length) % length });
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    const { open, active, typed } = this.state;
    switch (event.key) {
      case 'ArrowDown':
        this.#walk(1);
        break;
      case 'ArrowUp':
        this.#walk(-1);
        break;
      case 'Enter':
        if (!open) return;
        // What alone fits is what is meant.
        this.#take(
          this.#options[active] ?? (typed && this.#options.length === 1 ? this.#options[0] : undefined),
        );
        break;
      case 'Escape':
        if (!open && typed === null) return;
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  /** @param {Event} event */
  #type = ({ target }) => {
    const { value } = /** @type {HTMLInputElement} */ (target);
    this.setState({ open: true, typed: value, active: -1, room: PORTION });
    this.#sayCount();
  };

  /** @param {Event} event */
  #scroll = ({ currentTarget }) => {
    const { scrollTop, clientHeight, scrollHeight } = /** @type {HTMLElement} */ (currentTarget);
    const isNear = scrollTop + 2 * clientHeight > scrollHeight;
    const { length } = this.#shown;
    if (isNear && length < this.#options.length) this.setState({ room: length + PORTION });
  };

  #toggle = () => {
    this.#field.current?.focus();
    if (this.state.open) this.#close();
    else this.#open();
  };

  render() {
    const { choice } = this.props;
    const { open, typed, active, said } = this.state;
    const options = open ? this.#options : [];
    const shown = open ? this.#shown : [];
    const current = options[active];
    return (
      <div class="choice" part="choice">
        <label for="choice">{choice.label}</label>
        <div class="combo">
          <input
            ref={this.#field}
            id="choice"
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="go"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls="choices"
            aria-activedescendant={current && idOf(current)}
            aria-describedby="choice-hint"
            value={typed ?? this.#chosen?.whole ?? ''}
            onInput={this.#type}
            onKeyDown={this.#press}
            onClick={() => !open && this.#open()}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onBlur={() => this.#close()}
          />
          <button
            type="button"
            tabindex={-1}
            aria-label={choice.open}
            aria-controls="choices"
            aria-expanded={open}
            onMouseDown={keepFocus}
            onClick={this.#toggle}
          >
            <Icon name="open" />
          </button>
          <div
            ref={this.#list}
            id="choices"
            role="listbox"
            aria-label={choice.label}
            hidden={!options.length}
            onScroll={this.#scroll}
            onMouseDown={keepFocus}
          >
            {shown.map((option, index) => (
              <button
                key={option.place}
                id={idOf(option)}
                type="button"
                role="option"
                tabindex={-1}
                aria-selected={index === active}
                aria-setsize={options.length}
                aria-posinset={index + 1}
                onClick={() => this.#take(option)}
              >
                <span dir="auto">{option.name}</span>
                {option.within && <small dir="auto">{option.within}</small>}
              </button>
            ))}
          </div>
          {open && !options.length && <p class="nothing">{choice.none}</p>}
        </div>
        <p id="choice-hint" class="vh">
          {choice.hint}
        </p>
        <p class="vh" role="status">
          {said}
        </p>
      </div>
    );
  }
}

/** A press on the list leaves the focus in the field. @param {Event} event */
function keepFocus(event) {
  event.preventDefault();
}
