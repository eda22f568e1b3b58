// What a reader is told of each kind of fault: what is so, what they can do, and for the page's editor where to look.

import { earlyWord } from './early-words.js';

/** @import { Fault } from '../loading/errors.js' */

/** By kind: headline, advice, and what the editor is told, where there is something to tell. @type {Record<string, string[]>} */
const SAID = {
  slow: ['slow_h', 'slow_wait'],
  unreachable: ['network_h', 'network', 'network_silent'],
  missing: ['missing_h', 'missing', 'network_where'],
  unavailable: ['server_h', 'server', 'network_where'],
  'unexpected-content': ['other_h', 'other', 'other_where'],
  incomplete: ['cut_h', 'cut', 'cut_where'],
  outdated: ['outdated_h', 'outdated'],
  'refused-by-policy': ['policy_h', 'policy', 'policy_where'],
  unsupported: ['unsupported_h', 'unsupported'],
  trapped: ['trapped_h', 'trapped'],
};

/**
 * @param {string} language
 * @param {Fault} fault
 */
export function faultWords(language, { kind, url, status = 0 }) {
  const [headline, advice, where] = SAID[kind];
  const say = (/** @type {string} */ key) => earlyWord(language, key, { url, status });
  return {
    headline: say(headline),
    advice: say(advice),
    where: where ? say(where) : '',
    button: say(kind === 'outdated' ? 'reload' : 'retry'),
  };
}
