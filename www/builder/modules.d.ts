// What the build puts in: what files are called; and what browsers have that TypeScript does not know yet.

interface TrustedURLs {
  createScriptURL(url: string): string;
}

/** What happens to a service worker; this project has the types of pages. */
interface Happening extends Event {
  waitUntil(work: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
  request: Request;
  data: unknown;
}

export interface ServiceWorkerScope {
  addEventListener(name: string, deed: (event: Happening) => void): void;
  skipWaiting(): void;
  clients: { claim(): Promise<void> };
  registration: ServiceWorkerRegistration;
}

declare global {
  /** The name of this page's WebAssembly. */
  const BUILDER: string;
  /** The name of the worker. */
  const WORKER: string;
  /** The files that the service worker keeps, and what stands for what is in them. */
  const KEPT: string[];
  const VERSION: string;
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: TrustedURLs): TrustedURLs };
  }
}
