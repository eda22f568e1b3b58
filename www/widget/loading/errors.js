// Why a widget cannot show what it was asked for, a class a cause.

/** A file that could not be fetched. */
export class Unreachable extends Error {
  name = 'Unreachable';

  /**
   * @param {string} url
   * @param {number | null} status  of the answer; null where none came
   */
  constructor(url, status) {
    super(url);
    this.url = url;
    this.status = status;
  }
}

/** A file that came, and is another than was asked for, as a page that says “not found” with status 200. */
export class UnexpectedContent extends Error {
  name = 'UnexpectedContent';
}

/** A file that ended before its end. */
export class Incomplete extends Error {
  name = 'Incomplete';
}

/** The page's Content-Security-Policy does not let WebAssembly run: it takes `'wasm-unsafe-eval'`. */
export class RefusedByPolicy extends Error {
  name = 'RefusedByPolicy';
}

/** A browser that cannot run the program: no WebAssembly, or none with vectors, or no canvas. */
export class Unsupported extends Error {
  name = 'Unsupported';
}

/** The program has ended where it should not: a mistake of ours. */
export class Trapped extends Error {
  name = 'Trapped';
}

/** The failure of a call into the program, as what it is. @param {unknown} failure */
export const asTrapped = (failure) =>
  globalThis.WebAssembly && failure instanceof WebAssembly.RuntimeError
    ? new Trapped(failure.message, { cause: failure })
    : failure;
