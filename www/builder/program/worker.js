// The worker: does what the page asks for, one after the other, so that the page itself never waits.

import { perform } from './engine.js';

addEventListener('message', async ({ data: { turn, name, given } }) => {
  try {
    postMessage({ turn, result: await perform(name, given) });
  } catch (failure) {
    postMessage({ turn, failure: failure instanceof Error ? failure.message : `${failure}` });
  }
});
