// What the build puts in: what files are called; and what browsers have that TypeScript does not know yet.

interface TrustedURLs {
  createScriptURL(url: string): string;
}

declare global {
  /** The name of this page's WebAssembly. */
  const BUILDER: string;
  /** The name of the worker. */
  const WORKER: string;
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: TrustedURLs): TrustedURLs };
  }
}

export {};
