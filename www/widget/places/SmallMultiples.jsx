// What was observed of each place of a ranking: small pictures on one scale, the reader's own first.

import { Component, createRef } from 'preact';

/** @import { SmallMultiple as Content, SmallMultiplesBlock } from '../../../target/web/cakupan.js' */
/** @import { Look } from '../page/share-link.js' */

/**
 * @typedef {object} Props
 * @property {SmallMultiplesBlock} content
 * @property {'h3' | 'h4'} level  of the heading
 * @property {(change: Partial<Look>) => void} set
 * @property {(place: number) => void} choose
 * @property {(canvas: HTMLCanvasElement, picture: number) => void} draw
 */

/** So many pictures are drawn in a frame: many at once would hold up a slow phone. */
const AT_ONCE = 6;

/** @extends {Component<Props>} */
export class SmallMultiples extends Component {
  /** @type {import('preact').RefObject<HTMLUListElement | null>} */
  #list = createRef();
  /** The first of those that were asked for last: the button may go with them. @type {number | null} */
  #awaited = null;
  #next = 0;

  componentDidMount() {
    this.#draw();
  }

  componentDidUpdate() {
    this.#draw();
    if (this.#awaited === null) return;
    this.#list.current?.children[this.#awaited]?.querySelector('button')?.focus();
    this.#awaited = null;
  }

  componentWillUnmount() {
    cancelAnimationFrame(this.#next);
  }

  /** Draws them all, the first at once and the others a few a frame. */
  #draw() {
    cancelAnimationFrame(this.#next);
    const waiting = [...(this.#list.current?.querySelectorAll('canvas') ?? [])];
    const few = () => {
      for (const canvas of waiting.splice(0, AT_ONCE)) this.props.draw(canvas, Number(canvas.dataset.way));
      if (waiting.length) this.#next = requestAnimationFrame(few);
    };
    few();
  }

  /** @param {number} portions */
  #show(portions) {
    const { content, set } = this.props;
    this.#awaited = content.items.length;
    set({ portions });
  }

  render() {
    const { content, level: Title, choose } = this.props;
    const { heading, note, columns, width, items, without, more } = content;
    return (
      <div class="ways">
        <Title>{heading}</Title>
        <p class="note">{note}</p>
        <ul ref={this.#list} style={{ '--n': columns, '--w': width }}>
          {items.map((content) => (
            <SmallMultiple key={content.place} content={content} choose={choose} />
          ))}
        </ul>
        {more && (
          <button class="btn" part="button" type="button" onClick={() => this.#show(more.portions)}>
            {more.words}
          </button>
        )}
        {without && <p class="note">{without}</p>}
      </div>
    );
  }
}

/** @param {{ content: Content, choose: Props['choose'] }} props */
const SmallMultiple = ({ content, choose }) => (
  <li data-own={content.own || undefined}>
    <button type="button" class="name" onClick={() => choose(content.place)}>
      <span dir="auto">{content.name}</span> {content.within && <small dir="auto">{content.within}</small>}
    </button>
    <canvas
      part="picture"
      role="img"
      aria-label={content.picture.alternative}
      style={{ '--h': content.picture.height }}
      data-way={content.scene}
    />
    <p class="note">{content.words}</p>
  </li>
);
