/**
 * The seam between the page and the WebAssembly. Rust computes, formats and draws; the page puts strings where they
 * belong and hands back what the reader did. Every string is ready to show; every number is a CSS pixel, a slider's
 * position or a year. `null` means that the part is not there in this view.
 */

export type View = 'now' | 'projection' | 'cost' | 'levers' | 'table';

/** Which line, shape and colour: all workers (circle), groups 1 to 3 in their colours, any further group. */
export type Mark = 'all' | 'group-1' | 'group-2' | 'group-3' | 'group-n';

/**
 * The picture in a key: people, a filled marker, a dashed line with a hollow marker (`assumed`, `trend`), dots, two
 * tints (`band`), three tints (`fan`), a line with a gap (`break`), a filled column, a pale one with a cap, a hollow and a filled bar; `none` has words alone.
 */
export type Swatch =
  | 'registered' | 'unregistered' | 'data' | 'assumed' | 'needed' | 'band' | 'trend' | 'fan' | 'break' | 'paid' | 'missing' | 'low' | 'high' | 'none';

/** What the years ahead are drawn from: the past if it goes on, or the assumptions. */
export type Basis = 'trend' | 'assumptions';

export interface Link { text: string; url: string | null }

export interface Picture { height: number; alternative: string }

/** `marks`: whose colours the swatch shows (up to three people). */
export interface KeyEntry { swatch: Swatch; marks: Mark[]; text: string }

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
  /** The choice between trend and assumptions, where the document has a trend. */
  basis: { label: string; items: { basis: Basis; label: string; chosen: boolean }[] } | null;
  key: KeyEntry[];
  picture: Picture | null;
  /** The year slider; `left` and `width` are the plot's, the travel of the thumb's centre. `fraction`: 0 … 1.
   * `listen`: the words of the button that plays the years. */
  scrubber: { label: string; min: number; max: number; value: number; text: string; left: number; width: number; fraction: number; listen: string } | null;
  readout: { title: string; hint: string; cells: { mark: Mark; filled: boolean; label: string; value: string; detail: string }[]; range: string | null } | null;
  /** The not yet covered (view `now`). */
  gap: { label: string; value: string; detail: string } | null;
  /** The slider of a budget (view `cost`); its track is the picture's axis, `left` and `width` are that axis'. */
  budget: { group: number; mark: Mark; left: number; width: number; lever: Lever } | null;
  notes: string[];
  /** Where a reader can set ranges, as long as there are none: among the levers, if the page shows those. */
  guide: string | null;
  /** The question what all this is to the reader (view `now`). */
  mine: string | null;
  /** What the document says beside its amounts. */
  remark: { text: string; source: Link | null } | null;
  /** The second picture: a column a year (view `cost`). */
  years: { heading: string; dek: string; key: KeyEntry[]; picture: Picture; notes: string[] } | null;
  /** That what is shown rests on examples. */
  badge: string | null;
  /** Other published figures: never mixed into the projection. */
  reported: { heading: string; dek: string; columns: string[]; rows: { cells: string[]; note: string; source: Link | null }[] } | null;
  /** `chance`: how often the target is reached over the ranges of the assumptions. */
  need: { heading: string; detail: string; chance: string | null; action: 'use' | 'reset'; button: string } | null;
  /** The heading under which levers stand, where there are any. */
  assumptions: string | null;
  /** What stands there, as long as it is unfolded. */
  levers: LeverPanel | null;
  /** Closed questions with their answers, one paragraph a string, and a table under them where there is one. */
  questions: { question: string; answers: string[]; table: SmallTable | null }[];
  table: Table | null;
  next: { view: View; label: string } | null;
  sources: { label: string; links: Link[]; calculation: string; updated: string };
  /** What to say aloud after a change has rested. */
  announcement: string;
}

export interface LeverPanel {
  /** “Example assumptions, not official data”, when at least one of them is one. */
  badge: string | null;
  result: { label: string; value: string; fraction: number; target: number | null; detail: string };
  groups: { id: string; mark: Mark; label: string; summary: string; levers: Lever[]; sure: Sure | null }[];
  /** The question that leads to the ranges of a group's levers; `sure` is there once it has been asked. */
  sure: string;
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

/** The ranges of a group's levers. */
export interface Sure {
  intro: string;
  low: string;
  high: string;
  /** `whose`: whose range it is, and the value in it; `back`: the words that give up the reader's own. */
  rows: { lever: string; label: string; unit: string; low: SureField; high: SureField; whose: string; back: string | null }[];
}

/** One end of a range: what its field shows, and what was wrong with what was typed. */
export interface SureField { field: string; problem: string | null }

/** A few numbers: each row begins with its name; `notes` stand below, one paragraph a string. */
export interface SmallTable {
  caption: string;
  columns: string[];
  rows: string[][];
  notes: string[];
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
    rows: { year: string; tag: string | null; change: string | null; cells: { text: string; missing: string | null }[] }[];
  }[];
  /** Which group is shown where only one fits. */
  chosen: number;
  unit: string;
  /** The button that shows every year, or only every fifth again. */
  more: string; expanded: boolean;
  /** What a row without a tag is. */
  guess: string;
}

/** What membership is to one reader; what is not known is not there. */
export interface Mine {
  /** That the programme document has errors: `problems` tells which. Nothing else is there then. */
  broken: string | null;
  intro: string;
  kinds: MineChoices;
  /** What it costs, in a sentence; empty until a way of working is chosen. */
  summary: string;
  here: { heading: string; rows: { text: string; detail: string }[] } | null;
  choice: MineChoices | null;
  wage: { label: string; unit: string; value: string; problem: string | null } | null;
  /** Contributions that are shares of the wage; the cells are the worker's and the employer's. */
  dues: { heading: string; columns: string[]; rows: MineDues[]; total: MineDues; notes: MineSaid[] } | null;
  /** Contributions that are sums. */
  packages: { heading: string; facts: MineFact[]; notes: MineSaid[] } | null;
  pays: { heading: string; note: string; schemes: { about: string; name: string; facts: MineFact[]; unsaid: string | null }[] } | null;
  joining: MineSaid | null;
  note: string;
}
export interface MineChoices { label: string; items: { id: string; label: string; chosen: boolean }[] }
export interface MineDues { label: string; cells: { value: string; detail: string }[] }
/** Law and time, and the sources. */
export interface MineGrounds { text: string; links: Link[] }
export interface MineSaid { text: string; grounds: MineGrounds | null }
export interface MineFact { label: string; value: string; details: string[]; grounds: MineGrounds }

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

/** What is heard of the years ahead. Moments are seconds from the start. */
export interface Sound {
  /** The button's words while it sounds. */
  stop: string;
  /** How to listen, one paragraph a string. */
  how: string[];
  /** One after the other: the ends of the scale, then the lines as in the readout; `text` is what is heard. */
  passages: { at: number; mark: Mark | null; text: string; tones: Tone[] }[];
  /** When all of it has ended. */
  length: number;
}

/** `pan`: −1 (left) … 1 (right); `year`: the one that it stands for, where it does for one. */
export interface Tone {
  at: number;
  length: number;
  hertz: number;
  pan: number;
  voice: 'scale' | 'data' | 'estimate' | 'target';
  year: number | null;
}

export class Handle {
  /** Speaks `language`, and has no document yet. `ruler` measures text and is never shown. */
  constructor(language: Language, ruler: CanvasRenderingContext2D);
  free(): void;
  set_language(language: Language): void;
  /** Reads and checks a document (JSON); false where it has errors: what was open before stays, `problems` tells. */
  open(text: string): boolean;
  /** The same for a document that the page has as a value. */
  open_value(value: object): boolean;
  /** The problems of the document, scenario or programme that was given last, in words. */
  problems(): ProblemsFrame;
  /** Pointers and kinds of the open document's warnings, one a line, for the publisher. */
  warnings(): string[];
  /** `colours`: as computed, in the order of `COLOURS` in `page/canvas-style.js`. */
  set_display(
    width: number, ratio: number, text_scale: number, forced_colours: boolean, font: string, colours: string[],
  ): void;
  /** A name that is none gives `now`. */
  show_view(view: string): void;
  choose_basis(basis: Basis): void;
  /** `lever`: its name in the document, here and below; `group`: its number. */
  move_lever(group: number, lever: string, value: number): void;
  /** By so many steps of its slider: arrow keys 1, Page 10. */
  step_lever(group: number, lever: string, steps: number): void;
  /** Takes the lever that can stand in another's place. */
  switch_lever(group: number, lever: string): void;
  /** Applies what was typed into a lever's field; a problem stands in the frame's lever until its next change. */
  type_lever(group: number, lever: string, text: string): void;
  /** The same for an end of its range. */
  type_range(group: number, lever: string, end: 'low' | 'high', text: string): void;
  /** Gives up the reader's own range. */
  clear_range(group: number, lever: string): void;
  use_needed_pace(): void;
  reset(): void;
  unfold_levers(open: boolean): void;
  /** The ranges of the levers are shown from now on. */
  show_ranges(): void;
  choose_year(year: number): void;
  /** Shows the year under this x, CSS px from the canvas's left edge. */
  point_at(x: number): void;
  /** The same, and keeps it. */
  choose_at(x: number): void;
  /** Returns to the year that was chosen. */
  unpoint(): void;
  /** Of the table, where only one fits. */
  choose_group(group: number): void;
  /** Every year in the table. */
  expand_table(all: boolean): void;
  /** What the reader has set. */
  scenario(): object | null;
  /** From JSON; false where it cannot be used. */
  set_scenario(scenario: string): boolean;
  /** The same for a scenario that the page has as a value. */
  set_scenario_value(value: object): boolean;
  /**
   * Goes on with what makes the numbers surer, for a few milliseconds; false where there was nothing left to do. So many
   * `futures` are drawn: a whole number from 1,000 to 100,000, any other stands for 10,000. Where groups or years are many
   * it is fewer.
   */
  refine(futures: number): boolean;
  /** Everything that the page shows now. What has not changed since the last frame is the same object as then. */
  frame(): Frame;
  /** The numbers behind each picture of the present view, from above to below. */
  numbers(): SmallTable[];
  /** What is heard in the view `projection`, null in any other. */
  sound(): Sound | null;
  /** Sizes a canvas to the present display and draws a picture of the last frame on it; they are numbered from above to below. */
  draw(canvas: HTMLCanvasElement, picture: number): void;
  /** Takes what the pictures show to where it is so many ms after it set out from the frame before. */
  advance_transition(elapsed: number): void;
  /**
   * What a programme document (JSON) is to a reader who says of themselves (JSON) `kind`, `option`, `wage` and the `day` that
   * it is, YYYY-MM-DD. Nothing of it is kept.
   */
  membership(programme: string, answers: string): Mine;
  /** The numbers behind the picture: what `cakupan project --format json` prints. */
  projection(): object;
}
