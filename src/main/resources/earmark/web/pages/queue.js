// What to hear and score next; driven by keys.
import { html, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get, post, address as apiAddress } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field, Dialog, NARROW, useNarrow, announce } from '/assets/lib/ui.js';
import { go, remember, parameter } from '/assets/lib/navigation.js';
import { useKeys } from '/assets/lib/keys.js';
import { Filters, useFew } from '/assets/lib/few.js';
import { clock, moment, words, counted } from '/assets/lib/format.js';

export const title = 'Queue';

const PAGE = NARROW.matches ? 10 : 50;
const STATES = { open: 'open', taken: 'taken', scoring: 'being scored', done: 'done', set_aside: 'set aside' };
const QUEUES = { risk: 'Risks', strength: 'Strengths' };
const TO_DO = ['open', 'taken', 'scoring'];

const place = (row, at) => `/calls/${row.interaction}?turn=${at.turn}`;
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const label = (at) => (at.startMs === undefined ? `turn ${at.turn + 1}` : clock(at.startMs));

/** The first place that can be heard; none of what was written. */
const heard = (row) => row.reasons.flatMap((reason) => reason.places).find((at) => at.startMs !== undefined);

/** Why a row is here, with the places where that can be heard. */
function Reason({ row, reason }) {
  return html`<li><strong>${reason.title}</strong>${reason.parts.map((part) => html`<div class="small"><span class="faint">${sentence(part.because)}${part.places.length ? ':' : ''}</span>
    ${part.places.map((at) => html` <a class="place" href=${place(row, at)}>${label(at)}</a>`)}
    ${part.more ? html` <span class="faint">and ${part.more} more</span>` : ''}</div>`)}</li>`;
}

/** In a narrow window a row that is not the current one says why in short. */
function Reasons({ row, current }) {
  const narrow = useNarrow();
  const { shown, more } = useFew(row.reasons, { first: 2 });
  if (narrow && !current) {
    return html`${row.reasons.slice(0, 2).map((reason) => reason.title).join('; ')}${row.reasons.length > 2 ? ` +${row.reasons.length - 2}` : ''}`;
  }
  return html`<ul class="reasons">${shown.map((reason) => html`<${Reason} row=${row} reason=${reason} />`)}</ul>${more}`;
}

function State({ row, me, timeZone }) {
  const whose = row.assignee === me.name ? 'you' : row.assignee;
  const since = row.since ? `since ${moment(row.since, timeZone)}` : '';
  return html`<span class=${'chip state-' + row.state}>${STATES[row.state]}</span>
    ${row.assignee ? html` <span>${row.state === 'open' ? 'for ' : ''}${whose}</span>` : ''}
    ${row.state === 'set_aside' ? html`<div class="small">${row.by}: ${row.why}</div>` : ''}
    ${since && row.state !== 'open' ? html`<div class="faint small">${since}</div>` : ''}
    ${row.scoredBy.length ? html`<div class="faint small">scored by ${row.scoredBy.join(', ')}</div>` : ''}`;
}

/** Asks for a line of words; Enter sends it. What is offered may be chosen. */
function Asking({ title: heading, what, name, offered, onSend, onClose }) {
  const [text, setText] = useState('');
  const known = useFetched((signal) => (offered ? get(offered, {}, signal) : Promise.resolve([])), [offered]);
  const [error, setError] = useState();
  const send = (event) => {
    event.preventDefault();
    onSend(text).then(onClose, setError);
  };
  return html`<${Dialog} title=${heading} onClose=${onClose}>
    <form class="stack" onSubmit=${send}>
      <${Problems} error=${error} />
      <${Field} label=${what}><input name=${name} value=${text} onInput=${(e) => setText(e.target.value)} autofocus required
        list=${offered ? 'offered' : undefined} autocomplete=${offered ? 'off' : undefined} /><//>
      ${offered ? html`<datalist id="offered">${(known.value ?? []).map((one) => html`<option value=${one} />`)}</datalist>` : ''}
      <button class="primary">${heading}</button>
    </form><//>`;
}

export default function Queue({ me }) {
  const [filter, setFilter] = useState({
    queue: parameter('queue') === 'strength' ? 'strength' : 'risk',
    state: parameter('state') || 'to_do', team: parameter('team'), agent: parameter('agent'), medium: parameter('medium'),
    reason: parameter('reason'), mine: parameter('mine') === 'true', unscored: parameter('unscored') === 'true',
  });
  const [offset, setOffset] = useState(Number(parameter('offset')) || 0);
  const [current, setCurrent] = useState(parameter('row'));
  const [asking, setAsking] = useState();
  const [playing, setPlaying] = useState();
  const [told, setTold] = useState();
  const list = useRef(null);
  const turned = useRef(false);
  const narrow = useNarrow();
  const audio = useRef(null);
  const parameters = {
    ...filter, state: filter.state === 'to_do' ? TO_DO : filter.state === 'all' ? [] : [filter.state], offset, limit: PAGE,
  };
  const { value, error, again } = useFetched((signal) => get('/queue', parameters, signal), [JSON.stringify(parameters)]);
  useEffect(() => {
    if (value && !value.progress.ready) {
      const timer = setTimeout(again, 1000);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [value]);

  useEffect(() => {
    if (turned.current && value?.offset === offset && value.rows.length) {
      turned.current = false;
      list.current?.scrollIntoView({ block: 'start' });
      focus(value.rows[0].task);
    }
  }, [value]);

  // what was current has become short, and the one that is now has moved
  useEffect(() => {
    if (narrow && current) {
      list.current?.querySelector(`[data-task="${current}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [current, narrow]);

  const rows = value?.rows ?? [];
  const at = Math.max(0, rows.findIndex((row) => row.task === current));
  const row = rows[at];
  const change = (name, wanted) => {
    // a reason of the one queue is none of the other
    setFilter({ ...filter, ...(name === 'queue' ? { reason: '' } : {}), [name]: wanted });
    setOffset(0);
    remember({ ...(name === 'queue' ? { reason: '' } : {}), [name]: wanted === (name === 'state' ? 'to_do' : name === 'queue' ? 'risk' : undefined) ? '' : wanted, offset: '', row: '' });
  };
  const focus = (task) => requestAnimationFrame(() => list.current?.querySelector(`[data-task="${task}"]`)?.focus());
  const move = (to) => {
    if (to >= 0 && to < rows.length) {
      setCurrent(rows[to].task);
      remember({ row: rows[to].task });
      focus(rows[to].task);
    } else if (to >= rows.length && offset + rows.length < (value?.total ?? 0)) {
      turn(offset + PAGE);
    } else if (to < 0 && offset > 0) {
      turn(offset - PAGE);
    } else if (row) {
      focus(row.task);
    }
  };
  const turn = (to) => {
    turned.current = true;
    setOffset(Math.max(0, to));
    remember({ offset: to > 0 ? to : '' });
    setCurrent('');
  };
  const act = (what, said, body) => post(`/queue/${row.task}/${what}`, body).then((now) => {
    setTold(undefined);
    announce(said(now));
    again();
    focus(row.task);
  });
  const tell = (problem) => {
    setTold(problem);
    again();
  };
  const take = () => row && act('take', (now) => `${now.reference} is yours`).catch(tell);
  const giveBack = () => row && act('give-back', (now) => `${now.reference} is open`).catch(tell);
  const open = () => row && go(row.reasons[0]?.places.length ? place(row, row.reasons[0].places[0]) : `/calls/${row.interaction}`);
  const score = (one = row) => one && go(`/score/${one.interaction}`);
  const play = () => {
    const first = row && heard(row);
    if (row && !first) {
      announce('There is nothing to hear of it');
      setTold(new Error(row.medium === 'call' ? `${row.reference} has no place that can be heard; open it with Enter to read it`
        : `${row.reference} was written; open it with Enter to read it`));
    } else if (row) {
      setTold(undefined);
      setPlaying({ row, first });
    }
  };
  useEffect(() => {
    const player = audio.current;
    if (!playing || !player) {
      return undefined;
    }
    const seek = () => { player.currentTime = Math.max(0, playing.first.startMs / 1000 - 1); };
    player.addEventListener('loadedmetadata', seek, { once: true });
    player.src = apiAddress(`/interactions/${playing.row.interaction}/audio`);
    player.play().catch((problem) => problem.name !== 'AbortError' && setTold(problem));
    return () => player.removeEventListener('loadedmetadata', seek);
  }, [playing]);
  useKeys([
    { key: 'j', name: 'next', run: () => move(at + 1) },
    { key: 'ArrowDown', name: 'next', run: () => move(at + 1) },
    { key: 'k', name: 'previous', run: () => move(at - 1) },
    { key: 'ArrowUp', name: 'previous', run: () => move(at - 1) },
    { key: 'Enter', name: 'opens it', run: (event) => (event.target.closest('a, button') ? event.target.closest('a, button').click() : open()) },
    { key: 't', name: 'takes it', run: take },
    { key: 'r', name: 'returns it, or opens it again', run: giveBack },
    { key: 'p', name: 'plays the place of its first reason', run: play },
    { key: ' ', name: 'pauses, goes on', run: () => (audio.current?.paused ? audio.current.play() : audio.current?.pause()) },
    { key: 's', name: 'scores it', run: () => score() },
    { key: 'v', name: 'risks, or strengths', run: () => {
      const other = filter.queue === 'risk' ? 'strength' : 'risk';
      change('queue', other);
      announce(QUEUES[other]);
    } },
    { key: 'x', name: 'sets it aside', run: () => row && setAsking('aside') },
    ...(me.rights.includes('LEAD') ? [{ key: 'a', name: 'assigns it to somebody', run: () => row && setAsking('assign') }] : []),
  ]);

  const choose = (name) => (event) => change(name, event.target.value);
  const progress = value?.progress;
  return html`
    <div class="head"><h1>Queue</h1>
      <p class="faint">${value ? counted(value.total, 'interaction') : ''}${value && value.total > PAGE ? `, ${offset + 1} to ${offset + rows.length}` : ''}</p></div>
    <div class="row" role="group" aria-label="Which queue">${Object.entries(QUEUES).map(([id, name]) => html`
      <button type="button" aria-pressed=${filter.queue === id ? 'true' : 'false'} onClick=${() => change('queue', id)}>${name}</button>`)}
      <span class="faint small">${filter.queue === 'risk' ? 'What may have gone wrong, and what sampling plans drew.' : 'What was done well: to praise, and for others to learn from.'}</span></div>
    <${Filters} chosen=${(filter.state === 'to_do' ? 0 : 1) + ['reason', 'team', 'agent', 'medium', 'mine', 'unscored'].filter((name) => filter[name]).length}>
      <${Field} label="State"><select value=${filter.state} onChange=${choose('state')}>
        <option value="to_do">To do (${value ? TO_DO.reduce((n, one) => n + value.states[one], 0) : '…'})</option>
        ${Object.entries(STATES).map(([id, name]) => html`<option value=${id}>${words(name)} (${value ? value.states[id] : '…'})</option>`)}
        <option value="all">All</option></select><//>
      <${Field} label="Reason"><select value=${filter.reason} onChange=${choose('reason')}>
        <option value="">Any</option>${filter.queue === 'risk' ? html`<option value="sampled">Sampled, by any plan</option>` : ''}<option value="rule">Flagged, by any rule</option>
        ${(value?.reasons ?? []).map((one) => html`<option value=${one.id}>${one.title} (${one.n})</option>`)}</select><//>
      <${Field} label="Team"><select value=${filter.team} onChange=${choose('team')}><option value="">All</option>
        ${(value?.teams ?? []).map((one) => html`<option value=${one}>${one}</option>`)}</select><//>
      <${Field} label="Agent"><select value=${filter.agent} onChange=${choose('agent')}><option value="">All</option>
        ${(value?.agents ?? []).map((one) => html`<option value=${one}>${one}</option>`)}</select><//>
      <${Field} label="Medium"><select value=${filter.medium} onChange=${choose('medium')}>
        ${['', 'call', 'email', 'chat'].map((one) => html`<option value=${one}>${one ? words(one) : 'All'}</option>`)}</select><//>
      <label class="tick"><input type="checkbox" checked=${filter.mine} onChange=${(e) => change('mine', e.target.checked)} /> Mine</label>
      <label class="tick"><input type="checkbox" checked=${filter.unscored} onChange=${(e) => change('unscored', e.target.checked)} /> Scored by nobody</label>
    <//>
    <${Problems} error=${error ?? told} />
    ${progress && !progress.ready ? html`<p class="notice" role="status">The queue is being made: ${progress.looked.toLocaleString('en')} of
      ${progress.of ? progress.of.toLocaleString('en') : 'all'} interactions looked at. What is found so far is shown.</p>` : ''}
    ${progress?.problems.length ? html`<details class="notice doubt"><summary>${counted(progress.problems.length, 'interaction')} could not be read</summary>
      ${progress.problems.map((p) => html`<p><strong>${p.where}</strong>: ${p.what} – <em>${p.hint}</em></p>`)}</details>` : ''}
    ${!value ? !error && html`<${Loading} />` : rows.length === 0 ? html`<${Empty}>${progress.ready
      ? 'Nothing here. Choose another state or fewer filters. Sampling plans and flag rules fill the queue; whoever runs the workbench sets them up.' : 'Nothing found yet.'}<//>`
    : html`<table class="cards queue" ref=${list}>
      <caption class="hidden-text">The queue, what comes first by its reasons first</caption>
      <thead><tr><th scope="col">Interaction</th><th scope="col">Agent</th><th scope="col">Why</th>
        <th scope="col" class="number">Priority</th><th scope="col">State</th></tr></thead>
      <tbody>${rows.map((one, i) => html`<tr key=${one.task} data-task=${one.task} tabindex=${i === at ? 0 : -1}
          class=${i === at ? 'current' : ''} aria-current=${i === at ? 'true' : undefined}
          onFocus=${() => one.task !== current && setCurrent(one.task)} onClick=${() => setCurrent(one.task)}>
        <th scope="row"><a href=${'/calls/' + one.interaction}>${one.reference}</a> <span class="chip">${one.medium}</span>
          ${one.second ? html` <span class="chip">second assessor</span>` : ''}
          <div class="faint small">${moment(one.startedAt, me.timeZone)}${one.durationMs ? `, ${clock(one.durationMs)}` : ''}</div></th>
        <td class="brief" data-label="Agent">${one.agent || html`<span class="faint">not known</span>`}${one.team ? html`<div class="faint small team">${one.team}</div>` : ''}</td>
        <td data-label="Why"><${Reasons} row=${one} current=${i === at} /></td>
        <td class="number brief" data-label="Priority">${one.priority === undefined ? html`<span class="faint" title="only sampled">–</span>` : one.priority.toFixed(2)}</td>
        <td data-label="State"><${State} row=${one} me=${me} timeZone=${me.timeZone} />
          ${i === at ? html`<div class="row doing">
            ${one.state === 'open' ? html`<button onClick=${take}>Take</button>` : ''}
            ${one.state === 'done' ? '' : html`<button class="primary" onClick=${() => score()}>Score</button>`}
            ${heard(one) ? html`<button onClick=${play}>Play</button>` : ''}
            ${TO_DO.includes(one.state) ? html`<button onClick=${() => setAsking('aside')}>Set aside</button>` : ''}
            ${one.state === 'set_aside' || ((one.state === 'taken' || one.state === 'scoring') && (one.assignee === me.name || me.rights.includes('LEAD')))
              ? html`<button onClick=${giveBack}>${one.state === 'set_aside' ? 'Open again' : 'Give back'}</button>` : ''}
            ${me.rights.includes('LEAD') && one.state !== 'done' ? html`<button onClick=${() => setAsking('assign')}>Assign</button>` : ''}
          </div>` : one.state === 'done' || narrow ? '' : html`<div class="row doing"><button tabindex="-1" onClick=${() => score(one)} aria-label=${`Score ${one.reference}`}>Score</button></div>`}</td>
      </tr>`)}</tbody></table>
      <p class="row">
        ${offset > 0 ? html`<button onClick=${() => turn(offset - PAGE)}>Former ${PAGE}</button>` : ''}
        ${offset + rows.length < value.total ? html`<button onClick=${() => turn(offset + PAGE)}>Next ${PAGE}</button>` : ''}</p>
      <p class="faint small">Priority orders the queue: 1 − the product of (1 − weight) over the rules that hold${filter.queue === 'risk' ? ' and the learned chance of a bad score' : ''}.
        It is no probability.${filter.queue === 'risk' ? ' What was only sampled has none and stands last.' : ''} ${filter.queue === 'risk' && progress.risk ? `Learned risk is not used: ${progress.risk}.` : ''}</p>`}
    <div class=${'sheet playing' + (playing ? '' : ' hidden-text')}>
      ${playing ? html`<span>${playing.row.reference}, from ${label(playing.first)}</span>` : ''}
      <audio ref=${audio} controls=${Boolean(playing)} tabindex=${playing ? 0 : -1} preload="none" aria-label="The place of the first reason"></audio></div>
    ${asking === 'aside' ? html`<${Asking} title="Set aside" what=${`Why ${row.reference} will not be scored`} name="why" onClose=${() => { setAsking(undefined); focus(row.task); }}
      onSend=${(why) => act('set-aside', (now) => `${now.reference} is set aside`, { why })} />` : ''}
    ${asking === 'assign' ? html`<${Asking} title="Assign" what=${`Who scores ${row.reference}`} name="assignee" offered=${`/queue/${row.task}/scorers`} onClose=${() => { setAsking(undefined); focus(row.task); }}
      onSend=${(assignee) => act('assign', (now) => `${now.reference} is assigned to ${now.assignee}`, { assignee })} />` : ''}`;
}
