// Who looked at, heard, took out or changed what.
import { html, useState } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field } from '/assets/lib/ui.js';
import { remember, parameter } from '/assets/lib/navigation.js';
import { moment, counted } from '/assets/lib/format.js';
import { useRows } from '/assets/lib/rows.js';
import { Filters, useFew } from '/assets/lib/few.js';

export const title = 'Access log';

const KINDS = {
  look: 'looked at', listen: 'listened to', search: 'searched', export: 'took out', change: 'changed something', people: 'changed accounts',
  session: 'came or went', refused: 'was refused',
};
const FIELDS = ['who', 'kind', 'what', 'from', 'to'];

export default function Access({ me }) {
  useRows('interaction');
  const [filter, setFilter] = useState(Object.fromEntries(FIELDS.map((name) => [name, parameter(name)])));
  const [pages, setPages] = useState([]);
  const { value, error, loading } = useFetched(
    (signal) => get('/access', { ...filter, before: pages[pages.length - 1] }, signal), [JSON.stringify(filter), pages.length]);
  const change = (name) => (event) => {
    const next = { ...filter, [name]: event.target.value };
    setFilter(next);
    setPages([]);
    remember(next);
  };
  const { shown, more } = useFew(value?.entries ?? [], { name: 'shown', first: 12 });
  const first = pages.length * 100;
  return html`
    <div class="head"><h1>Access log</h1><div class="tools"><a class="button" href="/people">People</a></div></div>
    <form onSubmit=${(e) => e.preventDefault()} role="search"><${Filters} chosen=${FIELDS.filter((name) => filter[name]).length}>
      <${Field} label="Who"><input value=${filter.who} onChange=${change('who')} /><//>
      <${Field} label="Did what"><select value=${filter.kind} onChange=${change('kind')}><option value="">anything</option>
        ${Object.entries(KINDS).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}</select><//>
      <${Field} label="Of which interaction, or what"><input value=${filter.what} onChange=${change('what')} /><//>
      <${Field} label="From day"><input type="date" value=${filter.from} onChange=${change('from')} /><//>
      <${Field} label="To day"><input type="date" value=${filter.to} onChange=${change('to')} /><//>
    <//></form>
    <${Problems} error=${error} />
    ${!value ? loading && html`<${Loading} />` : value.total === 0 ? html`<${Empty}>Nothing of that kind is noted.<//>`
    : html`<table class="cards"><caption>${counted(value.total, 'entry', 'entries')}${value.total > value.entries.length ? `; ${first + 1} to ${first + value.entries.length}` : ''}, the latest first</caption>
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Did what</th><th scope="col">Of what</th><th scope="col">From where</th></tr></thead>
      <tbody>${shown.map((one) => html`<tr key=${one.number}>
        <td class="brief" data-label="When">${moment(one.at, me.timeZone)}</td>
        <th scope="row" class="brief">${one.who || html`<span class="faint">nobody known</span>`}</th>
        <td class="brief" data-label="Did what">${KINDS[one.kind] ?? one.kind}</td>
        <td data-label="Of what" title=${one.what === one.words ? undefined : one.what}>${one.interaction ? html`<a data-row href=${'/calls/' + one.interaction}>${one.words}</a>` : one.words}</td>
        <td class="brief" data-label="From where">${one.address}</td></tr>`)}</tbody></table>${more}
      <p class="row">${pages.length ? html`<button onClick=${() => setPages(pages.slice(0, -1))}>Later ones</button>` : ''}
        ${value.next ? html`<button onClick=${() => setPages([...pages, value.next])}>Earlier ones</button>` : ''}</p>`}`;
}
