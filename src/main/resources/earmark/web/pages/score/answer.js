// How answers, places and totals are written, wherever they are shown.
import { html } from '/assets/lib/view.js';
import { clock, percent, words } from '/assets/lib/format.js';

/** "cannot tell", "n/a" and "no opportunity" never look like a "no". */
export function Value({ value }) {
  if (value === undefined || value === null) {
    return html`<span class="faint">not answered</span>`;
  }
  const kind = value === 'cannot tell' ? 'undetermined' : value === 'n/a' || value === 'no opportunity' ? 'no_opportunity' : '';
  return html`<span class=${'chip ' + kind}>${value}</span>`;
}

export const at = (seen) => (seen.startMs === undefined || seen.startMs === null ? `turn ${seen.turn + 1}` : clock(seen.startMs));

/** What something rests on: a place to go to and its words. */
export function Seen({ seen, interaction, onShow, onRemove }) {
  const searched = seen.kind === 'searched';
  const where = seen.turn === undefined || seen.turn === null ? '' : at(seen);
  return html`<span class=${'seen' + (searched ? ' searched' : '')}>
    ${where ? (onShow ? html`<button type="button" class="plain" onClick=${() => onShow(seen)} aria-label=${`Show ${where}`}>${where}</button>`
      : html`<a href=${`/calls/${interaction}?turn=${seen.turn}`}>${where}</a>`) : ''}${' '}
    ${searched ? html`<em>looked for here, not found</em>` : html`${seen.speaker ? html`<span class=${'speaker-' + seen.speaker}>${words(seen.speaker)}</span>: ` : ''}<q>${seen.text}</q>`}
    ${onRemove ? html`<button type="button" class="plain" onClick=${onRemove} aria-label=${`Take away the evidence ${where || seen.text}`}>×</button>` : ''}</span>`;
}

/** What a total lies between: one figure where it cannot be another. */
export const between = ({ low, high }) => (percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`);

/** A total with how it came about; handedIn: nothing of it is open any more. */
export function Total({ score, figures = true, handedIn = false }) {
  const open = score.total === undefined;
  return html`<div class="total">
    <strong class="number big">${open ? between(score) : percent(score.total, 1)}</strong>
    <span class="faint small"> ${open ? (score.low === score.high ? '' : handedIn ? 'no total, because some of it cannot be told' : 'so far; it depends on what is open') : score.passed === undefined ? '' : score.passed ? 'passed' : 'not passed'}</span>
    ${score.critical === undefined ? '' : html` <span class="small">critical ${percent(score.critical)}</span>`}
    <div class="small arithmetic">${score.arithmetic}</div>
    ${figures ? html`<table class="small sections"><thead><tr><th scope="col">Section</th><th scope="col" class="number">Points</th></tr></thead>
      <tbody>${score.sections.map((one) => html`<tr><th scope="row">${one.title}</th><td class="number">${one.earned} of ${one.possible}${one.lost ? ` (${one.lost} lost)` : ''}</td></tr>`)}</tbody></table>
      ${score.notes.map((note) => html`<p class="small faint">${note}</p>`)}` : ''}
  </div>`;
}
