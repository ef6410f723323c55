// Where something was looked for in vain, as turns one can go to.
import { html, useState } from '/assets/lib/view.js';
import { counted } from '/assets/lib/format.js';

/** Turns that follow each other as one stretch: 1–4, 7. */
function turnsOf(places) {
  const turns = [...new Set(places.map((place) => place.turn))].sort((a, b) => a - b);
  const stretches = [];
  for (const turn of turns) {
    const last = stretches[stretches.length - 1];
    if (last && turn === last[1] + 1) {
      last[1] = turn;
    } else {
      stretches.push([turn, turn]);
    }
  }
  return stretches;
}

export function Searched({ places, onShow }) {
  const stretches = turnsOf(places);
  const [all, setAll] = useState(false);
  const shown = all ? stretches : stretches.slice(0, 8);
  if (places.length === 0) {
    return html`<span class="faint">nothing was said in which it could have been</span>`;
  }
  return html`<span>in ${counted(new Set(places.map((p) => p.turn)).size, 'turn')}: ${shown.map(([from, to]) => html`<button class="plain link" onClick=${() => onShow(places.find((p) => p.turn === from))}>${from === to ? from + 1 : `${from + 1}–${to + 1}`}</button> `)}
    ${stretches.length > shown.length ? html`<button class="plain link" onClick=${() => setAll(true)}>and ${stretches.length - shown.length} more</button>` : ''}</span>`;
}
