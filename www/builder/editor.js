// What the page is about: one draft, the ways back and forth, and what the program says of it. Steps change it by calling
// what is here; whoever shows it is told.

import { rest } from '../widget/page/idle.js';
import { inPercent, isBroken, isSamePlace, parsed } from './draft/document.js';
import { anyName, draftFrom, emptyDraft } from './draft/draft.js';
import { ordered } from './draft/merged.js';
import { cellName } from './draft/place.js';
import { at, put } from './draft/pointer.js';
import { forget, Keeper, keptDrafts } from './draft/store.js';
import { withTable } from './draft/with-table.js';
import {
  changedCells,
  openTable,
  problemsOf,
  readTable,
  tableOf,
  unzipped,
  writeCell,
} from './program/program.js';
import { DRAFT_FILE } from './publish/files.js';

/** @import { Draft } from './draft/draft.js' */
/** @import { Kept, Fate } from './draft/store.js' */
/** @import { CellChange, Problem, Reading, Told } from './program/answers.js' */

/**
 * What is shown.
 * @typedef {object} State
 * @property {Draft} draft
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {Reading | null} reading  of the present table; null while there is none
 * @property {boolean} isReading
 * @property {CellChange[]} changes  what the present table says otherwise than the one before it
 * @property {any[]} left  the names of groups that are gone from the table with what was written about them
 * @property {Problem[]} problems  of the document
 * @property {any} shown  the last document that can be shown
 * @property {Pick<Told, 'what' | 'fix'> | null} refused  why a file could not be opened
 * @property {boolean} failed  whether the program could not be had
 * @property {Fate | ''} fate
 * @property {Kept | null} elsewhere  the same draft as another tab has it
 * @property {Kept[]} others  the drafts that are kept
 */

/** Milliseconds within which what is typed into one field is one step back. */
const ONE_STEP = 1500;

/** What a document is missing stands in the picture until it is there. @param {any} document @param {Record<string, string>} words */
const filledIn = (document, words) => ({
  ...document,
  title: document.title ?? words.open_title,
  place: document.place ?? words.open_place,
  programme: document.programme ?? words.open_programme,
});

export class Editor {
  /** @type {State} */
  state = {
    draft: emptyDraft(),
    canUndo: false,
    canRedo: false,
    reading: null,
    isReading: false,
    changes: [],
    left: [],
    problems: [],
    shown: null,
    refused: null,
    failed: false,
    fate: '',
    elsewhere: null,
    others: [],
  };
  /** @type {Draft[]} */
  #before = [];
  /** @type {Draft[]} */
  #after = [];
  #lastField = '';
  #lastTime = 0;
  #turn = 0;
  /** The last writing into a cell. @type {Promise<void>} */
  #mending = Promise.resolve();
  /** The table that `reading` is of. @type {import('./draft/draft.js').DraftTable | null} */
  #read = null;

  /**
   * @param {string} language
   * @param {Record<string, string>} words
   * @param {(state: State) => void} told
   */
  constructor(language, words, told) {
    this.language = language;
    this.words = words;
    this.told = told;
    this.keeper = new Keeper((fate, kept) => {
      const others = this.state.others.filter(({ draft }) => draft.id !== kept?.draft.id);
      this.#tell({
        fate,
        elsewhere: fate === 'elsewhere' ? (kept ?? null) : null,
        ...(fate === 'kept' && kept && { others: [kept, ...others] }),
      });
    });
    this.keeper.follow(this.state.draft);
  }

  /** Goes on with the draft of the last visit. */
  async start() {
    const [last, ...others] = await keptDrafts();
    this.#tell({ others: last ? [last, ...others] : [] });
    if (last && !this.#before.length) this.openKept(last);
  }

  async listDrafts() {
    this.#tell({ others: await keptDrafts() });
  }

  /** @param {Partial<State>} news */
  #tell(news) {
    this.state = {
      ...this.state,
      ...news,
      canUndo: this.#before.length > 0,
      canRedo: this.#after.length > 0,
    };
    this.told(this.state);
  }

  /** Goes on with another draft; what was done to the one before stays with that. @param {Draft} draft @param {string} [revision] */
  #open(draft, revision) {
    this.#before = [];
    this.#after = [];
    this.keeper.follow(draft, revision);
    this.#tell({ elsewhere: null, refused: null, shown: null, reading: null, changes: [], left: [] });
    this.#show(draft);
  }

  /** @param {Kept} kept */
  openKept({ draft, revision }) {
    this.#open(draft, revision);
  }

  /** Begins anew, beside what is kept. */
  begin() {
    this.#open(emptyDraft());
  }

  /** Takes a draft out of the browser. @param {string} id */
  async forgetDraft(id) {
    if (id === this.state.draft.id) this.keeper.drop();
    await forget(id).catch(() => {});
    if (id === this.state.draft.id) this.begin();
    await this.listDrafts();
  }

  /** Takes all drafts out of the browser. */
  async forgetAll() {
    this.keeper.drop();
    // Another tab may have kept more since.
    const all = await keptDrafts();
    await Promise.all(all.map(({ draft }) => forget(draft.id).catch(() => {})));
    this.begin();
    await this.listDrafts();
  }

  /** Two tabs have the same draft: `theirs` is taken, or `mine` goes on as a draft of its own. @param {boolean} theirs */
  settle(theirs) {
    const { elsewhere, draft } = this.state;
    if (!elsewhere) return;
    if (theirs) return this.openKept(elsewhere);
    const own = { ...draft, id: anyName(), name: `${draft.name || this.words.draft_unnamed} (2)` };
    this.keeper.follow(own);
    this.#tell({ elsewhere: null });
    this.#show(own);
    this.keeper.keep(own);
  }

  /**
   * Changes the draft.
   * @param {(draft: Draft) => Draft} how
   * @param {string} [field]  what is typed into one field is one step back
   */
  change(how, field = '') {
    const isSame = field !== '' && field === this.#lastField && performance.now() - this.#lastTime < ONE_STEP;
    this.#lastField = field;
    this.#lastTime = performance.now();
    if (!isSame) this.#before.push(this.state.draft);
    this.#after = [];
    const draft = { ...how(this.state.draft), changed: new Date().toISOString() };
    this.#keep(draft);
    this.#show(draft);
  }

  /** @param {Draft} draft */
  #keep(draft) {
    if (this.state.fate === 'kept') this.#tell({ fate: '' });
    this.keeper.keep(draft);
  }

  /** Puts a value into the document; `undefined` takes the field away. @param {string} pointer @param {any} value */
  put(pointer, value) {
    this.change((draft) => ({ ...draft, document: put(draft.document, pointer, value) }), pointer);
  }

  /** What stands in the document. @param {string} pointer */
  at(pointer) {
    return at(this.state.draft.document, pointer);
  }

  undo() {
    this.#step(this.#before, this.#after);
  }

  redo() {
    this.#step(this.#after, this.#before);
  }

  /** @param {Draft[]} from @param {Draft[]} to */
  #step(from, to) {
    const draft = from.pop();
    if (!draft) return;
    to.push(this.state.draft);
    this.#lastField = '';
    this.#keep(draft);
    this.#show(draft);
  }

  /** Opens a file: a table, a document, a draft, or a ZIP that was made here. @param {Uint8Array} bytes */
  async openFile(bytes) {
    this.#tell({ isReading: true, refused: null, failed: false });
    try {
      if (!(await this.#openOwn(bytes))) await this.#openTable(bytes);
    } catch {
      this.#tell({ failed: true });
    }
    this.#tell({ isReading: false });
  }

  /** @param {Uint8Array} bytes */
  async #openTable(bytes) {
    const { workbook, problem } = await openTable(bytes, this.language);
    this.#tell({ refused: problem });
    if (workbook) this.setTable(workbook);
  }

  /** A draft, a document or a ZIP with a draft. @param {Uint8Array} bytes */
  async #openOwn(bytes) {
    // People write documents by hand: with spaces or a byte-order mark before them.
    let text = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart().startsWith('{')
      ? new TextDecoder().decode(bytes)
      : '';
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    // What a spreadsheet writes is a ZIP too, and has no draft.
    if (isZip) {
      const files = await unzipped(bytes).catch(() => /** @type {Record<string, Uint8Array>} */ ({}));
      const name = Object.keys(files).find((path) => path.split('/').at(-1) === DRAFT_FILE);
      if (!name) return false;
      text = new TextDecoder().decode(files[name]);
    }
    const draft = draftFrom(text);
    if (draft) {
      this.#open(draft);
      this.keeper.keep(draft);
      return true;
    }
    if (!text) return false;
    const document = parsed(text);
    if (document === undefined) {
      this.#tell({ refused: { what: this.words.broken_json, fix: this.words.broken_json_fix } });
      return true;
    }
    if (!Array.isArray(document?.groups)) return false;
    const broken = (await problemsOf(document, this.language)).find(isBroken);
    if (broken) {
      const { at: place, what, fix } = broken;
      this.#tell({ refused: { what: this.words.broken_document, fix: `${place}: ${what} ${fix}` } });
      return true;
    }
    const table = await tableOf(document, this.language);
    this.change((now) => ({
      ...now,
      ...(isSamePlace(now.document, document) ? {} : { file: '', address: '' }),
      ...{ document, aliases: {}, table: { ...table, before: null }, imported: null },
    }));
    return true;
  }

  /** Takes a table; words, sources, assumptions and look stay. @param {string} workbook */
  setTable(workbook) {
    this.change((draft) => ({
      ...draft,
      table: { workbook, answers: [], before: draft.table?.workbook ?? null },
    }));
  }

  /** @param {string} answer  `D=registered` */
  answer(answer) {
    const place = `${answer.split('=', 1)[0]}=`;
    this.#changeTable((table) => ({
      ...table,
      answers: [...table.answers.filter((other) => !other.startsWith(place)), answer],
    }));
  }

  /** Takes back what was answered for a place. @param {string} place */
  unanswer(place) {
    this.#changeTable((table) => ({
      ...table,
      answers: table.answers.filter((other) => !other.startsWith(`${place}=`)),
    }));
  }

  /** Writes into a cell of the sheet, after what was written before it. @param {number} row @param {number} column @param {string} text */
  mend(row, column, text) {
    this.#mending = this.#mending
      .then(() => this.#mend(row, column, text))
      .catch(() => this.#tell({ failed: true }));
  }

  /** @param {number} row @param {number} column @param {string} text */
  async #mend(row, column, text) {
    const { draft, reading } = this.state;
    if (!draft.table || !reading) return;
    const workbook = await writeCell(draft.table.workbook, reading.sheet, row, column, text);
    // What was answered for the cell was about what stood in it.
    const answered = `${cellName(row, column)}=`;
    this.#changeTable((table) => ({
      ...table,
      workbook,
      answers: table.answers.filter((answer) => !answer.startsWith(answered)),
    }));
  }

  /** @param {(table: import('./draft/draft.js').DraftTable) => import('./draft/draft.js').DraftTable} how */
  #changeTable(how) {
    this.change((draft) => (draft.table ? { ...draft, table: how(draft.table) } : draft));
  }

  /** Shows a draft, and has the program read and check it. @param {Draft} draft */
  #show(draft) {
    this.#tell({ draft });
    this.#turn += 1;
    this.#refresh(this.#turn);
  }

  /** @param {number} turn */
  async #refresh(turn) {
    try {
      if (!(await this.#readTable(turn)) || !(await this.#isStill(turn))) return;
      const { document } = this.state.draft;
      const whole = filledIn(document, this.words);
      const told = await problemsOf(ordered(document), this.language);
      const problems = told.map((problem) => inPercent(problem, this.words));
      if (turn !== this.#turn) return;
      const wholeErrors = problems.filter(({ error }) => error);
      const isOnlyOpen = wholeErrors.every(
        ({ kind, at: pointer }) => kind === 'missing-field' && pointer in OPEN,
      );
      const isEmpty = document.groups.length === 0;
      const shown = isOnlyOpen ? ordered(whole) : this.state.shown;
      this.#tell({ problems, failed: false, shown: isEmpty ? null : shown });
    } catch {
      if (turn === this.#turn) this.#tell({ failed: true, isReading: false });
    }
  }

  /** Lets what an editor does come first; false where something was changed meanwhile. @param {number} turn */
  async #isStill(turn) {
    await rest();
    return turn === this.#turn;
  }

  /** Reads the table where it is not the one that was read last; false where a later change has come meanwhile. @param {number} turn */
  async #readTable(turn) {
    const { table } = this.state.draft;
    if (!table || (table === this.#read && this.state.reading)) {
      this.#read = table;
      this.#tell({ isReading: false, ...(!table && { reading: null, changes: [] }) });
      return true;
    }
    this.#tell({ isReading: true });
    const reading = await readTable(table.workbook, table.answers, this.language);
    const changes = table.before ? await changedCells(table.before, table.workbook, reading.sheet) : [];
    if (turn !== this.#turn) return false;
    if (!reading.document) {
      this.#read = table;
      this.#tell({ reading, changes, isReading: false });
      return true;
    }
    const whole = await withTable(this.state.draft, reading.document, () => this.#isStill(turn));
    if (!whole) return false;
    this.#read = table;
    this.#keep(whole.draft);
    this.#tell({ ...whole, reading, changes, isReading: false });
    return true;
  }
}

/** What the picture can do without until it is filled in. */
const OPEN = { '/title': 1, '/place': 1, '/programme': 1 };
