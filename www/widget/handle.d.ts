/**
 * The seam between the page and the WebAssembly. Rust computes, formats and draws; the page puts strings where they
 * belong and hands back what the reader did. Every string is ready to show; every number is a CSS pixel, a slider's
 * position or a year. `null` means that the part is not there in this view.
 */

export type View = 'now' | 'projection' | 'levers' | 'table';

/** Which line, shape and colour: all workers (circle), groups 1 to 3 in their colours, any further group. */
export type Mark = 'all' | 'group-1' | 'group-2' | 'group-3' | 'group-n';

/** The picture in a key: people, a filled marker, a dashed line with a hollow marker, a hollow and a filled bar; `none` has words alone. */
export type Swatch = 'registered' | 'unregistered' | 'data' | 'assumed' | 'needed' | 'low' | 'high' | 'none';

export interface Link { text: string; url: string | null }

export interface Frame {
  language: string;
  direction: 'ltr' | 'rtl';
  /** The document's title: the region's accessible name. */
  title: string;
  /** Place and programme. */
  kicker: string;
  tabs: { label: string; items: { view: View; label: string }[] };
  view: View;
  headline: string;
  dek: string;
  /** `marks`: whose colours a `registered` swatch shows (up to three people). */
  key: { swatch: Swatch; marks: Mark[]; text: string }[];
  picture: { height: number; alternative: string } | null;
  /** The year slider; `left` and `width` are the plot's, the travel of the thumb's centre. `fraction`: 0 … 1. */
  scrubber: { label: string; min: number; max: number; value: number; text: string; left: number; width: number; fraction: number } | null;
  readout: { title: string; hint: string; cells: { mark: Mark; filled: boolean; label: string; value: string; detail: string }[] } | null;
  /** The not yet covered (view `now`). */
  gap: { label: string; value: string; detail: string } | null;
  notes: string[];
  /** That what is shown rests on examples. */
  badge: string | null;
  /** Other published figures: never mixed into the projection. */
  reported: { heading: string; dek: string; columns: string[]; rows: { cells: string[]; note: string; source: Link | null }[] } | null;
  need: { heading: string; detail: string; action: 'use' | 'reset'; button: string } | null;
  levers: LeverPanel | null;
  /** Closed questions with their answers, one paragraph a string. */
  questions: { question: string; answers: string[] }[];
  table: Table | null;
  next: { view: View; label: string } | null;
  sources: { label: string; links: Link[]; calculation: string; updated: string };
  /** What to say aloud after a change has rested. */
  announcement: string;
}

export interface LeverPanel {
  heading: string;
  /** “Example assumptions, not official data”, when at least one of them is one. */
  badge: string | null;
  result: { label: string; value: string; fraction: number; target: number | null; detail: string };
  groups: { id: string; mark: Mark; label: string; summary: string; levers: Lever[] }[];
  /** What the small mark under a slider is. */
  tick: string;
  reset: string;
}

export interface Lever {
  /** The lever's name in the document. */
  lever: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  /** Where the slider stands, and the same as 0 … 1. */
  value: number;
  fraction: number;
  /** Where it started, 0 … 1. */
  start: number;
  /** What the number field shows. */
  field: string;
  /** aria-valuetext */
  text: string;
  /** Where the starting value is from, or that it is an example; further words on it. */
  origin: string;
  source: Link | null;
  /** The lever that can take this one's place, and the words of the way there. */
  switch: { lever: string; label: string } | null;
  /** What was wrong with what was typed. */
  problem: string | null;
}

export interface Table {
  caption: string;
  /** Names of the columns; on narrow widths those in `narrow` (indices) are shown. */
  columns: string[];
  narrow: number[];
  /** The label of the group switch, shown on narrow widths. */
  group_label: string;
  groups: {
    mark: Mark; label: string; short: string;
    rows: { year: string; tag: string | null; cells: { text: string; missing: string | null }[] }[];
  }[];
  /** Which group is shown where only one fits. */
  chosen: number;
  unit: string;
  /** The button that shows every year, or only every fifth again. */
  more: string; expanded: boolean;
}

/** A document or scenario that cannot be used. */
export interface ProblemsFrame {
  language: string;
  headline: string;
  dek: string;
  problems: { what: string; at: string; kind: string; severity: 'error' | 'warning'; fix: string; message: string }[];
  fix_label: string;
  copy: string;
  copied: string;
}

/** One language: its words, and how it writes numbers, dates and plurals. */
export interface Language {
  /** BCP 47 */
  tag: string;
  word(key: string): string | undefined;
  /** With exactly this many decimals. */
  decimal(value: number, decimals: number): string;
  month(year: number, month: number): string;
  day(year: number, month: number, day: number): string;
  /** The plural category of a whole number. */
  plural(count: number): string;
}

export class Handle {
  /** `ruler` measures text and is never shown. */
  constructor(language: Language, ruler: CanvasRenderingContext2D);
  free(): void;
  set_language(language: Language): void;
  /** Reads and checks a document; false where it has errors: what was open before stays, `problems` tells. */
  open(text: string): boolean;
  /** The problems of the last document or scenario that was given, in words. */
  problems(): ProblemsFrame;
  /** Pointers and kinds of the open document's warnings, one a line, for the publisher. */
  warnings(): string[];
  /**
   * `width`: the content's, CSS px; `text_scale`: how much larger than designed the reader's text is, 1 … 1.6;
   * `colours`: as computed, with `|` between them, in the order of tokens bg, ink, ink-2, ink-3, grid, axis, 1, 2, 3, on-ink.
   */
  looks(
    width: number,
    ratio: number,
    text_scale: number,
    forced_colours: boolean,
    font: string,
    colours: string,
  ): void;
  /** Chooses a view; a name that is none gives `now`. */
  show(view: string): void;
  scenario(): object;
  /** From JSON; false where it cannot be used. */
  set_scenario(scenario: string): boolean;
  slide(group: number, lever: string, value: number): void;
  /** Applies what was typed into a number field; a problem stands in the frame's lever until its next change. */
  type(group: number, lever: string, text: string): void;
  /** Moves a lever by this many steps (arrow keys 1, Page 10). */
  step(group: number, lever: string, steps: number): void;
  /** Takes the lever that can stand in another's place. */
  switch(group: number, lever: string): void;
  scrub(year: number): void;
  /** Shows the year under this x (CSS px from the canvas's left edge); `unpoint` returns to the chosen one. */
  point(x: number): void;
  /** As `point`, and keeps it. */
  choose(x: number): void;
  unpoint(): void;
  use_needed(): void;
  reset(): void;
  choose_group(index: number): void;
  expand(expanded: boolean): void;
  frame(): Frame;
  /** Sizes a canvas to the current looks and draws the picture of the last frame on it. */
  draw(canvas: HTMLCanvasElement): void;
  /** The numbers behind the picture: what `cakupan project --format json` prints. */
  projection(): object;
}
