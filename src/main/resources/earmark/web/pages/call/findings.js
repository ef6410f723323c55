// What every marker came to: found where and why, not found and where it was looked for, no occasion, cannot tell.
import { html, useEffect, useRef } from '/assets/lib/view.js';
import { clock, counted, number, words } from '/assets/lib/format.js';
import { Legend, family } from '/assets/lib/families.js';
import { colour } from '/assets/pages/call/marks.js';
import { Searched } from '/assets/pages/call/searched.js';
import { Models } from '/assets/pages/call/models.js';

const when = (place) => (place.startMs === null || place.startMs === undefined ? `turn ${place.turn + 1}` : clock(place.startMs));

const FIRST = 8;

/** Fields that only say how a model's step stands; the timeline shows them. */
const fieldName = (name) => words(name);

function Detail({ finding, player, onShow }) {
  const { marker, place } = finding;
  return html`<div class="detail">
    <p>${marker.title}</p>
    <p class="quote">“${finding.text || 'no words: a stretch of the recording'}”</p>
    <dl class="facts small">
      <dt>Family</dt><dd>${family(marker.family).name}: ${family(marker.family).means}</dd>
      <dt>Marker</dt><dd><code>${marker.id}</code> version ${marker.version}${marker.current ? '' : html` <span class="chip doubt">not today’s version</span>`}</dd>
      <dt>Confidence</dt><dd class="number">${number(finding.confidence)}</dd>
      <dt>Reason</dt><dd><code>${finding.origin}</code>${finding.rule ? html`<br /><code class="rule">${finding.rule}</code>` : ''}</dd>
      ${Object.entries(finding.fields).map(([name, value]) => html`<dt>${fieldName(name)}</dt><dd>${value}</dd>`)}
      ${marker.source ? html`<dt>Definition</dt><dd>${marker.source}</dd>` : ''}
    </dl>
    <p class="row"><button onClick=${() => onShow(place)}>Show in the transcript</button>
      ${player.playable && place.startMs !== null && place.startMs !== undefined ? html`<button onClick=${() => player.play(Math.max(0, place.startMs - 500), place.endMs + 500)}>Play this</button>` : ''}</p>
  </div>`;
}

function Found({ finding, open, player, onChoose, onShow }) {
  const button = useRef(null);
  useEffect(() => {
    if (open) {
      button.current.scrollIntoView({ block: 'nearest' });
    }
  }, [open]);
  return html`<li class=${open ? 'open' : ''}>
    <button class="plain finding" ref=${button} data-finding=${finding.number} aria-expanded=${open} onClick=${() => onChoose(open ? null : finding.number)}>
      <span class="number at">${when(finding.place)}</span>
      <span class=${`tag ${colour(finding)}`} title=${family(finding.marker.family).name}><span aria-hidden="true">${family(finding.marker.family).sign}</span> ${words(finding.marker.id)}</span>
      <span class="short">${finding.text}</span>
      <span class="number faint small" title="confidence">${number(finding.confidence)}</span>
    </button>
    ${open ? html`<${Detail} finding=${finding} player=${player} onShow=${onShow} />` : ''}</li>`;
}

function Group({ title, outcome, markers, children }) {
  return markers.length === 0 ? '' : html`<details class=${`group ${outcome}`}>
    <summary><span class=${'chip ' + outcome}>${title}</span> ${counted(markers.length, 'marker')}</summary>
    <ul class="plain-list">${markers.map((marker) => html`<li><strong>${words(marker.id)}</strong> <span class="faint small">v${marker.version}</span><br />
      <span class="small">${children(marker)}</span></li>`)}</ul></details>`;
}

/** narrow: little room; of much only the beginning is shown, the rest when it is asked for. */
export function Findings({ call, findings, selected, player, onChoose, onShow, narrow }) {
  const of = (outcome) => call.markers.filter((marker) => marker.outcome === outcome && marker.kind !== 'step');
  const told = findings.filter((finding) => finding.marker.kind !== 'step' && finding.marker.kind !== 'model');
  const shown = narrow ? told.slice(0, FIRST) : told;
  const rest = told.slice(shown.length);
  const list = (some) => html`<ol class="plain-list found">${some.map((finding) => html`<${Found} key=${finding.number} finding=${finding} open=${finding.number === selected} player=${player} onChoose=${onChoose} onShow=${onShow} />`)}</ol>`;
  return html`<div class="stack findings">
    <${Models} call=${call} player=${player} onShow=${onShow} folded=${narrow} />
    <section aria-labelledby="found-title"><h3 id="found-title">Found <span class="faint">${counted(told.length, 'place')} of ${counted(new Set(told.map((f) => f.marker.id)).size, 'marker')}</span></h3>
      <${Legend} of=${new Set(told.map((f) => f.marker.family))} />
      ${told.length === 0 ? html`<p class="faint">No marker was found.</p>`
      : list(shown)}
      ${rest.length ? html`<details class="group" open=${rest.some((finding) => finding.number === selected)}><summary>${counted(rest.length, 'place')} more</summary>${list(rest)}</details>` : ''}
    </section>
    <${Group} title="cannot tell" outcome="undetermined" markers=${of('undetermined')}>${(marker) => marker.because}<//>
    <${Group} title="no occasion" outcome="no_opportunity" markers=${of('no_opportunity')}>${(marker) => marker.because}<//>
    <${Group} title="not found" outcome="absent" markers=${of('absent')}>${(marker) => html`looked for <${Searched} places=${call.searches[marker.search] ?? []} onShow=${onShow} />`}<//>
  </div>`;
}
