// Places side by side: the picture of each ranking with its table, and the places that nothing compares with.

import { Component } from 'preact';
import { Heading } from '../view/Heading.jsx';
import { RankedTable } from './RankedTable.jsx';
import { SmallMultiples } from './SmallMultiples.jsx';

/** @import { AloneBlock, ComparisonBlock, ComparisonFrame, OptionList, PlaceOption } from '../../../target/web/cakupan.js' */
/** @import { Look } from '../page/share-link.js' */

/**
 * What is shown, and what a reader may do with it.
 * @typedef {object} Props
 * @property {ComparisonFrame} frame
 * @property {readonly PlaceOption[]} options  by which a table is searched
 * @property {[string, string][]} shortForms
 * @property {Look} look
 * @property {string} link  to what is seen
 * @property {(change: Partial<Look>) => void} set
 * @property {(place: number) => void} choose
 * @property {(canvas: HTMLCanvasElement, picture: number) => void} draw
 */

/** @extends {Component<Props>} */
export class Compare extends Component {
  render() {
    const { frame, link, set } = this.props;
    let pictures = 0;
    return (
      <div class="compare">
        <Heading headline={frame.headline} dek={frame.dek} />
        <p class="vh" role="status">
          {frame.headline}
        </p>
        {frame.blocks.length > 0 && (
          <div class="asked">
            <Choose list={frame.years} choose={(year) => set({ year: Number(year) })} />
            {frame.groups && <Choose list={frame.groups} choose={(group) => set({ group: Number(group) })} />}
          </div>
        )}
        {frame.blocks.map((block, index) => (
          <Block
            key={index}
            {...this.props}
            block={block}
            picture={block.picture ? pictures++ : -1}
            isFirst={index === 0}
          />
        ))}
        {frame.alone && <Alone {...this.props} alone={frame.alone} />}
        <p class="note">
          <a part="link" href={link}>
            {frame.link}
          </a>
        </p>
      </div>
    );
  }
}

/** @param {{ list: OptionList, choose: (name: string) => void }} props */
const Choose = ({ list, choose }) => (
  <label>
    {list.label}
    <select value={list.chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {list.options.map(([name, words]) => (
        <option key={name} value={name} selected={name === list.chosen}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

/** @param {Props & { block: ComparisonBlock, picture: number, isFirst: boolean }} props */
const Block = ({ block, picture, isFirst, ...props }) => (
  <section class="ranking" aria-label={block.heading || block.table.caption}>
    {block.heading && <h3>{block.heading}</h3>}
    {block.reason && <p class="note apart">{block.reason}</p>}
    {block.definition && (
      <p class="note" dir="auto">
        {block.definition}
      </p>
    )}
    {block.picture && (
      <canvas
        ref={(canvas) => {
          if (canvas) props.draw(canvas, picture);
        }}
        part="picture"
        role="img"
        aria-label={block.picture.alternative}
        style={{ '--h': block.picture.height }}
        data-strip={picture}
      />
    )}
    {block.small_multiples && (
      <SmallMultiples {...props} content={block.small_multiples} level={block.heading ? 'h4' : 'h3'} />
    )}
    <RankedTable {...props} table={block.table} isFirst={isFirst} />
    {block.notes.map((note) => (
      <p key={note} class="note" part="note">
        {note}
      </p>
    ))}
  </section>
);

/** @param {Props & { alone: AloneBlock }} props */
const Alone = ({ alone, ...props }) => (
  <section class="ranking" aria-label={alone.heading}>
    <h3>{alone.heading}</h3>
    <ul class="alone">
      {alone.places.map(({ place, name, figure, definition, own }) => (
        <li key={place} data-own={own || undefined}>
          <button type="button" class="name" onClick={() => props.choose(place)}>
            {name}
          </button>
          <p>{figure}</p>
          {definition && (
            <p class="note" dir="auto">
              {definition}
            </p>
          )}
        </li>
      ))}
    </ul>
    {alone.small_multiples && <SmallMultiples {...props} content={alone.small_multiples} level="h4" />}
  </section>
);
