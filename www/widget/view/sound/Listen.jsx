// The button that plays the years, and what is heard in words.

import { Icon } from '../Icon.jsx';
import { Marker } from '../Swatch.jsx';

/** @import { Sound } from '../../../../target/web/cakupan.js' */

/**
 * `sound`: what is heard of the present numbers, nothing where there are none; `passage`: the number of the one that sounds,
 * or −1; `failure`: why nothing can be heard, or nothing.
 * @typedef {{ sound: Sound | null, playing: boolean, passage: number, failure: string }} Heard
 */

/** @param {{ label: string, heard: Heard | null, listen: () => void }} props */
export const Listen = ({ label, heard, listen }) => {
  const stop = heard?.playing && heard.sound?.stop;
  return (
    <div class="hear" part="sound">
      <button class="plain" part="button" type="button" data-action="listen" onClick={listen}>
        <Icon name={stop ? 'stop' : 'listen'} />
        {stop || label}
      </button>
      {heard?.failure}
      {heard?.sound && <Passages sound={heard.sound} passage={heard.passage} />}
    </div>
  );
};

/** @param {{ sound: Sound, passage: number }} props */
const Passages = ({ sound: { passages, how }, passage }) => (
  <>
    <ol class="key heard" part="heard" role="list">
      {passages.map(({ mark, text }, index) => (
        <li key={index} aria-current={index === passage ? 'true' : undefined}>
          {mark && <Marker mark={mark} filled />}
          <span>{text}</span>
        </li>
      ))}
    </ol>
    {how.map((text, index) => (
      <p key={index} class="note">
        {text}
      </p>
    ))}
  </>
);
