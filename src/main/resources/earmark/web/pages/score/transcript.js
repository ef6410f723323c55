// What was said or written, and nothing else: no marker, no light. For scoring blind.
import { html, useEffect, useRef } from '/assets/lib/view.js';
import { clock, words } from '/assets/lib/format.js';
import { selected, carry, wholeTurn } from '/assets/pages/score/evidence.js';

const wordsOf = (text) => [...text.matchAll(/\S+|\s+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0], blank: !m[0].trim() }));

export function Transcript({ heard, current, onCurrent, onPlay, onEvidence }) {
  const root = useRef(null);
  useEffect(() => {
    root.current?.querySelector(`[data-t="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  // the line above a turn stands for all of it; elsewhere the mouse selects words
  const drag = (event) => {
    const handle = event.target instanceof Element && event.target.closest('.who');
    carry(event, handle ? [wholeTurn(heard.turns[Number(handle.parentElement.dataset.t)])] : selected());
  };
  return html`<ol class="heard" ref=${root} onDragStart=${drag}>${heard.turns.map((turn) => html`<li key=${turn.turn} data-t=${turn.turn}
      class=${turn.turn === current ? 'current' : ''} aria-current=${turn.turn === current ? 'true' : undefined} onClick=${() => onCurrent(turn.turn)}>
    <div class="who small" draggable="true" title="Drag it to a question: the turn is evidence"><span class=${'speaker-' + turn.speaker}>${words(turn.speaker)}</span>
      ${turn.startMs === undefined ? html`<span class="faint">${turn.turn + 1}</span>` : html`<button type="button" class="plain number" tabindex="-1" disabled=${!heard.sounds} onClick=${() => onPlay(turn)} aria-label=${`Play from ${clock(turn.startMs)}`}>${clock(turn.startMs)}</button>`}
      ${turn.turn === current ? html`<button type="button" class="plain" onClick=${() => onEvidence(turn)}>use as evidence</button>` : ''}</div>
    <p class="said">${wordsOf(turn.text).map((word) => (word.blank ? word.text : html`<span class="w" data-s=${word.start} data-e=${word.end}>${word.text}</span>`))}</p></li>`)}</ol>`;
}
