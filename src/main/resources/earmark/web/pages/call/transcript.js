// The transcript: words lit as they play, uncertain ones marked, findings painted. An hour has ten thousand words, so that it is
// written once as plain elements, and turns out of sight are neither laid out nor painted (content-visibility).
import { html, useLayoutEffect, useEffect, useRef } from '/assets/lib/view.js';
import { clock, words } from '/assets/lib/format.js';
import { family } from '/assets/lib/families.js';
import { colour, segments } from '/assets/pages/call/marks.js';
import { carry, wholeTurn, wordsOfTurn } from '/assets/pages/score/evidence.js';

/** Below it a word is marked; most markers want a mean of .9 where they say that something is absent. */
export const UNCERTAIN = 0.7;
const MOST_TAGS = 2;

const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const speakerName = (speaker) => words(speaker);

/** The words of a turn; in writing everything between blanks is one. */
export function wordsOf(turn) {
  if (turn.words.length > 0) {
    return turn.words;
  }
  return [...turn.text.matchAll(/\S+/g)].map((m) => [m.index, m.index + m[0].length, null, null, 1]);
}

function wordHtml(turn, word, start, end) {
  const [, , startMs, endMs, confidence] = word;
  const unsure = startMs !== null && confidence < UNCERTAIN;
  const fixed = turn.corrected?.some(([from, to]) => word[0] < to && word[1] > from);
  const tip = fixed ? 'corrected by a person' : unsure ? `sure to ${confidence.toFixed(2)}` : '';
  return `<span class="w${unsure ? ' unsure' : ''}${fixed ? ' fixed' : ''}" data-s="${word[0]}" data-e="${word[1]}"`
    + (tip ? ` title="${tip}"` : '') + `>${escaped(turn.text.slice(start, end))}</span>`;
}

function textHtml(turn, list, from, to) {
  let out = '';
  let at = from;
  for (const word of list) {
    if (word[1] <= from || word[0] >= to) {
      continue;
    }
    const start = Math.max(from, word[0]);
    const end = Math.min(to, word[1]);
    out += escaped(turn.text.slice(at, start)) + wordHtml(turn, word, start, end);
    at = end;
  }
  return out + escaped(turn.text.slice(at, to));
}

function tags(begun) {
  const shown = begun.slice(0, MOST_TAGS).map((f) => `<button type="button" class="tag ${colour(f)}" title="${family(f.marker.family).name}" tabindex="-1" draggable="true" data-f="${f.number}"><span aria-hidden="true">${family(f.marker.family).sign}</span> ${escaped(words(f.marker.id))}</button>`);
  const more = begun.length - MOST_TAGS;
  return shown.join('') + (more > 0 ? `<button type="button" class="tag" tabindex="-1" data-f="${begun[MOST_TAGS].number}" aria-label="${more} more markers">+${more}</button>` : '');
}

function saidHtml(turn, findings) {
  const list = wordsOf(turn);
  if (findings.length === 0) {
    return textHtml(turn, list, 0, turn.text.length);
  }
  return segments(turn.text.length, findings).map((part) => {
    const inner = textHtml(turn, list, part.start, part.end);
    if (part.findings.length === 0) {
      return inner;
    }
    const begun = part.findings.filter((f) => f.place.start === part.start);
    return `<mark class="m ${colour(part.findings[0])}${part.findings.length > 1 ? ' several' : ''}" data-f="${part.findings.map((f) => f.number).join(' ')}">${tags(begun)}${inner}</mark>`;
  }).join('');
}

function turnHtml(turn, findings, hears) {
  const time = turn.startMs === null || turn.startMs === undefined ? `turn ${turn.turn + 1}` : clock(turn.startMs);
  const who = speakerName(turn.speaker);
  return `<li class="turn is-${turn.speaker.toLowerCase()}" id="turn-${turn.turn}" data-t="${turn.turn}">`
    + `<div class="who" draggable="true"><button type="button" class="plain at" tabindex="-1" data-play="${turn.turn}"${hears ? '' : ' disabled'} aria-label="Play from ${time}">${time}</button>`
    + ` <strong class="speaker">${who}</strong>${turn.heard !== undefined || turn.heardSpeaker !== undefined ? ` <span class="chip"${turn.heard === undefined ? '' : ` title="recognised: ${escaped(turn.heard)}"`}>corrected</span>` : ''}</div>`
    + `<p class="said">${saidHtml(turn, findings)}</p></li>`;
}

/** Where the words are in time, in order: for finding the one that is spoken now. */
function timeline(root, turns) {
  const all = [];
  for (const turn of turns) {
    const spans = root.children[turn.turn].querySelectorAll('.w');
    for (const span of spans) {
      const word = wordsOf(turn).find((w) => w[0] === Number(span.dataset.s));
      if (word && word[2] !== null && word[2] !== undefined) {
        all.push({ startMs: word[2], endMs: word[3], span });
      }
    }
  }
  return all.sort((a, b) => a.startMs - b.startMs);
}

/** Index of the last that begins at or before a time; -1 when none does. */
function lastBefore(list, ms) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].startMs <= ms) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

const LONGEST_WORD_BACK = 12;

/** Lights what is spoken, and says which turn it is in. */
function useLight(root, call, player, onTurn) {
  useEffect(() => {
    let times = null;
    let lit = [];
    let turn = -1;
    return player.onTime((ms) => {
      times ??= timeline(root.current, call.turns);
      const last = lastBefore(times, ms);
      const now = [];
      for (let i = last; i >= 0 && i > last - LONGEST_WORD_BACK; i--) {
        if (times[i].endMs > ms) {
          now.push(times[i].span);
        }
      }
      if (now.length !== lit.length || now.some((span, i) => span !== lit[i])) {
        lit.forEach((span) => span.classList.remove('now'));
        now.forEach((span) => span.classList.add('now'));
        lit = now;
      }
      const here = last < 0 ? -1 : Number(times[last].span.closest('.turn').dataset.t);
      if (here !== turn) {
        root.current.children[turn]?.removeAttribute('aria-current');
        root.current.children[here]?.setAttribute('aria-current', 'true');
        turn = here;
        onTurn(here);
      }
    });
  }, [call, player]);
}

/** The place that the words from one element to another make, as others take it: characters and milliseconds. */
export function placeOf(call, first, last) {
  const turn = call.turns[Number(first.closest('.turn').dataset.t)];
  const start = Number(first.dataset.s);
  const end = Number(last.dataset.e);
  const timed = wordsOf(turn).filter((w) => w[0] < end && w[1] > start && w[2] !== null && w[2] !== undefined);
  return {
    turn: turn.turn,
    startChar: start,
    endChar: end,
    text: turn.text.slice(start, end),
    startMs: timed.length ? timed[0][2] : turn.startMs ?? null,
    endMs: timed.length ? timed[timed.length - 1][3] : turn.endMs ?? null,
  };
}

/** Chooses no words any more. */
export function clearChosen(root) {
  root.querySelectorAll('.w.chosen').forEach((span) => {
    span.classList.remove('chosen');
    span.draggable = false;
  });
}

/** The words that are chosen, as evidence; empty when none are. */
export function chosenIn(root, call) {
  const spans = [...root.querySelectorAll('.w.chosen')];
  if (spans.length === 0) {
    return [];
  }
  const { turn, startChar, endChar } = placeOf(call, spans[0], spans[spans.length - 1]);
  return [wordsOfTurn(call.turns[turn], startChar, endChar)];
}

/** What the mouse selected, widened to whole words of one turn; null when there is nothing. */
function selected(root, call) {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const begin = range.startContainer.parentElement?.closest('.turn');
  if (!begin || !root.contains(begin)) {
    return null;
  }
  const chosen = [...begin.querySelectorAll('.w')].filter((span) => range.intersectsNode(span));
  return chosen.length ? { spans: chosen, place: placeOf(call, chosen[0], chosen[chosen.length - 1]) } : null;
}

/**
 * @param findings to be painted; @param onSelect told of a place, or null; @param onFinding told the number of a finding whose
 * tag was chosen
 */
export function Transcript({ call, player, findings, onSelect, onFinding, onTurn }) {
  const root = useRef(null);
  const anchor = useRef(null);

  useLayoutEffect(() => {
    const byTurn = new Map();
    findings.forEach((f) => byTurn.set(f.place.turn, [...(byTurn.get(f.place.turn) ?? []), f]));
    root.current.innerHTML = call.turns.map((turn) => turnHtml(turn, byTurn.get(turn.turn) ?? [], player.playable)).join('');
    const first = root.current.querySelector('.w');
    if (first) {
      first.tabIndex = 0;
    }
  }, [call, findings]);

  useLight(root, call, player, onTurn);

  const choose = (spans) => {
    clearChosen(root.current);
    spans.forEach((span) => {
      span.classList.add('chosen');
      span.draggable = true;
    });
    onSelect(spans.length ? placeOf(call, spans[0], spans[spans.length - 1]) : null);
  };
  const focusWord = (span) => {
    if (!span) {
      return;
    }
    root.current.querySelectorAll('.w[tabindex="0"]').forEach((old) => { old.tabIndex = -1; old.removeAttribute('role'); });
    span.tabIndex = 0;
    span.setAttribute('role', 'button');
    span.focus();
  };
  const playWord = (span) => {
    const place = placeOf(call, span, span);
    if (place.startMs !== null) {
      player.play(place.startMs);
    }
  };
  const between = (one, other) => {
    const spans = [...one.closest('.turn').querySelectorAll('.w')];
    const [from, to] = [spans.indexOf(one), spans.indexOf(other)].sort((a, b) => a - b);
    return spans.slice(from, to + 1);
  };
  const move = (span, event) => {
    const turn = span.closest('.turn');
    const spans = [...turn.querySelectorAll('.w')];
    const at = spans.indexOf(span);
    const withWords = (li, way) => {
      let next = li;
      do {
        next = way > 0 ? next.nextElementSibling : next.previousElementSibling;
      } while (next && !next.querySelector('.w'));
      return next;
    };
    switch (event.key) {
      case 'ArrowRight': return spans[at + 1] ?? (event.shiftKey ? null : withWords(turn, 1)?.querySelector('.w'));
      case 'ArrowLeft': return spans[at - 1] ?? (event.shiftKey ? null : [...(withWords(turn, -1)?.querySelectorAll('.w') ?? [])].pop());
      case 'ArrowDown': return event.shiftKey ? spans[spans.length - 1] : withWords(turn, 1)?.querySelector('.w');
      case 'ArrowUp': return event.shiftKey ? spans[0] : withWords(turn, -1)?.querySelector('.w');
      case 'Home': return spans[0];
      case 'End': return spans[spans.length - 1];
      default: return undefined;
    }
  };
  const onKeyDown = (event) => {
    const span = event.target.closest('.w');
    if (!span || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      playWord(span);
      return;
    }
    if (event.key === 'Escape') {
      anchor.current = null;
      choose([]);
      return;
    }
    const next = move(span, event);
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    if (next === null) {
      return;
    }
    if (event.shiftKey) {
      anchor.current = anchor.current && anchor.current.closest('.turn') === span.closest('.turn') ? anchor.current : span;
      focusWord(next);
      choose(between(anchor.current, next));
    } else {
      anchor.current = null;
      focusWord(next);
    }
  };
  const onClick = (event) => {
    const tag = event.target.closest('.tag');
    const at = event.target.closest('[data-play]');
    const span = event.target.closest('.w');
    if (tag) {
      onFinding(Number(tag.dataset.f));
    } else if (at) {
      player.play(call.turns[Number(at.dataset.play)].startMs);
    } else if (span && window.getSelection()?.isCollapsed) {
      clearChosen(root.current);
      onSelect(null);
      focusWord(span);
      playWord(span);
    }
  };
  const onMouseUp = () => {
    // once the browser has made up its mind about what is selected
    setTimeout(() => {
      const found = root.current && selected(root.current, call);
      if (found) {
        window.getSelection().removeAllRanges();
        focusWord(found.spans[0]);
        choose(found.spans);
      }
    });
  };
  // what may be dragged to a question as evidence: chosen words, a marker's words by its name, a turn by the line above it
  const onDragStart = (event) => {
    const from = event.target instanceof Element ? event.target : event.target.parentElement;
    const turn = call.turns[Number(from.closest('.turn').dataset.t)];
    const finding = findings.find((one) => String(one.number) === from.closest('.tag')?.dataset.f);
    if (finding) {
      carry(event, [wordsOfTurn(turn, finding.place.start, finding.place.end)]);
    } else if (from.closest('.who')) {
      carry(event, [wholeTurn(turn)]);
    } else if (from.closest('.chosen')) {
      carry(event, chosenIn(root.current, call));
    }
  };
  return html`<ol class="turns" ref=${root} aria-label="Transcript" onKeyDown=${onKeyDown} onClick=${onClick} onMouseUp=${onMouseUp} onDragStart=${onDragStart}></ol>`;
}

/** Brings a place into sight and lights it for a moment; focus goes to its first word if asked for. */
export function showPlace(place, { focus = false } = {}) {
  const turn = document.getElementById(`turn-${place.turn}`);
  if (!turn) {
    return;
  }
  turn.scrollIntoView({ block: 'center' });
  const spans = [...turn.querySelectorAll('.w')].filter((w) => Number(w.dataset.s) < place.end && Number(w.dataset.e) > place.start);
  document.querySelectorAll('.w.shown').forEach((w) => w.classList.remove('shown'));
  spans.forEach((w) => w.classList.add('shown'));
  if (focus) {
    const first = spans[0] ?? turn.querySelector('.w');
    if (first) {
      document.querySelectorAll('.turns .w[tabindex="0"]').forEach((old) => { old.tabIndex = -1; });
      first.tabIndex = 0;
      first.focus({ preventScroll: true });
    }
  }
}
