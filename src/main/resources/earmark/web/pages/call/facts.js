// What is known of an interaction beside its words.
import { html } from '/assets/lib/view.js';
import { clock, moment, words, percent } from '/assets/lib/format.js';

const Row = ({ name, children }) => html`<dt>${name}</dt><dd>${children}</dd>`;

function Talk({ sound }) {
  const of = (ms) => html`${clock(ms)} <span class="faint small">(${percent(sound.durationMs ? ms / sound.durationMs : 0)} of ${clock(sound.durationMs)})</span>`;
  return html`<section><h3>Talk</h3><dl class="facts">
    ${Object.entries(sound.talkMs).map(([speaker, ms]) => html`<${Row} name=${words(speaker)}>${of(ms)}<//>`)}
    <${Row} name="Silence">${of(sound.silenceMs)}, longest ${clock(sound.longestSilenceMs)}<//>
    <${Row} name="Hold">${of(sound.hold.reduce((sum, [from, to]) => sum + to - from, 0))}<//>
    <${Row} name="Overtalk">${sound.overtalkMs === undefined || sound.overtalkMs === null ? 'cannot tell: all are on one channel' : of(sound.overtalkMs)}<//>
  </dl></section>`;
}

export function Facts({ call, me, children }) {
  return html`<div class="stack">
    <section><h3>Facts</h3><dl class="facts">
      ${Object.entries(call.facts).map(([name, value]) => html`<${Row} name=${words(name)}>${value}<//>`)}
      <${Row} name="Medium">${words(call.medium)}<//>
      <${Row} name="Began">${moment(call.startedAt, me.timeZone)}<//>
      <${Row} name="Source">${call.source}<//>
      <${Row} name="Id"><code>${call.id}</code><//></dl></section>
    ${call.sound ? html`<${Talk} sound=${call.sound} />` : ''}
    ${call.problems.length ? html`<section><h3>Problems</h3><ul>${call.problems.map((p) => html`<li>${p.what}${p.hint ? html` – <em>${p.hint}</em>` : ''}</li>`)}</ul></section>` : ''}
    ${children}
    ${Object.keys(call.versions).length ? html`<section><h3>Made by</h3><dl class="facts small">${Object.entries(call.versions).map(([name, value]) => html`<${Row} name=${words(name)}>${value}<//>`)}</dl></section>` : ''}
  </div>`;
}
