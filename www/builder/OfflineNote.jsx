// That the page works without a network, and the way to a newer version of it.

import { Component } from 'preact';
import { keepPage, useNewer } from './offline/offline.js';

/** @import { Offline } from './offline/offline.js' */

/** @extends {Component<{ word: (key: string) => string }, { offline: Offline }>} */
export class OfflineNote extends Component {
  state = { offline: /** @type {Offline} */ ('') };

  /** @param {Offline} offline */
  #tell = (offline) => this.setState({ offline });

  componentDidMount() {
    keepPage(this.#tell);
  }

  render() {
    const { word } = this.props;
    const { offline } = this.state;
    return (
      <div class="offline" role="status">
        {offline === 'ready' && <p class="soft">{word('offline_ready')}</p>}
        {offline === 'coming' && <p class="soft">{word('offline_coming')}</p>}
        {offline === 'newer' && (
          <p class="row">
            <span>{word('offline_newer')}</span>
            <button type="button" onClick={() => useNewer(this.#tell)}>
              {word('offline_use')}
            </button>
          </p>
        )}
      </div>
    );
  }
}
