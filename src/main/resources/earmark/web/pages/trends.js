// Key figures and marker rates, how they went, and the interactions behind each point.
import { html, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field, Fold, useNarrow } from '/assets/lib/ui.js';
import { remember, parameter } from '/assets/lib/navigation.js';
import { clock, day, moment, month, counted, percent } from '/assets/lib/format.js';
import { Chart } from '/assets/lib/chart.js';
import { useRows } from '/assets/lib/rows.js';
import { Filters, useFew } from '/assets/lib/few.js';

export const title = 'Trends';

const FILTERS = ['medium', 'team', 'agent', 'queue', 'from', 'to'];
const STANDING = { MET: ['met', 'good'], MISSED: ['missed', 'bad'], OPEN: ['too few to tell', 'doubt'] };

/** How a value of this unit is written. */
const writer = (unit) => (value) => {
  if (value === undefined || value === null) {
    return '–';
  }
  return unit === 'SHARE' ? percent(value, value > 0 && value < 0.1 ? 1 : 0) : unit === 'SECONDS' ? clock(value * 1000) : Number(value).toFixed(Math.abs(value) < 10 ? 2 : 0);
};

function Value({ figure, unit }) {
  const write = writer(unit);
  if (!figure.n) {
    return html`<span class="faint">nothing to count</span>`;
  }
  return html`<span class=${'number' + (figure.few ? ' few' : '')}>${write(figure.value)}
    <span class="faint small"> (${figure.low === undefined ? 'too few for an interval; ' : `${write(figure.low)} to ${write(figure.high)}; `}n ${figure.n}${figure.few ? ', few' : ''})</span></span>`;
}

const Standing = ({ standing }) => (standing ? html`<span class=${'chip ' + STANDING[standing][1]}>${STANDING[standing][0]}</span>` : null);
const targetText = (target, unit) => (target ? `${target.atLeast ? 'at least' : 'at most'} ${writer(unit)(target.amount)}` : '');

/** The interactions behind a point, or behind all. */
function Behind({ figure, unit, filter, what, focus, me }) {
  const { value, error, loading } = useFetched((signal) => get(`/trends/${encodeURIComponent(figure)}/interactions`, filter, signal), [figure, JSON.stringify(filter)]);
  const heading = useRef(null);
  useEffect(() => {
    if (focus && value) {
      heading.current?.focus();
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [focus, value]);
  const write = writer(unit);
  const { shown, more } = useFew(value?.contacts ?? []);
  const list = '/calls?' + new URLSearchParams(Object.entries({ ...filter, ...(figure.startsWith('marker.') ? { marker: figure.slice(7) } : {}) }).filter(([, v]) => v));
  return html`<section class="sheet stack" aria-busy=${loading}>
    <h2 tabindex="-1" ref=${heading}>${what}</h2>
    <${Problems} error=${error} />
    ${!value ? html`<${Loading} />` : value.total === 0 ? html`<p class="faint">Of none of them this is known.</p>` : html`
      <p class="small">${counted(value.total, 'interaction')} in which it is known${value.total > value.contacts.length ? `; the first ${value.contacts.length}` : ''}. ${' '}<a href=${list}>${figure.startsWith('marker.') ? 'Those where it was found, in the list' : 'In the list'}</a></p>
      <table class="cards"><thead><tr><th scope="col">Interaction</th><th scope="col">When</th><th scope="col">Agent</th><th scope="col" class="number">${unit === 'SHARE' && figure !== 'silence' ? 'Found' : 'Value'}</th></tr></thead>
      <tbody>${shown.map((one) => html`<tr key=${one.id}>
        <th scope="row"><a data-row href=${'/calls/' + one.id}>${one.name}</a> <span class="chip">${one.medium}</span></th>
        <td class="brief" data-label="When">${moment(one.startedAt, me.timeZone)}</td>
        <td class="brief" data-label="Agent">${one.agent ?? html`<span class="faint">not known</span>`}</td>
        <td class="number brief" data-label=${unit === 'SHARE' && figure !== 'silence' ? 'Found' : 'Value'}>${unit === 'SHARE' && figure !== 'silence' ? (one.value ? 'yes' : 'no') : write(one.value)}</td></tr>`)}</tbody></table>${more}`}
  </section>`;
}

/** Stands open in a wide window, where there is room; else it opens when it is wanted. */
function Unfolded({ summary, children }) {
  return useNarrow() ? html`<${Fold} summary=${summary}>${children}<//>` : html`<div class="scrolls">${children}</div>`;
}

/** All figures: beside their course, or where there is no room for that a choice of one and the rest folded. */
function Figures({ figures, shown, onChoose }) {
  const narrow = useNarrow();
  const open = (key) => (event) => {
    event.preventDefault();
    event.stopPropagation();
    onChoose(key);
  };
  const table = html`<table><caption>${counted(figures.length, 'figure')}, with 95 % interval and n</caption>
    <thead><tr><th scope="col">Figure</th><th scope="col">Value</th></tr></thead>
    <tbody>${figures.map((one) => html`<tr key=${one.key} aria-current=${one.key === shown ? 'true' : undefined}>
      <th scope="row"><a data-row href=${'/trends?figure=' + encodeURIComponent(one.key)} onClick=${open(one.key)}>${one.title}</a></th>
      <td><${Value} figure=${one.whole} unit=${one.unit} /> <${Standing} standing=${one.whole.standing} /></td></tr>`)}</tbody></table>`;
  const current = figures.find((one) => one.key === shown);
  return narrow ? html`<div class="stack"><${Field} label="Figure"><select value=${shown} onChange=${(e) => onChoose(e.target.value)}>
      ${figures.map((one) => html`<option value=${one.key}>${one.title}</option>`)}</select><//>
      ${current ? html`<p><${Value} figure=${current.whole} unit=${current.unit} /> <${Standing} standing=${current.whole.standing} /></p>` : ''}
      <${Fold} summary=${`All ${counted(figures.length, 'figure')}`}><div class="figures">${table}</div><//></div>`
    : html`<div class="figure-list figures sheet" tabindex="0" role="region" aria-label="Figures">${table}</div>`;
}

function Course({ figure, filter, by, period, me }) {
  const { value, error, loading } = useFetched((signal) => get('/trends/' + encodeURIComponent(figure), { ...filter, by, period }, signal), [figure, JSON.stringify(filter), by, period]);
  const [point, setPoint] = useState();
  useEffect(() => setPoint(undefined), [figure, JSON.stringify(filter), by, period]);
  if (!value || value.key !== figure) {
    return html`<${Problems} error=${error} />${loading ? html`<${Loading} />` : ''}`;
  }
  const write = writer(value.unit);
  const named = (one) => (value.period === 'WEEK' ? day(one.first) : month(one.first));
  const labels = value.series[0]?.points.map(named) ?? [];
  const within = (a, b, later) => (a && b ? (later ? (a > b ? a : b) : (a < b ? a : b)) : a || b);
  const choose = (series, one) => setPoint({
    key: `${one.name} ${series.group}`,
    name: `${named(one)}${series.group ? ', ' + series.group : ''}`,
    filter: { ...filter, ...(by && series.group ? { [by]: series.group } : {}), from: within(one.first, filter.from, true), to: within(one.last, filter.to, false) },
  });
  return html`<div class="stack">
    <${Problems} error=${error} />
    <section class="sheet stack" aria-busy=${loading}>
      <div class="head"><h2>${value.title} by ${value.period.toLowerCase()}</h2><span class="small">${value.target ? html`target: ${targetText(value.target, value.unit)}` : html`<span class="faint">no target is set</span>`}</span></div>
      ${labels.length === 0 ? html`<p class="faint">None of these interactions has a date.</p>` : html`
        <${Chart} title=${value.title} labels=${labels} share=${value.unit === 'SHARE'} write=${write} target=${value.target?.amount}
          series=${value.series.map((one) => ({ name: one.group, points: one.points.map((p) => ({ value: p.figure.value, low: p.figure.low, high: p.figure.high, few: p.figure.few })) }))} />
        <p class="faint small">Lines up and down: 95 % intervals. Hollow, dotted: fewer than 20 interactions, which say little.${value.others ? ` ${counted(value.others, 'smaller group is', 'smaller groups are')} not shown.` : ''}</p>
        <${Unfolded} summary="The same as a table, and the interactions of each point"><table class="cards"><caption>The same as a table; choose a point to see its interactions</caption>
          <thead><tr><th scope="col">${value.period === 'WEEK' ? 'Week from' : 'Month'}</th>${by ? html`<th scope="col">${by}</th>` : ''}<th scope="col">${value.title}</th>${value.target ? html`<th scope="col">Target</th>` : ''}<td></td></tr></thead>
          <tbody>${value.series.flatMap((series) => series.points.filter((one) => !by || one.figure.n > 0).map((one) => html`<tr key=${series.group + one.name} class=${point?.key === `${one.name} ${series.group}` ? 'current' : ''}>
            <th scope="row">${named(one)}</th>${by ? html`<td data-label=${by}>${series.group || html`<span class="faint">not known</span>`}</td>` : ''}
            <td data-label=${value.title}><${Value} figure=${one.figure} unit=${value.unit} /></td>
            ${value.target ? html`<td data-label="Target"><${Standing} standing=${one.figure.standing} /></td>` : ''}
            <td>${one.figure.n ? html`<button onClick=${() => choose(series, one)}>Interactions<span class="hidden-text"> of ${named(one)} ${series.group}</span></button>` : ''}</td></tr>`))}</tbody></table><//>`}
    </section>
    <${Behind} key=${figure + (point?.name ?? '')} figure=${figure} unit=${value.unit} me=${me} filter=${point ? point.filter : filter} focus=${Boolean(point)} what=${point ? `${value.title}: interactions of ${point.name}` : `${value.title}: interactions`} />
  </div>`;
}

export default function Trends({ me }) {
  useRows('figure or interaction');
  const [filter, setFilter] = useState(Object.fromEntries(FILTERS.map((name) => [name, parameter(name)])));
  const [by, setBy] = useState(parameter('by'));
  const [period, setPeriod] = useState(parameter('period'));
  const [figure, setFigure] = useState(parameter('figure'));
  const { value, error, loading } = useFetched((signal) => get('/trends', filter, signal), [JSON.stringify(filter)]);
  const change = (name, set) => (event) => {
    remember({ [name]: event.target.value });
    set(event.target.value);
  };
  const narrow = (name) => change(name, (text) => setFilter({ ...filter, [name]: text }));
  const shown = figure || value?.figures[0]?.key;
  const choices = (all) => html`<option value="">all</option>${(all ?? []).map((one) => html`<option value=${one}>${one}</option>`)}`;
  const open = (key) => {
    remember({ figure: key });
    setFigure(key);
  };
  return html`
    <div class="head"><h1>Trends</h1><div class="tools">${value ? html`<a class="button" download href=${'/api/v1/export/figures.csv?' + new URLSearchParams(Object.entries(filter).filter(([, v]) => v))}>As a spreadsheet</a>` : ''}</div></div>
    <form onSubmit=${(e) => e.preventDefault()} role="search"><${Filters} label="Filters and periods" chosen=${FILTERS.filter((name) => filter[name]).length + (by ? 1 : 0) + (period ? 1 : 0)}>
      <${Field} label="Medium"><select value=${filter.medium} onChange=${narrow('medium')}>${choices(['call', 'email', 'chat'])}</select><//>
      <${Field} label="Team"><select value=${filter.team} onChange=${narrow('team')}>${choices(value?.teams)}</select><//>
      <${Field} label="Agent"><select value=${filter.agent} onChange=${narrow('agent')}>${choices(value?.agents)}</select><//>
      <${Field} label="Queue"><select value=${filter.queue} onChange=${narrow('queue')}>${choices(value?.queues)}</select><//>
      <${Field} label="From day"><input type="date" value=${filter.from} onChange=${narrow('from')} /><//>
      <${Field} label="To day"><input type="date" value=${filter.to} onChange=${narrow('to')} /><//>
      <${Field} label="Told apart by"><select value=${by} onChange=${change('by', setBy)}><option value="">nothing</option>
        <option value="team">team</option><option value="agent">agent</option><option value="queue">queue</option></select><//>
      <${Field} label="Periods"><select value=${period} onChange=${change('period', setPeriod)}><option value="">as fits</option><option value="week">weeks</option><option value="month">months</option></select><//>
    <//></form>
    <${Problems} error=${error} />
    ${!value ? loading && html`<${Loading} />` : value.contacts === 0 ? html`<${Empty}>No interaction is like that. Widen the filter, or bring recordings in.<//>` : html`
      <p class="small">${counted(value.contacts, 'interaction')}${value.first ? `, begun ${day(value.first, me.timeZone)} to ${day(value.last, me.timeZone)}` : ''}${value.undated ? `; ${value.undated} of unknown date count in no period` : ''}.</p>
      <div class="trends">
        <${Figures} figures=${value.figures} shown=${shown} onChoose=${open} />
        ${shown ? html`<${Course} figure=${shown} filter=${filter} by=${by} period=${period} me=${me} />` : ''}
      </div>`}`;
}
