import type { Handle } from '../../../target/web/cakupan.js';
import type { Disclosures } from './Disclosure.jsx';

/** The names of the attribute `controls`. */
export type Control = 'tabs' | 'scrubber' | 'levers' | 'need' | 'table' | 'sound';

/** What a component may ask of the element. The same object until the element allows something else. */
export interface Host {
  /** Changes something and shows what follows, at once. */
  act(change: (handle: Handle) => void): void;
  /** The same at the next animation frame; of several with one name the last counts. */
  actNextFrame(name: string, change: (handle: Handle) => void): void;
  /** Whether the page lets a reader use this. */
  shows(control: Control): boolean;
  /** Moves the focus to the first element that matches. */
  focus(selector: string): void;
  disclosures: Disclosures;
  /** The attribute, as it stands. */
  controls: string;
  /** Whether groups stand side by side. */
  wide: boolean;
  /** Plays the years, or stops. */
  listen(): void;
}
