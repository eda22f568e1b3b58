// A place on the page that somebody else fills.

import { Component } from 'preact';

/** @extends {Component<{ into: (element: Element | null) => void }>} */
export class Mount extends Component {
  shouldComponentUpdate() {
    return false;
  }

  render() {
    return <div ref={this.props.into} />;
  }
}
