// What was agreed with agents, until when, and whether the marker moved.
import { html, useState } from '/assets/lib/view.js';
import { get, post } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, announce } from '/assets/lib/ui.js';
import { clock, day, moment, words, counted } from '/assets/lib/format.js';
import { useRows } from '/assets/lib/rows.js';

export const title = 'Coaching';

/** Whether it moved: counted only when it is looked at, for it reads two months of calls. */
function Effect({ item }) {
  const { value, error } = useFetched((signal) => get(`/coaching/${item.id}/effect`, {}, signal), [item.id, item.state]);
  return error ? html`<${Problems} error=${error} />` : html`<span class=${'small' + (value?.counted ? '' : ' faint')}>${value?.words ?? '…'}</span>`;
}

export default function Coaching({ me }) {
  useRows('place');
  const leads = me.rights.includes('LEAD');
  const { value, error, loading, again } = useFetched((signal) => get('/coaching', {}, signal), []);
  const [told, setTold] = useState();
  const step = (item, what) => post(`/coaching/${item.id}/${what}`, { note: '' })
    .then(() => { announce(`${item.about}: ${what === 'done' ? 'done' : 'dropped'}`); setTold(undefined); again(); }, setTold);
  return html`<div class="head"><h1>${leads ? 'Coaching' : 'My coaching'}</h1><p class="faint">${value ? counted(value.length, 'item') : ''}</p></div>
    <${Problems} error=${error ?? told} />
    ${!value ? loading && html`<${Loading} />` : value.length === 0 ? html`<${Empty}>${leads ? html`Nothing is agreed. Open a score under <a href="/scores">Scores</a>, and coach from a question.` : 'Nothing is agreed with you.'}<//>`
    : html`<table class="cards"><caption class="hidden-text">Coaching by due date</caption>
      <thead><tr><th scope="col">About</th>${leads ? html`<th scope="col">Agent</th>` : ''}<th scope="col">Owner</th><th scope="col">Until</th><th scope="col">State</th><th scope="col">Whether it moved</th></tr></thead>
      <tbody>${value.map((item) => html`<tr><th scope="row">${item.about}<div class="small">${item.places.map((at) => html`<a data-row href=${`/calls/${at.interaction}?turn=${at.turn}`}>${at.startMs === undefined ? `turn ${at.turn + 1}` : clock(at.startMs)}</a> `)}</div></th>
        ${leads ? html`<td data-label="Agent">${item.agent}</td>` : ''}
        <td data-label="Owner">${item.owner}</td>
        <td data-label="Until">${day(item.due)}${item.overdue ? html` <span class="chip bad">overdue</span>` : ''}</td>
        <td data-label="State"><span class="chip">${words(item.state)}</span>${item.state === 'open' ? '' : html`<div class="faint small">${moment(item.history[item.history.length - 1].at, me.timeZone)}</div>`}
          ${leads && item.state === 'open' ? html`<div class="row doing"><button onClick=${() => step(item, 'done')}>Took place</button><button onClick=${() => step(item, 'drop')}>Drop</button></div>` : ''}</td>
        <td data-label="Whether it moved">${item.marker ? html`<span class="chip">${words(item.marker)}</span> ` : ''}<${Effect} item=${item} /></td></tr>`)}</tbody></table>
      <p class="faint small">60 days before and after. Agents change for many reasons: that a share moved does not say that coaching did it.</p>`}`;
}
