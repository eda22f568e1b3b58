// Why a widget cannot do what it was asked for, a class a cause. `kind` is the cause's name for the page.

/** @typedef {{ url?: string, status?: number, cause?: unknown }} Circumstances  `status`: of the answer */

export class Fault extends Error {
  /** @param {string} kind @param {Circumstances} [circumstances] */
  constructor(kind, { url = '', status, cause } = {}) {
    super([url, status].filter(Boolean).join(' '), { cause });
    this.name = new.target.name;
    this.kind = kind;
    this.url = url;
    this.status = status;
  }
}

/** No answer came: no connection, one that broke, or one that the page forbids. */
export class Unreachable extends Fault {
  /** @param {Circumstances} of */
  constructor(of) {
    super('unreachable', of);
  }
}

/** Nothing has come yet, and it is still waited for. */
export class Slow extends Fault {
  constructor() {
    super('slow');
  }
}

/** The answer was that there is no such file, or none for this reader. */
export class Missing extends Fault {
  /** @param {Circumstances} of */
  constructor(of) {
    super('missing', of);
  }
}

/** The answer was that the server has trouble. */
export class Unavailable extends Fault {
  /** @param {Circumstances} of */
  constructor(of) {
    super('unavailable', of);
  }
}

/** A file that came, and is another than was asked for, as a page to sign in with status 200. */
export class UnexpectedContent extends Fault {
  /** @param {Circumstances} of */
  constructor(of) {
    super('unexpected-content', of);
  }
}

/** A file that ended before its end, or before its beginning. */
export class Incomplete extends Fault {
  /** @param {Circumstances} of */
  constructor(of) {
    super('incomplete', of);
  }
}

/** The script is of an earlier build than the host has now, which has no more files for it. */
export class Outdated extends Fault {
  /** @param {Circumstances} of */
  constructor(of) {
    super('outdated', of);
  }
}

/** The page's Content-Security-Policy does not let WebAssembly run: it takes `'wasm-unsafe-eval'`. */
export class RefusedByPolicy extends Fault {
  /** @param {Circumstances} [of] */
  constructor(of) {
    super('refused-by-policy', of);
  }
}

/** A browser that cannot run the program: no WebAssembly, or none with vectors, or no canvas. */
export class Unsupported extends Fault {
  /** @param {Circumstances} [of] */
  constructor(of) {
    super('unsupported', of);
  }
}

/** The program has ended where it should not: a mistake of ours. */
export class Trapped extends Fault {
  /** @param {Circumstances} of */
  constructor(of) {
    super('trapped', of);
  }
}

/** What has failed in a call into the program, as a fault. @param {unknown} failure */
export const asFault = (failure) => (failure instanceof Fault ? failure : new Trapped({ cause: failure }));
