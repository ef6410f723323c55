// What plays a call. Others use it as: play(fromMs, toMs), pause(), toggle(), seek(ms), now(), onTime(fn), onChange(fn).
// Every on… gives back what takes the listener off again.
const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];
/** Shorter silences are not worth a jump, and a bit of each is left so that one hears that somebody paused. */
const LEAST_SKIPPED_MS = 1200;
const LEFT_MS = 350;

const listeners = () => {
  const all = new Set();
  return {
    add: (fn) => {
      all.add(fn);
      return () => all.delete(fn);
    },
    tell: (...values) => all.forEach((fn) => fn(...values)),
  };
};

export class Player {
  #audio;
  #quiet;
  #until = null;
  #frame = 0;
  #times = listeners();
  #changes = listeners();

  /** @param quiet stretches nobody speaks in, [[fromMs, toMs]], in order; @param src null: there is nothing to hear */
  constructor(src, durationMs, quiet) {
    this.durationMs = durationMs;
    this.playable = src !== null;
    this.rate = 1;
    this.skipsSilence = false;
    this.loop = null;
    this.looping = false;
    this.state = src ? 'ready' : 'none';
    this.#quiet = quiet;
    this.#audio = new Audio();
    if (src) {
      // nothing is fetched before somebody plays: looking at a call is not listening to it, and the log tells the two apart
      this.#audio.preload = 'none';
      this.#audio.src = src;
      const on = (name, run) => this.#audio.addEventListener(name, run);
      on('playing', () => this.#set('playing'));
      on('waiting', () => this.#set('waiting'));
      on('pause', () => this.#set('paused'));
      on('error', () => this.#set('failed'));
      on('seeked', () => this.#tick());
      on('loadedmetadata', () => {
        if (Number.isFinite(this.#audio.duration)) {
          this.durationMs = Math.round(this.#audio.duration * 1000);
          this.#changes.tell();
        }
      });
    }
  }

  get playing() {
    return !this.#audio.paused;
  }

  now() {
    return Math.round(this.#audio.currentTime * 1000);
  }

  /** From somewhere (else: from here) to somewhere (else: to the end). */
  play(fromMs, toMs) {
    if (!this.playable) {
      return;
    }
    this.#until = toMs ?? null;
    if (fromMs !== undefined && fromMs !== null) {
      this.#audio.currentTime = fromMs / 1000;
    }
    // a browser may refuse until somebody has clicked: then the state stays paused
    this.#audio.play().catch(() => this.#changes.tell());
    this.#watch();
  }

  pause() {
    this.#until = null;
    this.#audio.pause();
  }

  toggle() {
    if (this.playing) {
      this.pause();
    } else {
      this.play(this.now() >= this.durationMs - 50 ? 0 : undefined);
    }
  }

  seek(ms) {
    this.#until = null;
    if (this.playable) {
      this.#audio.currentTime = Math.max(0, Math.min(this.durationMs, ms)) / 1000;
    }
    this.#times.tell(Math.max(0, Math.min(this.durationMs, ms)));
  }

  skip(byMs) {
    this.seek(this.now() + byMs);
  }

  setRate(rate) {
    this.rate = rate;
    this.#audio.playbackRate = rate;
    this.#changes.tell();
  }

  faster(steps) {
    const at = Math.max(0, Math.min(RATES.length - 1, RATES.indexOf(this.rate) + steps));
    this.setRate(RATES[at]);
  }

  setSkipsSilence(skips) {
    this.skipsSilence = skips;
    this.#changes.tell();
  }

  /** A stretch to be repeated; null takes it away. */
  setLoop(fromMs, toMs) {
    this.loop = fromMs === null ? null : { fromMs, toMs };
    this.looping = this.loop !== null;
    this.#changes.tell();
  }

  setLooping(looping) {
    this.looping = looping && this.loop !== null;
    if (this.looping) {
      this.play(this.loop.fromMs);
    }
    this.#changes.tell();
  }

  onTime(fn) {
    return this.#times.add(fn);
  }

  onChange(fn) {
    return this.#changes.add(fn);
  }

  close() {
    cancelAnimationFrame(this.#frame);
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  #set(state) {
    this.state = state;
    this.#changes.tell();
    this.#watch();
  }

  #watch() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#tick();
      if (this.playing) {
        this.#watch();
      }
    });
  }

  #tick() {
    let now = this.now();
    if (this.#until !== null && now >= this.#until) {
      this.pause();
    } else if (this.playing && this.looping && now >= this.loop.toMs) {
      this.#audio.currentTime = this.loop.fromMs / 1000;
    } else if (this.playing && this.skipsSilence) {
      const quiet = this.#quiet.find(([from, to]) => now >= from + LEFT_MS && now < to - LEFT_MS && to - from >= LEAST_SKIPPED_MS);
      if (quiet) {
        now = quiet[1] - LEFT_MS / 2;
        this.#audio.currentTime = now / 1000;
      }
    }
    this.#times.tell(now);
  }
}

export { RATES };
