// What was said or written, and nothing else: no marker, no light. For scoring blind.
import { html, useEffect, useRef, useState } from '/assets/lib/view.js';
import { clock, counted, words } from '/assets/lib/format.js';
import { useNarrow } from '/assets/lib/ui.js';
import { selected, carry, wholeTurn } from '/assets/pages/score/evidence.js';

/** So many turns before the current one and after it. */
const AROUND = 1;

const wordsOf = (text) => [...text.matchAll(/\S+|\s+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0], blank: !m[0].trim() }));

export function Transcript({ heard, current, onCurrent, onPlay, onEvidence }) {
  const root = useRef(null);
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  // a list that scrolls by itself would catch the finger: there one sees what is around the current turn
  const near = narrow && !all;
  const turns = near ? heard.turns.filter((turn) => Math.abs(turn.turn - current) <= AROUND) : heard.turns;
  useEffect(() => {
    if (narrow) {
      return;
    }
    root.current?.querySelector(`[data-t="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current, narrow]);
  // the line above a turn stands for all of it; elsewhere the mouse selects words
  const drag = (event) => {
    const handle = event.target instanceof Element && event.target.closest('.who');
    carry(event, handle ? [wholeTurn(heard.turns[Number(handle.parentElement.dataset.t)])] : selected());
  };
  return html`<ol class="heard" ref=${root} onDragStart=${drag}>${turns.map((turn) => html`<li key=${turn.turn} data-t=${turn.turn}
      class=${turn.turn === current ? 'current' : ''} aria-current=${turn.turn === current ? 'true' : undefined} onClick=${() => onCurrent(turn.turn)}>
    <div class="who small" draggable="true" title="Drag it to a question: the turn is evidence"><span class=${'speaker-' + turn.speaker}>${words(turn.speaker)}</span>
      ${turn.startMs === undefined ? html`<span class="faint">${turn.turn + 1}</span>` : html`<button type="button" class="plain number" tabindex="-1" disabled=${!heard.sounds} onClick=${() => onPlay(turn)} aria-label=${`Play from ${clock(turn.startMs)}`}>${clock(turn.startMs)}</button>`}
      ${turn.turn === current ? html`<button type="button" class="plain" onClick=${() => onEvidence(turn)}>use as evidence</button>` : ''}</div>
    <p class="said">${wordsOf(turn.text).map((word) => (word.blank ? word.text : html`<span class="w" data-s=${word.start} data-e=${word.end}>${word.text}</span>`))}</p></li>`)}</ol>
    ${narrow ? html`<p class="row turning">${near ? html`<button type="button" disabled=${current === 0} onClick=${() => onCurrent(current - 1)}>Former turn</button>
      <button type="button" disabled=${current === heard.turns.length - 1} onClick=${() => onCurrent(current + 1)}>Next turn</button>` : ''}
      <button type="button" aria-expanded=${all} onClick=${() => setAll(!all)}>${all ? 'Only around the current turn' : `All ${counted(heard.turns.length, 'turn')}`}</button></p>` : ''}`;
}
