// Calibration sessions: whoever takes part, and for a leader all; a new one.
import { html, useState } from '/assets/lib/view.js';
import { get, post } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field } from '/assets/lib/ui.js';
import { go } from '/assets/lib/navigation.js';
import { moment, counted } from '/assets/lib/format.js';
import { useRows } from '/assets/lib/rows.js';
import { Several } from '/assets/lib/names.js';

export const title = 'Calibration';

const list = (text) => text.split(/[\n,;]/).map((one) => one.trim()).filter(Boolean);
/** So many interactions are offered, the newest. */
const OFFERED = 200;
const to = (session) => '/calibration/' + encodeURIComponent(session.name);

function NewSession({ forms, scorers }) {
  const [error, setError] = useState();
  const newest = (useFetched((signal) => get('/interactions', { limit: OFFERED }, signal), []).value?.interactions ?? []).map((one) => one.facts.id ?? one.source);
  const send = (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    post('/calibrations', { ...given, interactions: list(given.interactions), assessors: list(given.assessors) })
      .then((session) => go(to(session)), setError);
  };
  return html`<details class="sheet"><summary>A new session</summary><form class="stack" onSubmit=${send}><${Problems} error=${error} />
    <div class="columns"><${Field} label="Name"><input name="name" required /><//>
    <${Field} label="Form"><select name="form">${forms.map((form) => html`<option value=${form.ref}>${form.title}</option>`)}</select><//></div>
    <${Several} id="interactions" name="interactions" label="Interactions" names=${newest} some />
    <${Several} id="assessors" name="assessors" label="Who scores" names=${scorers} />
    <${Field} label="Expert whose answers are the baseline (may be empty)"><input name="expert" list="assessors-there" autocomplete="off" /><//>
    <p><button class="primary">Open the session</button></p></form></details>`;
}

export default function Calibrations({ me }) {
  useRows('session');
  const { value, error, loading } = useFetched((signal) => get('/calibrations', {}, signal), []);
  return html`<div class="head"><h1>Calibration</h1></div><${Problems} error=${error} />
    ${!value ? loading && html`<${Loading} />` : html`<div class="stack">${value.sessions.length === 0
      ? html`<${Empty}>No session ${me.rights.includes('LEAD') ? 'is open; open one below' : 'has you in it'}.<//>`
      : html`<table class="cards"><caption class="hidden-text">Sessions, the newest first</caption><thead><tr><th scope="col">Session</th><th scope="col">Form</th><th scope="col">People</th><th scope="col">Handed in</th><th scope="col">Opened</th></tr></thead>
      <tbody>${value.sessions.map((session) => { const own = session.progress.filter((one) => one.assessor === me.name && one.state !== 'handed_in'); return html`<tr><th scope="row"><a data-row href=${to(session)}>${session.name}</a></th>
        <td data-label="Form">${session.form}</td><td data-label="People">${session.assessors.join(', ')}</td>
        <td data-label="Handed in">${session.progress.filter((one) => one.state === 'handed_in').length} of ${session.progress.length}
          ${session.shownAt ? html` <span class="chip good">shown</span>` : own.length ? html` <span class="chip doubt">${counted(own.length, 'scorecard')} of yours</span>` : html` <span class="chip">held back</span>`}</td>
        <td data-label="Opened">${moment(session.openedAt, me.timeZone)} <span class="faint small">by ${session.openedBy}</span></td></tr>`; })}</tbody></table>`}
      ${me.rights.includes('LEAD') ? html`<${NewSession} forms=${value.forms} scorers=${value.scorers} />` : ''}</div>`}`;
}
