// The element of a presenter, and what it is told: types alone.

/** @import { Problems } from '../../../target/web/cakupan.js' */
/** @import { Fault } from '../loading/errors.js' */

/** The attributes that say what is shown. @typedef {HTMLElement & { controls: string, programme: string, futures: number }} Element */

/**
 * What it is told.
 * @typedef {object} Listener
 * @property {() => void} shown  a frame is on the page
 * @property {(detail: { scenario: object, view: string }) => void} changed  the reader has changed one of these
 * @property {(failure: Fault) => void} failed  the program has, and cannot go on with this document
 * @property {(failure: Fault | Problems) => void} missed  something has failed that the picture stays without
 * @property {() => void} retry
 */

export {};
