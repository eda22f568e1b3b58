// What a test asks of a browser, as WebDriver has it (https://www.w3.org/TR/webdriver2/): over HTTP to the driver that
// comes with Chromium and WebKit, and over Firefox's own socket, which knows the same commands by other names.

import { connect } from 'node:net';

/** Method, path within the session, and Firefox's name. @type {Record<string, [string, string, string]>} */
const commands = {
  navigate: ['POST', '/url', 'WebDriver:Navigate'],
  frame: ['POST', '/frame', 'WebDriver:SwitchToFrame'],
  script: ['POST', '/execute/async', 'WebDriver:ExecuteAsyncScript'],
  actions: ['POST', '/actions', 'WebDriver:PerformActions'],
  screenshot: ['GET', '/screenshot', 'WebDriver:TakeScreenshot'],
  timeouts: ['POST', '/timeouts', 'WebDriver:SetTimeouts'],
  rect: ['GET', '/window/rect', 'WebDriver:GetWindowRect'],
  place: ['POST', '/window/rect', 'WebDriver:SetWindowRect'],
  quit: ['DELETE', '', 'Marionette:Quit'],
};

/**
 * @typedef {object} Session
 * @property {string} version  of the browser, as it says itself
 * @property {(name: keyof typeof commands, parameters?: object) => Promise<any>} send
 */

/**
 * A session of a driver that answers at an address.
 * @param {string} address
 * @param {object} capabilities
 * @returns {Promise<Session>}
 */
export async function overHttp(address, capabilities) {
  /** @param {string} method @param {string} path @param {object} [parameters] */
  const ask = async (method, path, parameters) => {
    const body = method === 'POST' ? JSON.stringify(parameters ?? {}) : undefined;
    const response = await fetch(address + path, { method, body });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const opened = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const { browserName, browserVersion } = opened.capabilities;
  return {
    version: `${browserName} ${browserVersion}`,
    send(name, parameters) {
      const [method, path] = commands[name];
      return ask(method, `/session/${opened.sessionId}${path}`, parameters);
    },
  };
}

/**
 * A session of Firefox: messages are `length:JSON`, a question `[0, number, name, parameters]`, an answer
 * `[1, number, error, result]`.
 * @param {number} port
 * @returns {Promise<Session>}
 */
export async function overSocket(port) {
  const socket = connect(port, '127.0.0.1');
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {(greeting: unknown) => void} */
  let greeted = () => {};
  const greeting = new Promise((resolve, reject) => {
    greeted = resolve;
    socket.on('error', reject);
  });
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (rest.length < end) return;
      const message = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      if (!Array.isArray(message)) {
        greeted(message);
        continue;
      }
      const [, number, error, result] = message;
      const asked = waiting.get(number);
      waiting.delete(number);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result && Object.keys(result).join() === 'value' ? result.value : result);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox ended'));
    waiting.clear();
  });
  let count = 0;
  /** @param {string} name @param {object} [parameters] @returns {Promise<any>} */
  const ask = (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      const text = JSON.stringify([0, count, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await greeting;
  const { capabilities } = await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    send: (name, parameters) => ask(commands[name][2], parameters),
  };
}
