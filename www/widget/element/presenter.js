// Puts the state of an element, or the present frame of its handle, on the page, and does what a reader does there.

import { asFault } from '../loading/errors.js';
import { loadAhead } from '../loading/parts.js';
import { isSameStyle, measureCanvasStyle, whenFontsLoad } from '../page/canvas-style.js';
import { rest } from '../page/idle.js';
import { hasContent } from '../page/own-content.js';
import { Disclosures } from '../view/Disclosure.jsx';
import { Membership } from '../view/membership/membership.js';
import { keepUnchanged } from '../view/unchanged.js';
import { renderWidget } from '../view/Widget.jsx';
import { Announcer } from './announcer.js';
import { meantAddress } from './attributes.js';
import { Files } from './files.js';
import { Hosts } from './hosts.js';
import { LaterPart } from './later-part.js';
import { LatestPerFrame } from './latest-per-frame.js';
import { Listening } from './listening.js';
import { passOn } from './pass-on.js';
import { Pictures } from './pictures.js';
import { Refinement } from './refinement.js';

/** @import { Frame, Handle, Problems, SmallTable, ViewFrame } from '../../../target/web/cakupan.js' */
/** @import { Fault } from '../loading/errors.js' */
/** @import { CanvasStyle } from '../page/canvas-style.js' */
/** @import { Look } from '../page/share-link.js' */
/** @import { PlaceList } from '../places/place-list.js' */
/** @import { State } from '../view/Widget.jsx' */
/** @import { LastingHandle } from './lasting-handle.js' */
/** @import { Element, Listener } from './listener.js' */

export class Presenter {
  /** @type {State} */
  state = 'idle';
  /** Whether a document is on its way. */
  isLoading = false;
  /** Whether a part of the program is. */
  isWaiting = false;
  language = '';
  /** @type {LastingHandle | null} */
  handle = null;
  /** What a place is chosen from, where the page has given a list. @type {PlaceList | null} */
  list = null;
  /** What is on the page. @type {Frame<ViewFrame> | null} */
  frame = null;
  /** Why there is no frame. @type {Problems | null} */
  problems = null;
  /** @type {Fault | null} */
  failure = null;
  /** What is said below the picture that stays. @type {import('../view/Fault.jsx').Notice | null} */
  notice = null;
  /** Whether the document can be asked for anew. */
  retriable = false;
  /** What the reader does next leads the picture there in a transition. */
  pressed = false;
  disclosures = new Disclosures();

  #root;
  #element;
  #listener;
  /** While the element is in a page. @type {AbortSignal | null} */
  #living = null;
  /** @type {CanvasStyle | null} */
  #style = null;
  /** Scenario and view, as the page knows them. */
  #told = '';
  /** The instance of the program that made the last frame. */
  #instance = -1;
  /** What was made last. @type {Frame<ViewFrame> | null} */
  #made = null;
  /** Behind the pictures, as they were when these had come to rest. @type {SmallTable[]} */
  #numbers = [];
  #pictures;
  /** @type {LatestPerFrame<Handle>} */
  #moves = new LatestPerFrame((change) => this.act(change));
  #announcer = new Announcer(
    () => this.render(),
    () => this.attempt((handle) => this.#showNumbers(handle)),
  );
  #refinement = new Refinement(
    () => this.attempt((handle) => handle.refine(this.futures)) ?? false,
    () => this.show(),
  );
  #later = new LaterPart('later', this, (fault) => this.#listener.missed(fault));
  #files = new Files(this, (fault) => this.#listener.missed(fault));
  #membership;
  #listening;
  #hosts;

  /**
   * @param {ShadowRoot} root
   * @param {Element} element
   * @param {Listener} listener
   */
  constructor(root, element, listener) {
    this.#root = root;
    this.#element = element;
    this.#listener = listener;
    this.#pictures = new Pictures(root, (deed) => this.attempt(deed));
    this.#listening = new Listening({
      root,
      language: () => this.language,
      act: (change) => this.act(change),
      say: (words) => this.#announcer.say(words),
      isThere: () => !!this.attempt((handle) => handle.sound()),
      wait: () => this.#later.wait(),
      living: () => this.#living,
      show: () => this.show(),
    });
    const passes = passOn(element, this, this.#files);
    this.#hosts = new Hosts({
      disclosures: this.disclosures,
      act: (change) => {
        this.pressed = true;
        this.act(change);
      },
      actNextFrame: (name, change) => this.#moves.add(name, change),
      show: (view) => this.showView(view),
      focus: (selector) => this.focus(selector),
      listen: () => this.#listening.toggle(),
      passOn: passes,
      files: this.#files,
    });
    this.listPage = {
      style: () => measureCanvasStyle(root),
      link: passes.link,
      looked: () => this.#tellOfView(),
    };
    this.#membership = new Membership({
      address: () => meantAddress('programme', element.programme),
      handle: () => this.handle?.live ?? null,
      language: () => this.language,
      show: () => this.show(),
      fail: (failure) => listener.missed(failure),
      focus: (selector) => this.focus(selector),
    });
  }

  /** @param {AbortSignal} living  ends it all */
  start(living) {
    this.#living = living;
    living.addEventListener('abort', () => this.#stop());
    this.show();
  }

  #stop() {
    this.#living = null;
    this.#announcer.stop();
    this.#refinement.stop();
    this.#pictures.end();
    this.#moves.clear();
    this.handle?.free();
    this.list?.free();
    this.#listening.end();
    [this.handle, this.frame, this.notice] = [null, null, null];
    this.#numbers = [];
    [this.state, this.isLoading, this.isWaiting] = ['idle', false, false];
    // Canvases and all go.
    this.render();
  }

  /** @param {State} state  any but `ready` */
  setState(state) {
    this.state = state;
    this.frame = null;
    this.show();
  }

  /** Whether what a reader sees of one place stays where another cannot be shown. */
  get keepsPicture() {
    return this.list !== null && this.state === 'ready';
  }

  leaveList() {
    this.list?.free();
    this.list = null;
  }

  /** The name of the view that is shown, or will be once its part is there; none without a document. @returns {string | undefined} */
  get view() {
    const { list, state, handle } = this;
    if (list?.comparing && (state === 'ready' || state === 'list')) return 'compare';
    return state === 'ready' ? handle?.live.view() : undefined;
  }

  /** Shows a view by its name. @param {string} name */
  showView(name) {
    const { list } = this;
    if (list) list.comparing = name === 'compare' || list.chosen === null;
    this.pressed = true;
    if (!list?.comparing) this.act((handle) => handle.show_view(name));
    else this.#tellOfView();
  }

  /** Chooses and compares what a link or the page asks for. @param {{ place: string, view: string, look?: Look }} asked */
  follow({ place, view, look }) {
    const { list } = this;
    if (!list) return;
    list.choose(place);
    list.comparing = view === 'compare' || list.chosen === null;
    if (look) list.look = look;
  }

  /** Shows that places are compared, and tells the page. */
  #tellOfView() {
    this.show();
    const scenario = this.attempt((handle) => handle.scenario()) ?? {};
    if (this.view === 'compare') this.#listener.changed({ scenario, view: 'compare' });
  }

  /** @param {Problems} problems @param {boolean} retriable */
  setProblems(problems, retriable) {
    this.isLoading = false;
    this.problems = problems;
    this.retriable = retriable;
    this.setState('problems');
  }

  /** Shows the first frame of a document that has been opened; resolves once it is there. */
  setReady() {
    this.state = 'ready';
    this.#told = '';
    // It may have been another width, or another theme, while there was no picture.
    this.#style = null;
    return this.show();
  }

  /** Changes something in the open document, and shows what follows. @param {(handle: Handle) => void} change */
  act(change) {
    if (this.state !== 'ready') return;
    this.attempt(change);
    this.show();
  }

  /** Goes on to as many futures as are wished for now. */
  refine() {
    if (this.state === 'ready') this.#refinement.start();
  }

  renewMembership() {
    this.#membership.renew();
    this.show();
  }

  /** How many futures are wished for once the levers rest. */
  get futures() {
    return this.#element.futures;
  }

  /** The family that pictures are written in. */
  get font() {
    return measureCanvasStyle(this.#root).font;
  }

  /** @param {boolean} [anyway]  even where nothing that can be measured has changed */
  updateStyle(anyway) {
    const style = measureCanvasStyle(this.#root);
    if (this.view === 'compare') this.list?.renew();
    if (this.state !== 'ready' || (!anyway && isSameStyle(style, this.#style))) return;
    this.#style = null;
    this.show();
  }

  /** @param {string} selector */
  focus(selector) {
    /** @type {HTMLElement | null} */ (this.#root.querySelector(selector))?.focus();
  }

  /** Puts the present state, or the handle's present frame, on the page. */
  show() {
    if (!this.#living) return;
    if (this.state === 'ready') return this.attempt((handle) => this.#showFrame(handle));
    this.#listening.renew(null);
    this.render();
  }

  /**
   * Does something with the open document. Where the program traps at that, what was shown before is shown again by a fresh
   * instance; where it does so once more, the element is told.
   * @template T
   * @param {(handle: Handle) => T} deed
   */
  attempt(deed) {
    const { handle } = this;
    if (!handle || this.state !== 'ready') return undefined;
    try {
      return deed(handle.live);
    } catch (failure) {
      this.#recover(handle, failure);
      return undefined;
    }
  }

  /** @param {LastingHandle} handle @param {unknown} failure */
  #recover(handle, failure) {
    try {
      handle.trapped(failure);
      queueMicrotask(() => this.show());
    } catch (fault) {
      this.#listener.failed(asFault(fault));
    }
  }

  /** @param {Handle} handle */
  #showFrame(handle) {
    this.#listening.renew(handle);
    if (!this.#style) {
      this.#style = measureCanvasStyle(this.#root);
      whenFontsLoad(this.#style.font, () => this.#living && this.updateStyle(true));
      this.handle?.setDisplay(this.#style);
    }
    if (handle.lacks_later()) {
      this.#later.wait();
      return;
    }
    const made = handle.frame();
    if (!made) return;
    this.#made = made;
    if (this.frame || !this.handle?.isLarge) return this.#put(handle, made);
    // Nothing is on the page yet: the first frame of a large document is put there in a task of its own.
    return rest().then(() => {
      if (made === this.#made)
        this.attempt((live) => (live === handle ? this.#put(live, made) : this.show()));
    });
  }

  /** Puts a frame on the page. @param {Handle} handle @param {Frame<ViewFrame>} made */
  #put(handle, made) {
    const frame = keepUnchanged(this.frame, made);
    const isSameView = this.frame?.view.name === frame.view.name;
    // A canvas that stays is drawn before the words change: asking for its font would have their styles worked out at once.
    const staying = isSameView ? this.#pictures.canvases() : [];
    this.#pictures.draw(handle, staying, this.pressed);
    this.pressed = false;
    if (!isSameView || this.frame?.language !== frame.language) this.#numbers = [];
    this.frame = frame;
    this.render();
    const fresh = this.#pictures.canvases().filter((canvas) => !staying.includes(canvas));
    this.#pictures.drawStill(handle, fresh);
    this.#afterFrame(handle, frame);
    this.#listener.shown();
  }

  /**
   * Tells the page what has changed, and, once it rests, the reader who listens.
   * @param {Handle} handle
   * @param {Frame<ViewFrame>} frame
   */
  #afterFrame(handle, frame) {
    const detail = { scenario: handle.scenario() ?? {}, view: frame.view.name };
    this.handle?.keep(handle, detail.scenario, detail.view);
    const told = JSON.stringify(detail);
    const [isFirst, isChanged] = [!this.#told, told !== this.#told];
    const instance = this.handle?.instance ?? -1;
    const isFresh = instance !== this.#instance;
    [this.#told, this.#instance] = [told, instance];
    this.#announcer.follow(frame.announcement, isFirst);
    if (isFirst) loadAhead(this.#element.programme ? ['later', 'membership'] : ['later']);
    if (isChanged || isFresh) this.#refinement.startSoon(this.#pictures.isMoving);
    if (isChanged && !isFirst) this.#listener.changed(detail);
  }

  /** @param {Handle} handle */
  #showNumbers(handle) {
    this.#numbers = handle.numbers();
    this.render();
  }

  /** Brings the shadow root to what it should be. */
  render() {
    const { frame } = this;
    renderWidget(this.#root, {
      state: this.state,
      busy: this.isLoading || this.isWaiting,
      language: this.language,
      own: hasContent(this.#element),
      voice: this.#announcer.voice,
      list: this.state === 'idle' ? null : this.list,
      content: frame && {
        frame,
        host: this.#hosts.get(this.#element.controls, this.#style?.width ?? 0),
        numbers: this.#numbers,
        heard: this.#listening.heard,
        membership: meantAddress('programme', this.#element.programme) ? this.#membership : null,
        list: this.list,
      },
      problems: this.problems,
      failure: this.failure,
      notice: this.notice,
      retriable: this.retriable,
      retry: () => this.#listener.retry(),
    });
  }
}
