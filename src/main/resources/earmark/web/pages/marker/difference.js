// What a draft would change: lines of its text, places in what is kept, answers on scorecards.
import { html } from '/assets/lib/view.js';
import { Share } from '/assets/lib/ui.js';
import { clock, words, counted } from '/assets/lib/format.js';
import { JobProgress } from '/assets/lib/jobs.js';

const MOST_LINES = 600;

/** The lines of two texts: [[sign, line]], sign '-' only before, '+' only after, ' ' both; undefined where they are too long. */
export function lineChanges(before, after) {
  const a = before.trimEnd().split('\n');
  const b = after.trimEnd().split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    head++;
  }
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++;
  }
  const x = a.slice(head, a.length - tail);
  const y = b.slice(head, b.length - tail);
  if (x.length > MOST_LINES || y.length > MOST_LINES) {
    return undefined;
  }
  // longest common lines, from the end
  const common = Array.from({ length: x.length + 1 }, () => new Array(y.length + 1).fill(0));
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      common[i][j] = x[i] === y[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const changes = [];
  let i = 0;
  let j = 0;
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      changes.push([' ', x[i++]]);
      j++;
    } else if (j >= y.length || (i < x.length && common[i + 1][j] >= common[i][j + 1])) {
      changes.push(['-', x[i++]]);
    } else {
      changes.push(['+', y[j++]]);
    }
  }
  return changes;
}

const SPOKEN = { '+': 'added: ', '-': 'taken away: ', ' ': '' };

function Lines({ before, after }) {
  const changes = lineChanges(before, after);
  if (changes === undefined) {
    return html`<p class="small">Most lines are others.</p>`;
  }
  if (changes.length === 0) {
    return html`<p class="small">No line of the text is another.</p>`;
  }
  return html`<pre class="lines" tabindex="0" aria-label="Lines that change">${changes.map(([sign, line]) => html`<span class=${sign === '+' ? 'added' : sign === '-' ? 'removed' : ''}><span class="hidden-text">${SPOKEN[sign]}</span>${sign} ${line}${'\n'}</span>`)}</pre>`;
}

const Part = ({ part }) => (part.n === 0 ? html`<span class="faint">not looked for</span>`
  : html`<${Share} value=${part.value} low=${part.low} high=${part.high} k=${part.k} n=${part.n} />`);

const KINDS = { added: ['good', 'found now'], removed: ['bad', 'no longer found'], changed: ['', 'other words'] };
const OUTCOMES = { present: 'found', absent: 'not found', no_opportunity: 'no occasion', undetermined: 'cannot tell' };
const outcome = (name) => OUTCOMES[name.trim().toLowerCase().replace(/ /g, '_')] ?? words(name.trim()).toLowerCase();

function Marker({ one, places }) {
  return html`<section><h3>${one.marker}</h3>
    <p><strong>${counted(one.added, 'place')} more, ${one.removed} fewer</strong>, ${one.changed} with other words.</p>
    <dl class="facts"><dt>In force</dt><dd>interactions with it: <${Part} part=${one.before} /></dd>
      <dt>With this text</dt><dd>interactions with it: <${Part} part=${one.after} /></dd>
      ${Object.entries(one.outcomes).map(([change, n]) => html`<dt>${counted(n, 'interaction')}</dt><dd>${change.split(/→|->|>/).map(outcome).join(' → ')}</dd>`)}</dl>
    ${places.map((place) => html`<p class="place small"><span class=${`chip ${KINDS[place.kind]?.[0] ?? ''}`}>${KINDS[place.kind]?.[1] ?? place.kind}</span>${' '}
      <a href=${`/calls/${place.interaction}?${place.startMs === undefined ? `turn=${place.turn}` : `t=${(place.startMs / 1000).toFixed(1)}`}`}>${place.name}</a> ${place.startMs === undefined ? '' : clock(place.startMs)} <span class=${`speaker-${place.speaker}`}>${words(place.speaker)}:</span> ${place.before}<mark>${place.match}</mark>${place.after}</p>`)}</section>`;
}

const points = (share) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)}`;

function Card({ form }) {
  return html`<p><strong>${form.title}</strong>: ${form.n === 0 ? 'no total to compare' : html`${counted(form.higher, 'total')} higher, ${form.lower} lower; ${points(form.moved)} points in the mean${' '}
      <span class="small faint">(${form.low === undefined ? '' : `${points(form.low)} to ${points(form.high)}; `}n ${form.n})</span>`}</p>
    <ul>${form.answers.map((one) => html`<li><code>${one.question}</code>: ${one.before} → ${one.after}, ${counted(one.times, 'time')}</li>`)}</ul>`;
}

function Found({ of }) {
  const forms = of.forms ?? []; // a comparison that was kept before totals were compared has none
  return html`<div class="stack">${of.markers.length === 0 ? html`<p>No marker means anything else than what is in force.</p>`
    : of.markers.map((one) => html`<${Marker} key=${one.marker} one=${one} places=${of.places.filter((place) => place.marker === one.marker)} />`)}
    ${of.markers.length === 0 ? '' : html`<section><h3>Scorecards</h3>${forms.length === 0
      ? html`<p>No answer that rules give would come out otherwise (in ${counted(of.scored, 'interaction')} with changes).</p>`
      : html`${forms.map((form) => html`<${Card} key=${form.title} form=${form} />`)}
        <p class="small faint">Of ${counted(of.scored, 'interaction')} with changes. Where answers are missing, the middle of the lowest and the highest possible total counts.</p>`}</section>`}
    <p class="small faint">${counted(of.looked, 'interaction')} looked at, nothing written.</p></div>`;
}

/**
 * The difference against what is in force. before: the text it would take the place of, undefined of a new one; hinders: why it
 * cannot be compared just now, empty when it can.
 */
export function Difference({ before, beforeName, text, job, cancel, stale, hinders, onCompare, onSwitch }) {
  return html`<section class="sheet" id="difference" tabindex="-1"><h2>Difference</h2>
    ${before === undefined ? html`<p class="small">You have no marker of this name yet.</p>`
    : html`<details open=${before !== text}><summary>Lines against ${beforeName}</summary><${Lines} before=${before} after=${text} /></details>`}
    ${job ? html`<${JobProgress} job=${job} cancel=${cancel} />
      ${stale ? html`<p class="notice doubt small">The text has changed since.</p>` : ''}
      ${job.outcome ? html`<${Found} of=${job.outcome} />` : ''}` : ''}
    ${hinders ? html`<p class="small faint">What it would change in what is kept is compared once ${hinders}.</p>`
    : !job || (stale && job.over) ? html`<p class="small">What would it change in what is kept? <button onClick=${onCompare}>Compare${stale ? ' anew' : ' all'}</button></p>` : ''}
    ${onSwitch ? html`<p><button class="primary" onClick=${onSwitch}>Switch it on so</button></p>` : ''}</section>`;
}
