import type { FileOffer, Handle, OfferedFile, Tabs } from '../../../target/web/cakupan.js';
import type { Disclosures } from './Disclosure.jsx';
import type { Notice } from './Fault.jsx';

/** The names of the attribute `controls`. */
export type Control =
  | 'tabs'
  | 'scrubber'
  | 'levers'
  | 'need'
  | 'table'
  | 'sound'
  | 'download'
  | 'share'
  | 'embed';

/** What a component may ask of the element. The same object until the element allows something else. */
export interface Host {
  /** Changes something and shows what follows, at once. */
  act(change: (handle: Handle) => void): void;
  /** The same at the next animation frame; of several with one name the last counts. */
  actNextFrame(name: string, change: (handle: Handle) => void): void;
  /** Shows a view by its name. */
  show(view: string): void;
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
  /** What a reader passes on. */
  passOn: PassOn;
  /** What a reader takes along. */
  files: Files;
}

/** The files that a reader takes along of what is seen now. */
export interface Files {
  /** Has what makes them fetched. */
  fetch(): void;
  /** Why what was asked for has not come yet. */
  notice: Notice | null;
  /** Which there are, and what is said of them; null until they can be made. */
  offer(): FileOffer | null;
  /** Makes one; null where it cannot be made. */
  make(file: OfferedFile): Promise<MadeFile | null>;
  /** Has the browser save what lies at an address. */
  save(url: string, name: string): void;
}

/** A file that is there, and how it is shown in place: a picture, else its text. */
export interface MadeFile {
  name: string;
  blob: Blob;
  picture: HTMLCanvasElement | null;
  text: string;
}

/** What a reader passes on of what is seen now. */
export interface PassOn {
  /** The address of just that. */
  link(): string;
  /** The finding, where it is of, whose figures it rests on, and the link. */
  sentence(): string;
  /** Whether the system has a panel of its own to send things with. */
  canSend: boolean;
  /** Has the picture made that goes with it, where the system takes pictures. */
  prepare(): void;
  /** Opens it; only from a press. */
  send(): void;
  /** What shows the same on another page; null where a frame could not show it. */
  code(): string | null;
  /** Where the publisher says how it is computed; empty where it does not. */
  method(): string;
}

/** A list of places, in place of a document. */
export interface List {
  /** Whether places are shown side by side. */
  comparing: boolean;
  /** The views of a document, and that one behind them. */
  withTab(tabs: Tabs): Tabs;
  /** Puts the field that a place is chosen with into an element, or takes it away. */
  showField(element: Element | null): void;
  /** The same for places side by side. */
  showComparison(element: Element | null): void;
}
