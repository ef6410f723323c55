// Scores: an agent's own, what an assessor gave, and to a leader all; appeals that wait for a decision.
import { html, useState } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field } from '/assets/lib/ui.js';
import { remember, parameter } from '/assets/lib/navigation.js';
import { moment, percent, words, handedIn } from '/assets/lib/format.js';
import { useRows } from '/assets/lib/rows.js';
import { useFew } from '/assets/lib/few.js';

export const title = 'Scores';

const total = (row) => (row.total === undefined ? `${percent(row.low)} to ${percent(row.high)}` : percent(row.total, 1));

export default function Scores({ me }) {
  useRows('score');
  const leads = me.rights.includes('LEAD');
  const [agent, setAgent] = useState(parameter('agent'));
  const [days, setDays] = useState(parameter('days') || '90');
  const { value, error, loading } = useFetched((signal) => get('/evaluations', { agent, days }, signal), [agent, days]);
  const { value: appeals } = useFetched((signal) => (leads ? get('/appeals', {}, signal) : Promise.resolve([])), []);
  const { shown, more } = useFew(value ?? [], { name: 'shown' });
  const agents = [...new Set((value ?? []).map((row) => row.agent).filter(Boolean))].sort();
  const choose = (name, set) => (event) => {
    set(event.target.value);
    remember({ [name]: event.target.value, shown: '' });
  };
  return html`<div class="head"><h1>${me.rights.includes('SCORE') ? 'Scores' : 'My scores'}</h1>
      <div class="tools">${leads ? html`<${Field} label="Agent"><select value=${agent} onChange=${choose('agent', setAgent)}><option value="">All</option>
        ${[...new Set([...agents, agent].filter(Boolean))].map((one) => html`<option value=${one}>${one}</option>`)}</select><//>` : ''}
      <${Field} label="Handed in"><select value=${days} onChange=${choose('days', setDays)}>
        ${[[30, 'in 30 days'], [90, 'in 90 days'], [365, 'in a year']].map(([n, name]) => html`<option value=${String(n)}>${name}</option>`)}</select><//></div></div>
    <${Problems} error=${error} />
    ${appeals?.length ? html`<section class="notice doubt"><h2>Appeals that wait for a decision</h2><ul>${appeals.map((one) => html`<li>
      <a data-row href=${'/scores/' + one.evaluation}>${one.by}: ${one.steps[0].why}</a> <span class="faint small">${one.kind === 'error' ? 'something is wrong' : 'to be judged otherwise'}, ${moment(one.steps[0].at, me.timeZone)}</span></li>`)}</ul></section>` : ''}
    ${!value ? loading && html`<${Loading} />` : value.length === 0
      ? html`<${Empty}>${me.rights.includes('SCORE') ? html`Nothing was handed in during that time. <a href="/queue">To the queue</a>` : 'No score has been released to you in that time. You can score your own work: open one of your interactions.'}<//>`
      : html`<table class="cards"><caption>${value.length === 1 ? '1 score' : `${value.length} scores`}, the newest first</caption>
      <thead><tr><th scope="col">Interaction</th><th scope="col">Agent</th><th scope="col">Form</th><th scope="col" class="number">Total</th><th scope="col">State</th><th scope="col">Handed in</th></tr></thead>
      <tbody>${shown.map((row) => html`<tr><th scope="row"><a data-row href=${'/scores/' + row.id}>${row.reference}</a></th>
        <td class="brief" data-label="Agent">${row.agent || html`<span class="faint">not known</span>`}</td>
        <td class="brief" data-label="Form">${row.form}${row.kind === 'live' ? '' : html` <span class="chip">${row.kind}</span>`}</td>
        <td class="number brief" data-label="Total">${total(row)}</td>
        <td class="brief" data-label="State"><span class="chip">${words(row.state)}</span>${row.openAppeals ? html` <span class="chip doubt">appeal</span>` : ''}</td>
        <td data-label="Handed in">${handedIn(row.submitted, me.timeZone)} <span class="faint small">by ${row.assessor}</span></td></tr>`)}</tbody></table>${more}`}`;
}
