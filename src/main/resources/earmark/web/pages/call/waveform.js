// The waveform: a lane a channel, painted with speech, silence, hold, overtalk and what was lost, the markers' places below.
// One canvas as wide as the window shows any stretch of the call, so that an hour costs no more than a minute; why this is no
// library: decisions/waveform.md.
import { html, useState, useEffect, useLayoutEffect, useRef } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { clock, words } from '/assets/lib/format.js';
import { useKeys } from '/assets/lib/keys.js';
import { FAMILIES, family } from '/assets/lib/families.js';

const LANE = 44;
const GAP = 4;
const MARKS = 18;
const RULER = 16;
const SHORTEST_VIEW_MS = 4000;
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const DRAG_PX = 4;

/** Colours and patterns as the theme has them. */
function palette(element) {
  const style = getComputedStyle(element);
  const of = (name) => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'), faint: of('--faint'), line: of('--line'), sunk: of('--sunk'), doubt: of('--doubt'), bad: of('--bad'),
    accent: of('--accent'), AGENT: of('--agent'), CUSTOMER: of('--customer'),
    families: Object.fromEntries(Object.keys(FAMILIES).map((id) => [id, of(`--family-${id}`)])),
  };
}

/** Slanted lines, so that a stretch is told from others without its colour. */
function hatch(context, colour, way, every) {
  const tile = document.createElement('canvas');
  tile.width = every;
  tile.height = every;
  const pen = tile.getContext('2d');
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2;
  pen.beginPath();
  for (const shift of [-every, 0, every]) {
    pen.moveTo(shift, way > 0 ? every : 0);
    pen.lineTo(shift + every, way > 0 ? 0 : every);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat');
}

function draw(canvas, { sound, peaks, view, findings, selected, loop }) {
  const scale = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  const pen = canvas.getContext('2d');
  const c = palette(canvas);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, width, height);
  const x = (ms) => ((ms - view.from) / (view.to - view.from)) * width;
  const bars = (spans, y, h, fill, alpha = 1) => {
    pen.fillStyle = fill;
    pen.globalAlpha = alpha;
    for (const [from, to] of spans) {
      if (to > view.from && from < view.to) {
        const left = x(from);
        pen.fillRect(left, y, Math.max(.75, x(to) - left), h);
      }
    }
    pen.globalAlpha = 1;
  };
  const all = sound.channels.length * (LANE + GAP);
  bars(sound.silence, 0, all, hatch(pen, c.line, 1, 8));
  bars(sound.hold, 0, all, hatch(pen, c.doubt, -1, 6), .8);
  sound.channels.forEach((channel, i) => {
    const y = i * (LANE + GAP);
    const colour = c[channel.speaker] ?? c.faint;
    bars(channel.speech, y, LANE, colour, .14);
    bars(channel.speech, y + LANE - 3, 3, colour, .9);
    bars(channel.lost, y, LANE, hatch(pen, c.bad, 1, 4));
    pen.fillStyle = c.line;
    pen.fillRect(0, y + LANE / 2, width, 1);
    const own = peaks?.channels.find((one) => one.channel === channel.channel);
    if (own) {
      const count = own.peaks.length / 2;
      const step = (peaks.toMs - peaks.fromMs) / count;
      pen.fillStyle = colour;
      for (let bin = 0; bin < count; bin++) {
        const from = x(peaks.fromMs + bin * step);
        if (from > width) {
          break;
        }
        const to = x(peaks.fromMs + (bin + 1) * step);
        if (to >= 0) {
          const top = y + LANE / 2 - (own.peaks[2 * bin + 1] / 128) * (LANE / 2);
          const bottom = y + LANE / 2 - (own.peaks[2 * bin] / 128) * (LANE / 2);
          pen.fillRect(from, top, Math.max(.6, to - from), Math.max(.8, bottom - top));
        }
      }
    }
  });
  if (sound.overtalk) {
    bars(sound.overtalk, 0, 4, c.bad);
  }
  if (loop) {
    bars([[loop.fromMs, loop.toMs]], 0, all, c.accent, .25);
  }
  let free = -20;
  pen.font = '10px system-ui, sans-serif';
  for (const finding of findings) {
    const from = x(finding.place.startMs ?? 0);
    if (finding.place.startMs === null || finding.place.startMs === undefined || from < -20 || from > width + 20) {
      continue;
    }
    const chosen = finding.number === selected;
    pen.fillStyle = c.families[finding.marker.family] ?? c.faint;
    pen.fillRect(from, all + (chosen ? 0 : 2), Math.max(3, x(finding.place.endMs) - from), chosen ? 9 : 5);
    // the sign below says the family without its colour, where there is room
    if (from >= free) {
      pen.fillText(family(finding.marker.family).sign, from, all + MARKS);
      free = from + 9;
    }
    if (chosen) {
      pen.fillRect(from, 0, 1.5, all);
    }
  }
  pen.fillStyle = c.faint;
  pen.font = '11px system-ui, sans-serif';
  const wanted = ((view.to - view.from) / 1000 / width) * 80;
  const every = (STEPS_S.find((s) => s >= wanted) ?? 3600) * 1000;
  for (let at = Math.ceil(view.from / every) * every; at < view.to; at += every) {
    pen.fillRect(x(at), all + MARKS, 1, 4);
    if (x(at) < width - 36) {
      pen.fillText(clock(at), x(at) + 3, all + MARKS + 12);
    }
  }
}

/** What is shown, and the peaks of it: all of the call coarsely at first, finer ones as one looks closer. */
function usePeaks(id, view, durationMs, width, playable) {
  const [coarse, setCoarse] = useState();
  const [fine, setFine] = useState();
  const [error, setError] = useState();
  useEffect(() => {
    if (!playable) {
      return undefined;
    }
    const control = new AbortController();
    get(`/interactions/${id}/peaks`, {}, control.signal).then(setCoarse).catch((e) => e.name !== 'AbortError' && setError(e));
    return () => control.abort();
  }, [id]);
  const close = view.to - view.from < durationMs * .6;
  useEffect(() => {
    if (!close || !coarse) {
      setFine(undefined);
      return undefined;
    }
    const control = new AbortController();
    const wait = setTimeout(() => {
      const slack = (view.to - view.from) / 2;
      const from = Math.max(0, Math.round(view.from - slack));
      const to = Math.min(coarse.durationMs, Math.round(view.to + slack));
      get(`/interactions/${id}/peaks`, { from, to, bins: Math.min(8000, Math.round(width * 4)) }, control.signal)
        .then(setFine)
        .catch(() => {});
    }, 120);
    return () => {
      clearTimeout(wait);
      control.abort();
    };
  }, [close, coarse, view.from, view.to, width]);
  const fits = close && fine && fine.fromMs <= view.from && fine.toMs >= Math.min(view.to, coarse?.durationMs ?? 0);
  return { peaks: fits ? fine : coarse, error };
}

function useWidth(ref) {
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => setWidth(ref.current?.clientWidth ?? 600));
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return width;
}

/** Redraws when the theme changes. */
function useTheme() {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const changed = () => setRound((r) => r + 1);
    const media = matchMedia('(prefers-color-scheme: dark)');
    const watch = new MutationObserver(changed);
    media.addEventListener('change', changed);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      media.removeEventListener('change', changed);
      watch.disconnect();
    };
  }, []);
  return round;
}

export function Waveform({ call, player, findings, selected, onFinding }) {
  const sound = call.sound;
  const box = useRef(null);
  const canvas = useRef(null);
  const head = useRef(null);
  const drag = useRef(null);
  const [view, setView] = useState({ from: 0, to: Math.max(1, sound.durationMs) });
  const shown = useRef(view);
  shown.current = view;
  const [loop, setLoop] = useState(player.loop);
  const width = useWidth(box);
  const theme = useTheme();
  const { peaks, error } = usePeaks(call.id, view, sound.durationMs, width, player.playable);
  const height = sound.channels.length * (LANE + GAP) + MARKS + RULER;

  const move = (ms) => {
    const { from, to } = shown.current;
    const at = (ms - from) / (to - from);
    if ((at > 1 || at < 0) && to - from < sound.durationMs) {
      look(ms, to - from);
    }
    const now = shown.current;
    const share = Math.max(0, Math.min(1, (ms - now.from) / (now.to - now.from)));
    head.current.style.transform = `translateX(${share * (box.current?.clientWidth ?? 0)}px)`;
    box.current.setAttribute('aria-valuenow', String(Math.round(ms / 1000)));
    box.current.setAttribute('aria-valuetext', `${clock(ms)} of ${clock(sound.durationMs)}`);
  };
  /** Shows a stretch of a length around a moment. */
  const look = (aroundMs, lengthMs) => {
    const length = Math.max(Math.min(SHORTEST_VIEW_MS, sound.durationMs), Math.min(sound.durationMs, lengthMs));
    const from = Math.max(0, Math.min(sound.durationMs - length, aroundMs - length / 4));
    const next = { from, to: from + Math.max(1, length) };
    shown.current = next;
    setView(next);
  };
  const zoom = (factor) => look(player.now() , (shown.current.to - shown.current.from) * factor);

  useEffect(() => player.onTime(move), [player]);
  useEffect(() => player.onChange(() => setLoop(player.loop)), [player]);
  useLayoutEffect(() => {
    move(player.now());
    draw(canvas.current, { sound, peaks, view, findings, selected, loop });
  }, [sound, peaks, view, findings, selected, loop, width, theme]);
  useKeys([
    { key: '+', name: 'looks closer at the waveform', run: () => zoom(.5) },
    { key: '-', name: 'looks from farther away', run: () => zoom(2) },
    { key: '0', name: 'shows the whole waveform', run: () => look(0, sound.durationMs) },
  ]);

  const msAt = (event) => {
    const area = box.current.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - area.left) / area.width));
    return view.from + share * (view.to - view.from);
  };
  const onPointerDown = (event) => {
    if (event.button === 0) {
      drag.current = { x: event.clientX, ms: msAt(event), moved: false };
      box.current.setPointerCapture(event.pointerId);
    }
  };
  const onPointerMove = (event) => {
    if (drag.current && Math.abs(event.clientX - drag.current.x) > DRAG_PX) {
      drag.current.moved = true;
      const [fromMs, toMs] = [drag.current.ms, msAt(event)].sort((a, b) => a - b);
      setLoop({ fromMs, toMs });
    }
  };
  const onPointerUp = (event) => {
    const begun = drag.current;
    drag.current = null;
    if (!begun) {
      return;
    }
    const area = box.current.getBoundingClientRect();
    const below = event.clientY - area.top > sound.channels.length * (LANE + GAP);
    if (begun.moved) {
      const [fromMs, toMs] = [begun.ms, msAt(event)].sort((a, b) => a - b).map(Math.round);
      player.setLoop(fromMs, toMs);
      player.seek(fromMs);
    } else if (below) {
      const near = findings
        .filter((f) => f.place.startMs !== null && f.place.startMs !== undefined)
        .map((f) => ({ f, away: Math.abs(f.place.startMs - begun.ms) }))
        .sort((a, b) => a.away - b.away)[0];
      if (near && near.away < (view.to - view.from) / 60) {
        onFinding(near.f.number);
      }
    } else {
      player.seek(begun.ms);
    }
  };
  const onKeyDown = (event) => {
    const by = { ArrowLeft: -5000, ArrowRight: 5000, ArrowUp: 5000, ArrowDown: -5000, PageUp: 30000, PageDown: -30000 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      player.skip(by);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      player.seek(event.key === 'Home' ? 0 : sound.durationMs);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      player.toggle();
    }
  };
  return html`<div class="waves">
    <div class="lanes" aria-hidden="true">${sound.channels.map((channel) => html`<span class=${'speaker-' + channel.speaker.toLowerCase()}>${words(channel.speaker)}</span>`)}</div>
    <div class="wave" ref=${box} style=${{ height: `${height}px` }} role="slider" tabindex="0" aria-label="Place in the recording"
      aria-valuemin="0" aria-valuemax=${Math.round(sound.durationMs / 1000)} aria-valuenow="0"
      onPointerDown=${onPointerDown} onPointerMove=${onPointerMove} onPointerUp=${onPointerUp} onKeyDown=${onKeyDown}>
      <canvas ref=${canvas} aria-hidden="true"></canvas>
      <div class="head-line" ref=${head} aria-hidden="true"></div>
    </div>
    ${error ? html`<p class="small faint" role="status">The waveform could not be made: ${error.message}</p>` : ''}
    ${!peaks && !error && player.playable ? html`<p class="small faint" role="status">Making the sound ready …</p>` : ''}
    <ul class="legend small" aria-label="What is painted">
      <li><i class="key-speech"></i> speech</li><li><i class="key-silence"></i> silence</li>
      <li><i class="key-hold"></i> hold</li><li><i class="key-overtalk"></i> overtalk</li>
      ${sound.channels.some((one) => one.lost.length) ? html`<li><i class="key-lost"></i> could not be decoded</li>` : ''}
      <li class="tools"><button class="plain" onClick=${() => zoom(.5)}>Closer <kbd>+</kbd></button>
        <button class="plain" onClick=${() => zoom(2)}>Farther <kbd>-</kbd></button>
        <button class="plain" onClick=${() => look(0, sound.durationMs)}>All <kbd>0</kbd></button></li>
    </ul>
  </div>`;
}
