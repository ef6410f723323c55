// Everything kept, newest first.
import { html, useState } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field } from '/assets/lib/ui.js';
import { remember, parameter } from '/assets/lib/navigation.js';
import { clock, moment, words, counted } from '/assets/lib/format.js';

export const title = 'Interactions';

const MEDIA = ['', 'call', 'email', 'chat'];

export default function Calls({ me }) {
  const [medium, setMedium] = useState(parameter('medium'));
  const [limit, setLimit] = useState(50);
  const { value, error, loading } = useFetched((signal) => get('/interactions', { medium, limit }, signal), [medium, limit]);
  const choose = (event) => {
    setMedium(event.target.value);
    remember({ medium: event.target.value });
  };
  return html`
    <div class="head"><h1>Interactions</h1>
      <div class="tools"><${Field} label="Medium"><select value=${medium} onChange=${choose}>
        ${MEDIA.map((one) => html`<option value=${one}>${one ? words(one) : 'All'}</option>`)}</select><//></div></div>
    <${Problems} error=${error} />
    ${!value ? loading && html`<${Loading} />` : value.interactions.length === 0 ? html`<${Empty}>Nothing is kept yet.<//>`
    : html`<table class="cards">
      <thead><tr><th scope="col">Interaction</th><th scope="col">When</th><th scope="col">Agent</th>
        <th scope="col" class="number">Length</th><th scope="col">Found</th></tr></thead>
      <tbody>${value.interactions.map((one) => html`<tr>
        <th scope="row"><a href=${'/calls/' + one.id}>${one.facts.id ?? one.source}</a> <span class="chip">${one.medium.toLowerCase()}</span></th>
        <td data-label="When">${moment(one.startedAt, me.timeZone)}</td>
        <td data-label="Agent">${one.facts.agent ?? html`<span class="faint">not known</span>`}</td>
        <td class="number" data-label="Length">${one.durationMs ? clock(one.durationMs) : counted(one.turns, 'turn')}</td>
        <td data-label="Found">${Object.entries(one.findings).map(([marker, n]) => html`<span class="chip">${words(marker)}${n > 1 ? ` ×${n}` : ''}</span> `)}</td>
      </tr>`)}</tbody></table>
      ${value.more ? html`<p><button onClick=${() => setLimit(limit + 50)}>Show more</button></p>` : ''}`}`;
}
