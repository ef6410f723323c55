// Accounts and tokens of programs, for administrators.
import { html, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get, post, put, del } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field, Dialog, announce } from '/assets/lib/ui.js';
import { useKeys } from '/assets/lib/keys.js';
import { day, words, counted } from '/assets/lib/format.js';
import { useFew } from '/assets/lib/few.js';
import { useRows } from '/assets/lib/rows.js';

export const title = 'People';

const EXPLAINED = {
  AGENT: 'sees and hears the own interactions and scores, answers them, appeals',
  ASSESSOR: 'sees and searches everything, or what is of the teams named below, scores',
  TEAM_LEADER: 'also assigns, coaches, decides on appeals, sees figures and themes; of the teams named below, or of all',
  ANALYST: 'also changes markers and brings recordings in',
  ADMINISTRATOR: 'may do everything; makes accounts and reads the access log',
};
const TEAMS = {
  AGENT: 'Of which teams this agent is; none: those of the own calls',
  ASSESSOR: 'Sees the interactions of these teams; none chosen: of all',
  TEAM_LEADER: 'Sees the interactions of these teams; none chosen: of all',
};
const role = (name) => words(name.toLowerCase());

/** What an account's teams come to, in words. */
const sees = (person) => person.teams.length ? person.teams.join(', ') : person.role === 'AGENT' ? '' : 'all';

function TeamFields({ role, known, value, onChange }) {
  const [other, setOther] = useState('');
  if (!TEAMS[role]) {
    return '';
  }
  const add = () => { const team = other.trim(); if (team && !value.includes(team)) { onChange([...value, team]); } setOther(''); };
  return html`<fieldset class="options"><legend>${TEAMS[role]}</legend>
    ${[...new Set([...known, ...value])].sort().map((team) => html`<label class="option"><input type="checkbox" checked=${value.includes(team)}
      onChange=${() => onChange(value.includes(team) ? value.filter((one) => one !== team) : [...value, team])} /> <span>${team}${known.includes(team) ? '' : html` <span class="faint small">no interaction names it yet</span>`}</span></label>`)}
    <div class="row"><${Field} label="Another team"><input value=${other} onInput=${(e) => setOther(e.target.value)} maxlength="200" onKeyDown=${(e) => { if (e.key === 'Enter') { e.preventDefault(); add(); } }} /><//>
      <button type="button" onClick=${add} disabled=${!other.trim()}>Add the team</button></div>
  </fieldset>`;
}

function RoleFields({ roles, value, onChange, agent, onAgent, known, teams, onTeams }) {
  return html`
    <fieldset class="options"><legend>Role</legend>
      ${roles.map((one) => html`<label class="option"><input type="radio" name="role" value=${one} checked=${value === one}
        onChange=${() => onChange(one)} /> <span><strong>${role(one)}</strong> <span class="faint small">${EXPLAINED[one]}</span></span></label>`)}
    </fieldset>
    <${Field} label=${value === 'AGENT' ? 'Whose calls: the name of the agent in them' : 'Name of the agent in the calls, if this person takes calls'}>
      <input value=${agent} onInput=${(e) => onAgent(e.target.value)} required=${value === 'AGENT'} /><//>
    <${TeamFields} role=${value} known=${known} value=${teams} onChange=${onTeams} />`;
}

function Add({ roles, known, onDone, onClose }) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState('ASSESSOR');
  const [agent, setAgent] = useState('');
  const [teams, setTeams] = useState([]);
  const [password, setPassword] = useState('');
  const [error, setError] = useState();
  const submit = (event) => {
    event.preventDefault();
    post('/people', { name, role: chosen, agent: agent || undefined, teams: TEAMS[chosen] ? teams : [], password }).then(onDone).catch(setError);
  };
  return html`<${Dialog} title="Another person" onClose=${onClose}>
    <form class="stack" onSubmit=${submit}>
      <${Problems} error=${error} />
      <${Field} label="Name to sign in with"><input value=${name} onInput=${(e) => setName(e.target.value)} required maxlength="80" autocomplete="off" /><//>
      <${RoleFields} roles=${roles} value=${chosen} onChange=${setChosen} agent=${agent} onAgent=${setAgent} known=${known} teams=${teams} onTeams=${setTeams} />
      <${Field} label="First password, at least 10 characters; empty: only programs come in, with a token">
        <input type="password" autocomplete="new-password" value=${password} onInput=${(e) => setPassword(e.target.value)} /><//>
      <p><button class="primary">Make the account</button></p>
    </form><//>`;
}

function Edit({ person, roles, known, me, onDone, onClose, again }) {
  const [chosen, setChosen] = useState(person.role);
  const [agent, setAgent] = useState(person.agent ?? '');
  const [teams, setTeams] = useState(person.teams);
  const [password, setPassword] = useState('');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const [secret, setSecret] = useState();
  const [sure, setSure] = useState(false);
  const [error, setError] = useState();
  const path = '/people/' + encodeURIComponent(person.name);
  const shown = useRef(null);
  useEffect(() => shown.current?.focus(), [secret]);
  const attempt = (what, then) => (event) => {
    event?.preventDefault();
    what().then((value) => { setError(undefined); then(value); }).catch(setError);
  };
  const said = (text) => () => { announce(text); again(); };
  return html`<${Dialog} title=${person.name} onClose=${onClose}><div class="stack">
    <${Problems} error=${error} />
    <form class="stack" onSubmit=${attempt(() => put(path, { role: chosen, agent: agent || undefined, teams: TEAMS[chosen] ? teams : [] }), onDone)}>
      <${RoleFields} roles=${roles} value=${chosen} onChange=${setChosen} agent=${agent} onAgent=${setAgent} known=${known} teams=${teams} onTeams=${setTeams} />
      <p><button class="primary">Save</button></p>
    </form>
    <section class="stack"><h3>Password</h3>
      <form class="row" onSubmit=${attempt(() => put(path + '/password', { password }), () => { setPassword(''); said('The password is set.')(); })}>
        <${Field} label="New password, at least 10 characters"><input type="password" autocomplete="new-password" minlength="10" required
          value=${password} onInput=${(e) => setPassword(e.target.value)} /><//>
        <button>Set it</button>
        <button type="button" onClick=${attempt(() => del(path + '/sessions'), said('Signed out everywhere.'))}>Sign out everywhere</button>
      </form></section>
    <section class="stack"><h3>Tokens for programs</h3>
      ${person.tokens.length === 0 ? html`<p class="faint">None.</p>` : html`<ul class="plain-list">${person.tokens.map((token) => html`<li class="row">
        <span>${token.label} <span class="faint small">${token.id}, made ${day(token.madeAt)}${token.endsAt ? `, ends ${day(token.endsAt)}` : ''}</span></span>
        <button onClick=${attempt(() => del(`${path}/tokens/${token.id}`), said('The token is taken back.'))}>Take back<span class="hidden-text"> ${token.label}</span></button></li>`)}</ul>`}
      ${secret ? html`<div class="notice" tabindex="-1" ref=${shown}><p>The token, to be seen this once:</p><p><code class="secret">${secret}</code></p>
        <p class="small">A program sends it with each request: <code>Authorization: Bearer …</code></p></div>` : ''}
      <form class="row" onSubmit=${attempt(() => post(path + '/tokens', { label, days: days ? Number(days) : undefined }), (made) => { setSecret(made.secret); setLabel(''); again(); })}>
        <${Field} label="What it is for"><input value=${label} onInput=${(e) => setLabel(e.target.value)} required maxlength="80" /><//>
        <${Field} label="Good for days"><input type="number" min="1" max="3650" value=${days} onInput=${(e) => setDays(e.target.value)} /><//>
        <button>Make a token</button>
      </form></section>
    ${person.name === me.name ? '' : html`<section class="stack"><h3>Remove</h3>
      <p class="faint small">What was done under this name stays.</p>
      <p class="row">${sure ? html`<button onClick=${attempt(() => del(path), onDone)}>Yes, remove ${person.name}</button>
        <button onClick=${() => setSure(false)}>No, keep</button>` : html`<button onClick=${() => setSure(true)}>Remove ${person.name} …</button>`}</p></section>`}
  </div><//>`;
}

export default function People({ me }) {
  useRows('person');
  const { value, error, loading, again } = useFetched((signal) => get('/people', {}, signal), []);
  const [dialog, setDialog] = useState();
  const close = () => setDialog(undefined);
  const done = () => { close(); again(); announce('Saved.'); };
  useKeys([{ key: 'a', name: 'another person', run: () => setDialog({ add: true }) }]);
  const { shown, more } = useFew(value?.people ?? [], { name: 'shown' });
  const person = value?.people.find((one) => one.name === dialog?.edit);
  return html`
    <div class="head"><h1>People</h1>
      <div class="tools"><a class="button" href="/people/access">Access log</a>
        <button class="primary" onClick=${() => setDialog({ add: true })}>Another person</button></div></div>
    <${Problems} error=${error} />
    ${value && !value.signsIn ? html`<p class="notice">Only this machine reaches the workbench, and nobody signs in. Once there is an account of an
      administrator, and <code>earmark serve</code> is started anew, everybody signs in.</p>` : ''}
    ${!value ? loading && html`<${Loading} />` : value.people.length === 0 ? html`<${Empty}>No accounts yet. Make an administrator first.<//>`
    : html`<table class="cards"><caption>${counted(value.people.length, 'account')}</caption>
      <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Takes calls as</th><th scope="col">Teams</th><th scope="col">Signed in</th><th scope="col">Tokens</th><th scope="col">Made</th><td></td></tr></thead>
      <tbody>${shown.map((one) => html`<tr>
        <th scope="row">${one.name}</th>
        <td class="brief" data-label="Role">${role(one.role)}</td>
        <td class="brief" data-label="Takes calls as">${one.agent ?? html`<span class="faint">none</span>`}</td>
        <td data-label="Teams">${sees(one) || html`<span class="faint">of the own calls</span>`}${one.unnamed.length ? html` <span class="faint small">no interaction names ${one.unnamed.join(', ')}</span>` : ''}</td>
        <td class="brief" data-label="Signed in">${one.hasPassword ? (one.sessions ? `in ${counted(one.sessions, 'browser')}` : 'no') : 'by token only'}</td>
        <td class="brief" data-label="Tokens">${one.tokens.length || html`<span class="faint">none</span>`}</td>
        <td class="brief" data-label="Made">${day(one.madeAt, me.timeZone)}</td>
        <td><button data-row onClick=${() => setDialog({ edit: one.name })}>Change<span class="hidden-text"> ${one.name}</span></button></td>
      </tr>`)}</tbody></table>${more}`}
    ${dialog?.add ? html`<${Add} roles=${value?.roles ?? []} known=${value?.teams ?? []} onDone=${done} onClose=${close} />` : ''}
    ${person ? html`<${Edit} person=${person} roles=${value.roles} known=${value.teams} me=${me} onDone=${done} onClose=${close} again=${again} />` : ''}`;
}
