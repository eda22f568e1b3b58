// The types of the package: the element, its events and what it hands out.

/** The views of a document, and that of a list of places. */
export type View = 'now' | 'projection' | 'cost' | 'levers' | 'table' | 'compare';

/** What is wrong with a document, a scenario or a file. */
export interface Problem {
  severity: 'error' | 'warning';
  /** A JSON pointer into the document, or the address of a file. */
  at: string;
  /** What it is, as a name. */
  kind: string;
  /** It in the reader's language, with what to do. */
  message: string;
}

/** Numbers by year, the base year first; `null` where they cannot be computed. */
export interface Series {
  workers: number[] | null;
  registered: number[] | null;
  subsidised: number[] | null;
  /** Fractions: 0.26 is 26 %. */
  coverage: number[];
  cost: number[] | null;
}

/** A target and what it takes. */
export interface Target {
  year: number;
  rate: number;
  /** Fractions a year. */
  pace: number | null;
  /** People a year, by the `id` of their group; `all` is everyone. */
  needed_per_year: Record<string, number> | null;
  reached:
    | { year: number }
    | { never: { peak: number; peak_year: number } }
    | { missed: { by: number } }
    | null;
  needed_budget: Record<string, number | null> | null;
  /** How many times the past pace the target needs. */
  acceleration: number | null;
}

/** The past of one series, and where it leads. */
export interface Trend {
  points: number;
  from: number;
  to: number;
  mean_change: number;
  mean_change_people: number | null;
  fit: {
    years: number[];
    median: number[];
    bands: Record<'50' | '80' | '95', [low: number, high: number][]>;
    method: 'points' | 'log_odds';
    verdict: 'better' | 'no_better';
    bands_held: number;
  } | null;
  backtest: {
    cases: number;
    no_change: number;
    points_drift: number;
    log_odds_drift: number;
    within_80: number;
  } | null;
}

/** The numbers behind the picture: the object that `cakupan project --format json` prints. */
export interface Projection {
  base_year: number;
  years: number[];
  /** By the `id` of the group. */
  groups: Record<string, Series>;
  all: Series | null;
  targets: Target[];
  /** By the `id` of the group; `all` is everyone. */
  trend: Record<string, Trend | null> | null;
  /** Quantiles of coverage by percent, and by target the share of futures that have reached it each year. */
  futures: {
    n: number;
    seed: number;
    all: Record<string, number[]> | null;
    groups: Record<string, Record<string, number[]>>;
    reached_by: Record<string, number[]>;
  } | null;
  swings: { group: string | null; lever: string; low: number; high: number }[] | null;
}

/** The attributes, as a template writes them. */
export interface CakupanWidgetAttributes {
  /** The address of a coverage document, or of a list of places to choose from. */
  src?: string;
  /** The language to speak; without it the nearest `lang` up the page. */
  lang?: string;
  view?: View;
  theme?: 'auto' | 'light' | 'dark';
  /** `all`, `none`, or a list of `tabs scrubber levers need table sound download share embed`. */
  controls?: string;
  /** The address of a programme document: readers can then ask whether they are covered themselves. */
  programme?: string;
  /** How many futures are drawn once the levers rest, from 1000 to 100000. */
  futures?: number | string;
  /** The place that is chosen from a list: its document’s address in the list without `.json`. */
  place?: string;
  /** The address that links lead to, from a frame to its article. */
  page?: string;
  /** The address of a page on how it is computed. */
  method?: string;
}

/** What may be set on an element by a framework that knows properties. */
export interface CakupanWidgetProperties {
  /** The document itself, in place of `src`. */
  document?: object | null;
  /** What the reader has set, on top of the document's own assumptions. */
  scenario?: object;
}

/** The events; all bubble and cross shadow roots. */
export interface CakupanWidgetEvents {
  /** The first frame of a document is drawn. */
  'cakupan-ready': CustomEvent<Record<string, never>>;
  /** Scenario or view has changed. */
  'cakupan-change': CustomEvent<{ scenario: object; view: View }>;
  /** The document or a scenario has errors, or a file cannot be fetched or run. */
  'cakupan-error': CustomEvent<{ problems: Problem[] }>;
}

/** The events as frameworks listen to them in JSX: `oncakupan-change`. */
export type CakupanWidgetListeners = {
  [Name in keyof CakupanWidgetEvents as `on${Name}`]?: (event: CakupanWidgetEvents[Name]) => void;
};

/** `<cakupan-widget>`. */
export declare class CakupanWidget extends HTMLElement {
  /** Which one this is, as packages count. */
  static readonly version: string;
  src: string;
  view: string;
  theme: string;
  controls: string;
  programme: string;
  futures: number;
  /** Of a list, its document’s address in the list without `.json`. */
  place: string;
  get document(): object | null;
  set document(document: object | null);
  get scenario(): object;
  set scenario(scenario: object | null | undefined);
  /** Resolves when the first frame of the present load is drawn; rejects with its problems. */
  readonly ready: Promise<void>;
  /** The numbers behind the picture; `null` while there is none. */
  projection(): Projection | null;
}

/**
 * Makes the element known to the page, once; where there is no document, does nothing.
 * @param tag another name than `cakupan-widget`
 * @param registry another than the page's own
 */
export declare function define(tag?: string, registry?: CustomElementRegistry): void;

declare global {
  interface HTMLElementTagNameMap {
    'cakupan-widget': CakupanWidget;
  }
  interface GlobalEventHandlersEventMap extends CakupanWidgetEvents {}
}
