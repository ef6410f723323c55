// One theme: quotations, weeks, what people decided, what should be done.
import { html, useState } from '/assets/lib/view.js';
import { get, post, put } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Field, announce } from '/assets/lib/ui.js';
import { clock, day, moment, percent, counted } from '/assets/lib/format.js';
import { Chart } from '/assets/lib/chart.js';
import { useRows } from '/assets/lib/rows.js';

export const title = 'Theme';

const DECIDED = { merge: 'merged', split: 'divided', rename: 'named', dismiss: 'not a theme', restore: 'a theme after all' };

export default function Theme({ theme, me }) {
  useRows('quotation');
  const { value, error, loading, again } = useFetched((signal) => get('/themes/' + encodeURIComponent(theme), {}, signal), [theme]);
  const [problem, setProblem] = useState();
  const [label, setLabel] = useState();
  const [note, setNote] = useState('');
  const [parts, setParts] = useState('2');
  const [into, setInto] = useState('');
  const [finding, setFinding] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  if (!value) {
    return html`<${Problems} error=${error} />${loading ? html`<${Loading} />` : ''}`;
  }
  const one = value.theme;
  const path = '/themes/' + encodeURIComponent(one.id);
  const attempt = (what, said) => (event) => {
    event.preventDefault();
    what().then(() => { setProblem(undefined); setNote(''); announce(said); again(); }).catch(setProblem);
  };
  const weeks = one.weeks.slice(-26);
  const open = value.recommendations.filter((each) => each.done === undefined);
  return html`
    <div class="head"><h1>${one.label}</h1>${one.emerging ? html`<span class="chip bad">emerging</span>` : ''}${value.state === 'DISMISSED' ? html`<span class="chip">not a theme</span>` : ''}
      <div class="tools"><a class="button" href="/themes">All themes</a></div></div>
    <${Problems} error=${problem ?? error} />
    <p class="small">${counted(one.texts, 'complaint')} in ${counted(one.size, 'interaction')}, of ${one.counted} with a complaint (${percent(one.low)} to ${percent(one.high)}). ${one.terms.join(', ')}</p>
    <div class="wide-left">
      <div class="stack">
        ${weeks.length ? html`<section class="sheet"><h2>Share of all contacts, by week</h2>
          <${Chart} title=${one.label} share=${true} write=${(v) => percent(v, 1)} labels=${weeks.map((week) => day(week.monday))}
            series=${[{ name: '', points: weeks.map((week) => ({ value: week.of ? week.count / week.of : undefined, few: week.of < 20 })) }]} />
          <details><summary>The same as a table</summary><table><thead><tr><th scope="col">Week from</th><th scope="col" class="number">With it</th><th scope="col" class="number">Of</th></tr></thead>
            <tbody>${weeks.map((week) => html`<tr><th scope="row">${day(week.monday)}</th><td class="number">${week.count}</td><td class="number">${week.of}</td></tr>`)}</tbody></table></details></section>` : ''}
        <section class="sheet stack"><h2>${counted(one.texts, 'quotation')}${value.quotations.length < one.texts ? `, the nearest ${value.quotations.length}` : ''}</h2>
          <ul class="plain-list stack">${value.quotations.map((each) => html`<li><blockquote>“${each.text}” ${' '}<span class="small"><a data-row href=${`/calls/${each.interaction}?turn=${each.turn}`}>${each.startMs === undefined ? 'read it' : `hear it at ${clock(each.startMs)}`}</a>
            <span class="faint"> ${each.day ? day(each.day, me.timeZone) : 'date unknown'}</span></span></blockquote></li>`)}</ul></section>
      </div>
      <div class="stack">
        <section class="sheet stack"><h2>What should be done</h2>
          ${value.recommendations.length === 0 ? html`<p class="faint">Nothing is written down.</p>` : html`<ul class="plain-list stack">${value.recommendations.map((each) => html`<li>${each.finding}
            <span class="faint small"> ${each.owner}, due ${day(each.due)}${each.done === undefined ? '' : `; ${each.done ? 'done' : 'dropped'} ${day(each.closedOn)} by ${each.closedBy}`}</span>
            ${each.effect ? html`<div class="small">Share of all contacts, 60 days: ${each.effect}</div>` : ''}</li>`)}</ul>`}
          ${open.map((each) => html`<form key=${each.id} class="row" onSubmit=${attempt(() => post(`/recommendations/${each.id}/close`, { done: true, note }), 'Closed.')}>
            <button>Done: ${each.finding.slice(0, 40)}</button></form>`)}
          <form class="stack" onSubmit=${attempt(() => post(path + '/recommendations', { finding, owner, due }).then(() => setFinding('')), 'Written down.')}>
            <${Field} label="What was found, and what to do"><textarea rows="2" required value=${finding} onInput=${(e) => setFinding(e.target.value)}></textarea><//>
            <div class="row"><${Field} label="Who sees to it"><input required value=${owner} onInput=${(e) => setOwner(e.target.value)} /><//>
            <${Field} label="Until"><input type="date" required value=${due} onInput=${(e) => setDue(e.target.value)} /><//>
            <button>Write it down</button></div></form></section>
        ${me.teams.length ? '' : html`<section class="sheet stack"><h2>Change the theme</h2>
          <form class="row" onSubmit=${attempt(() => put(path, { label: label ?? one.label }), 'Renamed.')}>
            <${Field} label="Name"><input required value=${label ?? one.label} onInput=${(e) => setLabel(e.target.value)} /><//><button>Rename</button></form>
          <${Field} label="Why, for what follows (may be empty)"><input value=${note} onInput=${(e) => setNote(e.target.value)} /><//>
          <form class="row" onSubmit=${attempt(() => post('/themes/merge', { themes: [one.id, into], note }), 'Merged.')}>
            <${Field} label="Merge with"><select required value=${into} onChange=${(e) => setInto(e.target.value)}><option value="">choose</option>${value.others.map((each) => html`<option value=${each.id}>${each.label}</option>`)}</select><//><button>Merge</button></form>
          <form class="row" onSubmit=${attempt(() => post(path + '/split', { parts: Number(parts), note }), 'Divided.')}>
            <${Field} label="Divide into"><input type="number" min="2" max="20" value=${parts} onInput=${(e) => setParts(e.target.value)} /><//><button>Divide</button></form>
          ${value.state === 'DISMISSED' ? html`<p><button onClick=${attempt(() => post(path + '/restore', { note }), 'A theme again.')}>A theme after all</button></p>`
    : html`<p><button onClick=${attempt(() => post(path + '/dismiss', { note }), 'Not a theme.')}>Not a theme</button></p>`}
        </section>`}
        ${value.decisions.length ? html`<section class="sheet stack"><h2>What people decided</h2><ul class="plain-list">${value.decisions.map((each) => html`<li class="small">${moment(each.at, me.timeZone)}, ${each.by}: ${DECIDED[each.kind]} ${each.text}</li>`)}</ul></section>` : ''}
      </div>
    </div>`;
}
