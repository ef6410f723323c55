// What a draft is worth while one types: what is wrong, what is not there yet, how its examples fare, what it finds.
import { html, useRef } from '/assets/lib/view.js';
import { Problems, Loading } from '/assets/lib/ui.js';
import { clock, words, counted } from '/assets/lib/format.js';

/** The key of a line that is not there yet, as a fault names it: hit, miss, title … */
export const missing = (fault) => /has (?:no|\d+) '([a-z-]+)'/.exec(fault.what)?.[1];

/** What mends a fault at once, where that can be told. */
export function Remedy({ fault, act }) {
  const key = missing(fault);
  const version = /^write (v\d+)/.exec(fault.hint)?.[1];
  if (key) {
    return html`<button onClick=${() => act.add(key, fault.line)}>Write ${/^[aeiou]/.test(key) ? 'an' : 'a'} ${key}</button>`;
  }
  return version ? html`<button onClick=${() => act.version(version, fault.line)}>Make it ${version}</button>` : '';
}

const Place = ({ fault, jump }) => (fault.line ? html`<button class="plain" onClick=${() => jump(fault.line, fault.column)}>Line ${fault.line}${fault.column ? `, character ${fault.column}` : ''}</button>: ` : '');

const Fault = ({ fault, act }) => html`<li><${Place} fault=${fault} jump=${act.jump} />${fault.what}${fault.hint ? html` – <em>${fault.hint}</em>` : ''} <${Remedy} fault=${fault} act=${act} /></li>`;

const STATES = { holds: 'good', fails: 'bad', 'not tried': '' };
const stateOf = (one) => (!one.tried ? 'not tried' : one.holds ? 'holds' : 'fails');

const Example = ({ one, act }) => html`<div class="example"><span class=${`chip ${STATES[stateOf(one)]}`}>${stateOf(one)}</span>
  <div><button class="plain small" onClick=${() => act.jump(one.line)} aria-label=${`To line ${one.line}: ${one.expects}`}>${one.expects}</button> <code>${one.script}</code>${stateOf(one) !== 'fails' ? '' : html`<p class="small">${one.what}${one.hint ? html`<br /><em>${one.hint}</em>` : ''}</p>`}</div></div>`;

/** So many examples that hold are shown; the others when they are asked for. */
const FIRST = 8;
const WANTED = 2;

function verdict(check, failing, untried) {
  const all = counted(check.examples.length, 'example');
  if (check.faults.length) {
    return counted(check.faults.length, 'fault');
  }
  if (failing.length) {
    return `${failing.length} of ${all} ${failing.length === 1 && check.examples.length === 1 ? 'fails' : 'fail'}`;
  }
  if (untried.length) {
    return `${all}, not tried yet`;
  }
  return check.examples.length === 0 ? 'No example yet' : `${all}, all as they should be`;
}

/** Of a draft that may be saved as it is: what it needs before it is none. */
function AsDraft({ check, text, act }) {
  const short = ['hit', 'miss'].filter((key) => check.examples.filter((one) => one.expects === key).length < WANTED);
  if (check.wanted.length || check.faults.length || !short.length || !/^\s+status\s+draft\b/m.test(text)) {
    return '';
  }
  return html`<p class="notice small">A draft may be saved as it is. Two hits and two misses are wanted before it is taken for finished:
    ${short.map((key) => html` <button onClick=${() => act.add(key, 0)}>Write a ${key}</button>`)}</p>`;
}

export function Check({ checked, text, act }) {
  const check = checked.value;
  if (!check) {
    return html`<section class="sheet" aria-live="polite"><h2 id="verdict">${checked.error ? 'It could not be checked' : 'Checking …'}</h2><${Problems} error=${checked.error} /></section>`;
  }
  const failing = check.examples.filter((one) => stateOf(one) === 'fails');
  const untried = check.examples.filter((one) => stateOf(one) === 'not tried');
  const holding = check.examples.filter((one) => stateOf(one) === 'holds');
  const each = (some) => some.map((one) => html`<${Example} key=${one.line} one=${one} act=${act} />`);
  return html`<section class="sheet" aria-live="polite"><h2 id="verdict">${verdict(check, failing, untried)}</h2>
    <${Problems} error=${checked.error} />
    ${check.faults.length ? html`<ul class="faults">${check.faults.map((one) => html`<${Fault} fault=${one} act=${act} />`)}</ul>` : ''}
    ${check.wanted.length ? html`<div class="notice doubt small"><h3>Still wanted</h3><ul class="faults">${check.wanted.map((one) => html`<${Fault} fault=${one} act=${act} />`)}</ul></div>` : ''}
    <${AsDraft} check=${check} text=${text} act=${act} />
    ${each(failing)}${each(holding.slice(0, FIRST))}${each(untried)}
    ${holding.length > FIRST ? html`<details><summary>${counted(holding.length - FIRST, 'example')} more that hold</summary>${each(holding.slice(FIRST))}</details>` : ''}
  </section>`;
}

const LETTERS = { agent: 'A', customer: 'C', robot: 'R', third_party: 'T' };

/** A place as an example of a marker file; signs that mean something there are left out. */
function scriptOf(hit, marked) {
  const plain = (text) => text.replace(/…/g, '').replace(/[<>~[\]/#]/g, ' ').replace(/\s+/g, ' ');
  const match = plain(hit.match).trim();
  return `${LETTERS[hit.speaker] ?? '?'}: ${`${plain(hit.before)}${marked ? `<<${match}>>` : match}${plain(hit.after)}`.trim()}`;
}

/** Places the draft finds in what is kept; each becomes an example by a button. */
export function Hits({ found, act }) {
  const last = useRef();
  if (found.value?.hits.length) {
    last.current = found.value;
  }
  if (!found.value) {
    return found.error ? html`<${Problems} error=${found.error} />` : html`<${Loading} what="Looking" />`;
  }
  // an unfinished word must not take away what one looks at
  const unreadable = found.value.note !== '' && found.value.hits.length === 0;
  const { hits, counted: n, interactions, doubtful, complete, note } = unreadable && last.current ? last.current : found.value;
  const count = `${complete ? '' : 'at least '}${counted(n, 'place')} in ${counted(interactions, 'interaction')}${doubtful ? `, and ${doubtful} that cannot be told` : ''}${hits.length < n + doubtful ? `; the first ${hits.length}` : ''}`;
  return html`<p class="small" role="status">${!found.fresh ? 'Looking … ' : unreadable ? `${found.value.note}${last.current ? '; what was found before: ' : ''}` : ''}${
    unreadable && !last.current ? '' : `${count}${note ? ` – ${note}` : ''}`}</p>
    ${hits.map((hit) => html`<div class="place small"><a href=${`/calls/${hit.interaction}?${hit.startMs === undefined ? `turn=${hit.turn}` : `t=${(hit.startMs / 1000).toFixed(1)}`}`}>${hit.name}</a>${' '}
      ${hit.startMs === undefined ? '' : clock(hit.startMs)} <span class=${`speaker-${hit.speaker}`}>${words(hit.speaker)}:</span> ${hit.before}<mark>${hit.match}</mark>${hit.after}
      ${hit.doubt ? html` <span class="chip doubt">cannot tell</span>` : ''}
      <span class="as"><button class="plain" onClick=${() => act.example('hit', scriptOf(hit, true))} aria-label=${`Takes “${hit.match}” in ${hit.name} as a hit`}>as a hit</button>
        <button class="plain" onClick=${() => act.example('miss', scriptOf(hit, false))} aria-label=${`Takes “${hit.match}” in ${hit.name} as a miss`}>as a miss</button></span></div>`)}`;
}
