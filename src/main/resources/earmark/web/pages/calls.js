// Everything kept, newest first.
import { html, useState, useEffect, useRef, useMemo } from '/assets/lib/view.js';
import { get, address } from '/assets/lib/api.js';
import { Problems, Loading, Empty, Field, NARROW, announce } from '/assets/lib/ui.js';
import { remember, parameter } from '/assets/lib/navigation.js';
import { clock, moment, words, counted } from '/assets/lib/format.js';
import { useRows } from '/assets/lib/rows.js';
import { useNames, NameField } from '/assets/lib/names.js';
import { Chips, Filters, toRow } from '/assets/lib/few.js';

export const title = 'Interactions';

const MEDIA = ['', 'call', 'email', 'chat'];
const FILTERS = ['medium', 'agent', 'team', 'queue', 'marker', 'from', 'to'];
const PAGE = 50;
const NARROW_PAGE = 10;
const MOST = 200;

/** In how many of the rows each marker was found. */
function common(rows) {
  const counts = new Map();
  rows.forEach((row) => Object.keys(row.findings).forEach((marker) => counts.set(marker, (counts.get(marker) ?? 0) + 1)));
  return counts;
}

/** Markers of an interaction, those first that fewest of the others have: what everybody says tells little. */
const telling = (findings, counts) => Object.entries(findings)
  .map(([marker, n]) => ({ marker, n })).sort((a, b) => counts.get(a.marker) - counts.get(b.marker));

export default function Calls({ me }) {
  useRows('interaction');
  const names = useNames();
  const [filter, setFilter] = useState(Object.fromEntries(FILTERS.map((name) => [name, parameter(name)])));
  const [state, setState] = useState({ rows: undefined });
  const [error, setError] = useState();
  const newest = useRef(0);
  const table = useRef(null);
  const step = NARROW.matches ? NARROW_PAGE : PAGE;
  const asked = JSON.stringify(filter);
  const fetchPage = (after, rows) => {
    const turn = ++newest.current;
    const limit = after ? step : Math.min(MOST, Math.max(step, Number(parameter('shown')) || 0));
    return get('/interactions', { ...filter, after, limit })
      .then((page) => {
        if (turn === newest.current) {
          setError(undefined);
          setState((old) => ({ rows: [...rows, ...page.interactions], next: page.next, total: after ? old.total : page.total }));
          if (after) {
            announce(`${page.interactions.length} more`);
            // Back shows as many again
            remember({ shown: rows.length + page.interactions.length });
            toRow(table.current, rows.length);
          }
        }
      })
      .catch((problem) => turn === newest.current && setError(problem));
  };
  useEffect(() => { fetchPage(undefined, []); }, [asked]);
  const change = (name) => (event) => choose(name)(event.target.value.trim());
  const choose = (name) => (text) => {
    const next = { ...filter, [name]: text };
    setFilter(next);
    remember({ ...next, shown: '' });
  };
  const { rows, next, total } = state;
  const counts = useMemo(() => common(rows ?? []), [rows]);
  const filtered = FILTERS.some((name) => filter[name]);
  return html`
    <div class="head"><h1>Interactions</h1>${me.rights.includes('ANALYSE') ? html`<div class="tools">
      <a class="button" download href=${address('/export/interactions.csv', filter)}>As a spreadsheet</a></div>` : ''}</div>
    <form onSubmit=${(e) => e.preventDefault()} role="search"><${Filters} chosen=${FILTERS.filter((name) => filter[name]).length}>
      <${Field} label="Medium"><select value=${filter.medium} onChange=${change('medium')}>
        ${MEDIA.map((one) => html`<option value=${one}>${one ? words(one) : 'All'}</option>`)}</select><//>
      ${me.role === 'AGENT' ? '' : html`<${Field} label="Agent"><${NameField} id="agents" what="agent" names=${names.agents} value=${filter.agent} onChoose=${choose('agent')} /><//>`}
      <${Field} label="Team"><${NameField} id="teams" what="team" names=${names.teams} value=${filter.team} onChoose=${choose('team')} /><//>
      <${Field} label="Marker found"><${NameField} id="markers" what="marker that was found" names=${names.markers} value=${filter.marker} onChoose=${choose('marker')} placeholder="complaint" /><//>
      <${Field} label="From day"><input type="date" value=${filter.from} onChange=${change('from')} /><//>
      <${Field} label="To day"><input type="date" value=${filter.to} onChange=${change('to')} /><//>
    <//></form>
    <${Problems} error=${error} />
    ${!rows ? !error && html`<${Loading} />` : rows.length === 0 ? html`<${Empty}>${filtered ? 'No interaction is like that. Change the filter.' : 'Nothing is kept yet.'}<//>`
    : html`<table class="cards" ref=${table}>
      <caption>${counted(total ?? rows.length, 'interaction')}${rows.length < (total ?? 0) ? `; the newest ${rows.length}` : ''}</caption>
      <thead><tr><th scope="col">Interaction</th><th scope="col">When</th><th scope="col">Agent</th>
        <th scope="col" class="number">Length</th><th scope="col">Found</th></tr></thead>
      <tbody>${rows.map((one) => html`<tr key=${one.id}>
        <th scope="row"><a data-row href=${'/calls/' + one.id}>${one.facts.id ?? one.source}</a> <span class="chip">${one.medium.toLowerCase()}</span></th>
        <td class="brief" data-label="When">${moment(one.startedAt, me.timeZone)}</td>
        <td class="brief" data-label="Agent">${one.facts.agent ?? html`<span class="faint">not known</span>`}</td>
        <td class="number brief" data-label="Length">${one.durationMs ? clock(one.durationMs) : counted(one.turns, 'turn')}</td>
        <td data-label="Found"><${Chips} chips=${telling(one.findings, counts).map(({ marker, n }) => html`<span class="chip">${words(marker)}${n > 1 ? ` ×${n}` : ''}</span>`)} /></td>
      </tr>`)}</tbody></table>
      ${next ? html`<p><button onClick=${() => fetchPage(next, rows)}>Show more</button></p>` : ''}`}`;
}
