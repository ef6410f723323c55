// Keeps a scorecard: every touch is in the browser's storage at once and on the server soon; of two windows that say something else
// to the same question nothing is overwritten, both are shown.
import { get, put, post } from '/assets/lib/api.js';

const WAIT_MS = 500;
const AGAIN_MS = 5000;
const PREFIX = 'earmark.sheet.';

const EMPTY = { value: undefined, observed: [], interpretation: '', comment: '', reasons: [], remark: undefined };

/** Stands for the comment on the whole where questions are named. */
export const COMMENT = '';

const HELD = 'earmark.window.';

/** Tells this window from others; a lock that goes with it says that it is still there. */
const windowId = (async () => {
  let id = sessionStorage.getItem('earmark.window');
  const reloaded = performance.getEntriesByType('navigation')[0]?.type === 'reload';
  const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(6)), (b) => b.toString(16).padStart(2, '0')).join('');
  // a window that was doubled has the other one's id
  if (!id || (!reloaded && (await windows()).has(id))) {
    id = fresh();
    sessionStorage.setItem('earmark.window', id);
  }
  navigator.locks?.request(HELD + id, () => new Promise(() => {}));
  return id;
})();

/** Windows that are open now. */
async function windows() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map((lock) => lock.name).filter((name) => name.startsWith(HELD)).map((name) => name.slice(HELD.length)));
}

const seen = ({ kind, turn, start, end, text }) => ({ kind, turn: turn ?? null, start: start ?? null, end: end ?? null, text: text ?? '' });

export class Keeper {
  constructor(sheet, tell) {
    this.sheet = sheet;
    this.tell = tell;
    this.edits = new Map();
    this.conflicts = new Map();
    this.error = undefined;
    this.saving = false;
    this.takeUp();
  }

  /** What was typed and never reached the server: in this window, or in one that is gone. */
  async takeUp() {
    const prefix = `${PREFIX}${this.sheet.id}.`;
    const own = prefix + await windowId;
    const open = await windows();
    const kept = Object.keys(localStorage)
      .filter((key) => key === own || (key.startsWith(prefix) && !open.has(key.slice(prefix.length))))
      .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
      .sort((a, b) => (a.key === own ? -1 : b.key === own ? 1 : a.at - b.at))[0];
    this.key = own;
    if (kept) {
      this.edits = new Map([...kept.edits, ...this.edits]);
      this.basedOn = kept.basedOn;
      // what was to be chosen before a reload is to be chosen still
      (kept.undecided ?? []).forEach((question) => this.conflicts.set(question, this.edits.get(question)));
      localStorage.removeItem(kept.key);
      this.soon(0);
    }
    this.backup();
    this.tell();
  }

  backup() {
    if (!this.key) {
      return;
    }
    if (this.edits.size === 0) {
      localStorage.removeItem(this.key);
    } else {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), basedOn: this.basedOn ?? this.sheet.revision, edits: [...this.edits], undecided: [...this.conflicts.keys()] }));
    }
  }

  items() {
    return this.sheet.sections.flatMap((section) => section.questions);
  }

  /** What stands at a question on this screen. */
  answer(question) {
    if (this.edits.has(question)) {
      return this.edits.get(question);
    }
    return question === COMMENT ? this.sheet.comment : { ...EMPTY, ...this.items().find((item) => item.question.id === question)?.answer };
  }

  /** What the server keeps of it. */
  kept(question) {
    return question === COMMENT ? this.sheet.comment : { ...EMPTY, ...this.items().find((item) => item.question.id === question)?.answer };
  }

  edit(question, change) {
    this.edits.set(question, question === COMMENT ? change : { ...this.answer(question), ...change });
    if (this.conflicts.has(question)) {
      this.conflicts.set(question, this.edits.get(question));
    }
    this.backup();
    this.soon(WAIT_MS);
    this.tell();
  }

  soon(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), ms);
  }

  /** Of both windows' answers one: the other is dropped. */
  choose(question, mine) {
    const yours = this.conflicts.get(question);
    this.conflicts.delete(question);
    if (mine) {
      this.edits.set(question, yours);
      this.soon(0);
    } else {
      this.edits.delete(question);
    }
    this.backup();
    this.tell();
  }

  isSaved() {
    return this.edits.size === 0 && !this.saving;
  }

  /** Whether nothing is left to send but what is to be chosen from first. */
  isWaiting() {
    return !this.saving && this.conflicts.size > 0 && [...this.edits.keys()].every((question) => this.conflicts.has(question));
  }

  /** Sends what was touched; resolves when nothing more can be sent. */
  async save() {
    clearTimeout(this.timer);
    if (this.flying) {
      return this.flying.then(() => this.save());
    }
    const batch = [...this.edits].filter(([question]) => !this.conflicts.has(question));
    if (batch.length === 0) {
      return undefined;
    }
    this.saving = true;
    this.tell();
    this.flying = this.send(batch).finally(() => {
      this.flying = undefined;
      this.saving = false;
      this.tell();
    });
    await this.flying;
    return this.error ? undefined : this.save();
  }

  async send(batch) {
    const comment = batch.find(([question]) => question === COMMENT);
    try {
      const { sheet, conflicts } = await put(`/sheets/${this.sheet.id}`, {
        basedOn: this.basedOn ?? this.sheet.revision,
        answers: batch.filter(([question]) => question !== COMMENT).map(([question, said]) => ({
          question, value: said.value ?? null, observed: said.observed.map(seen), interpretation: said.interpretation,
          comment: said.comment, reasons: said.reasons, remark: said.remark ?? null,
        })),
        comment: comment ? comment[1] : null,
      });
      this.sheet = sheet;
      this.basedOn = undefined;
      this.error = undefined;
      if (conflicts.length === 0) {
        batch.forEach(([question, said]) => this.edits.get(question) === said && this.edits.delete(question));
      } else {
        conflicts.forEach((question) => this.conflicts.set(question, this.edits.get(question)));
      }
      this.backup();
    } catch (error) {
      if (await this.wasHandedIn(error)) {
        return;
      }
      this.error = error;
      if (error.status === 0) {
        this.soon(AGAIN_MS);
      }
    }
  }

  /** Whether the draft is gone because another window handed it in: then there is nothing to keep here any more. */
  async wasHandedIn(error) {
    if (error.status !== 404 && error.status !== 422) {
      return false;
    }
    try {
      await get(`/evaluations/${this.sheet.id}`);
    } catch {
      return false;
    }
    this.handedIn = this.sheet.id;
    this.error = undefined;
    this.edits.clear();
    this.conflicts.clear();
    this.backup();
    this.tell();
    return true;
  }

  /** Another window may have saved since. */
  async look() {
    if (this.isSaved() && this.conflicts.size === 0) {
      try {
        const sheet = await get(`/sheets/${this.sheet.id}`);
        if (this.isSaved() && sheet.revision >= this.sheet.revision) {
          this.sheet = sheet;
          this.tell();
        }
      } catch (error) {
        if (!(await this.wasHandedIn(error))) {
          this.error = error;
          this.tell();
        }
      }
    }
  }

  /** Saves and hands in; gives the evaluation's id, or throws what is missing. */
  async submit() {
    await this.save();
    if (this.error) {
      throw this.error;
    }
    const { evaluation } = await post(`/sheets/${this.sheet.id}/submit`, { basedOn: this.sheet.revision });
    localStorage.removeItem(this.key);
    return evaluation;
  }

  close() {
    clearTimeout(this.timer);
    if (this.edits.size > 0) {
      this.save();
    }
  }
}
