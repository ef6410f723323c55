// The query language over everything kept: hits, heard in place, rated, put into playlists, saved as a marker.
import { html, useState, useRef, useEffect } from '/assets/lib/view.js';
import { get, post, address } from '/assets/lib/api.js';
import { useNames, NameField } from '/assets/lib/names.js';
import { useFetched, Problems, Loading, Empty, Field, Fold, Dialog, NARROW, useNarrow, announce } from '/assets/lib/ui.js';
import { remember, step, parameter, go } from '/assets/lib/navigation.js';
import { useKeys } from '/assets/lib/keys.js';
import { clock, moment, words, counted, percent } from '/assets/lib/format.js';
import { QueryField, faultsOf } from '/assets/lib/query.js';
import { playStretch, stop, usePlaying } from '/assets/lib/sound.js';
import { useCount, CountSaid, spoken } from '/assets/pages/search/count.js';
import { VectorsSaid, Manner } from '/assets/pages/search/meaning.js';
import { useCurrent, isOnItem } from '/assets/lib/hits.js';

export const title = 'Search';

const MEANING = 'meaning';
const FIRST = NARROW.matches ? 10 : 30;
const FILTERS = ['medium', 'speaker', 'team', 'agent', 'queue', 'from', 'to', 'marker', 'fact', 'sort'];
/** So many hits the server weighs when the surest come first. */
const WEIGHED = 1000;
const EXAMPLES = ['customer @complaint', 'agent (sorry | apolog*) near<=12w (delay | wait*)',
  'customer @complaint before<=30s (agent @apology)'];

const keyOf = (hit) => `${hit.interaction}:${hit.turn}:${hit.from}:${hit.to}`;
const spot = (hit) => ({ interaction: hit.interaction, turn: hit.turn, from: hit.from, to: hit.to });

/** The first and last day of a month such as 2026-10. */
function daysOf(month) {
  const [year, number] = month.split('-').map(Number);
  return { from: `${month}-01`, to: `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}` };
}

function isChosen(facet, value, filters) {
  return facet === 'month' ? filters.from === daysOf(value).from && filters.to === daysOf(value).to : filters[facet] === value;
}

function Facets({ facets, filters, change, counting }) {
  const shown = Object.entries(facets).filter(([, values]) => Object.keys(values).length > 0);
  const toggle = (facet, value) => {
    const on = isChosen(facet, value, filters);
    change(facet === 'month' ? (on ? { from: '', to: '' } : daysOf(value)) : { [facet]: on ? '' : value });
  };
  const narrow = useNarrow();
  const inside = html`${counting ? html`<p class="small faint">Counted so far:</p>` : ''}
    ${shown.map(([facet, values]) => html`<h2>${words(facet)}</h2><ul>
      ${Object.entries(values).slice(0, 12).map(([value, n]) => html`<li>${value === ''
        ? html`<span class="unknown"><span>not known</span><span class="number">${n}</span></span>`
        : html`<button aria-pressed=${isChosen(facet, value, filters)} onClick=${() => toggle(facet, value)}>
          <span>${facet === 'medium' || facet === 'speaker' ? words(value) : value}</span><span class="number">${n}</span></button>`}</li>`)}
      ${Object.keys(values).length > 12 ? html`<li class="unknown">and ${Object.keys(values).length - 12} more</li>` : ''}
    </ul>`)}`;
  return html`<aside class=${'facets' + (narrow ? '' : ' sheet')} aria-label="Interactions with hits, by what is known of them" aria-busy=${counting}>
    ${narrow ? html`<${Fold} summary="How they spread: by team, agent, month and more">${inside}<//>` : inside}</aside>`;
}

function Hit({ hit, query, isCurrent, isPlaying, rating, itemRef, onFocus, onPlay, onRate, onPlaylist, onMore, me }) {
  const narrow = useNarrow();
  const [doing, setDoing] = useState(false);
  const to = `/calls/${hit.interaction}?${hit.startMs === undefined ? `turn=${hit.turn}` : `t=${(hit.startMs / 1000).toFixed(1)}`}`;
  return html`<li class=${`hit${isCurrent ? ' current' : ''}`} ref=${itemRef} tabindex=${isCurrent ? 0 : -1} onFocus=${onFocus}
      aria-current=${isCurrent ? 'true' : undefined}>
    <div class="line small">
      <a href=${to}>${hit.name}</a>
      <span class="chip">${hit.medium}</span>
      ${hit.agent ? html`<span>${hit.agent}</span>` : ''}
      <span class="faint">${moment(hit.startedAt, me.timeZone)}</span>
      ${hit.startMs === undefined ? html`<span class="faint">turn ${hit.turn + 1}</span>` : html`<span class="number">at ${clock(hit.startMs)}</span>`}
    </div>
    <p class="said"><span class=${`small speaker-${hit.speaker}`}>${words(hit.speaker)}:</span> ${hit.before}<mark>${hit.match}</mark>${hit.after}</p>
    <div class="line">
      ${hit.doubt ? html`<span class="chip doubt" title=${hit.doubt}>cannot tell</span><span class="small faint">${hit.doubt}</span>` : ''}
      ${hit.similarity === undefined ? '' : html`<span class="chip" title="cosine of the sentence vectors; near in meaning, no match">similarity ${hit.similarity.toFixed(2)}</span>`}
      ${hit.startMs === undefined || hit.confidence === undefined ? '' : html`<span class="small faint" title="how sure the recogniser was of these words">recognised ${percent(hit.confidence)}</span>`}
      ${rating ? html`<span class=${`chip ${rating === 'good' ? 'good' : 'bad'}`}>${rating} example</span>` : ''}
      <span class="actions">
        ${hit.heard ? html`<button onClick=${onPlay} aria-pressed=${isPlaying}>${isPlaying ? 'Stop' : 'Play'}</button>` : ''}
        ${narrow ? html`<button aria-expanded=${doing} onClick=${() => setDoing(!doing)} aria-label=${`What can be done with: ${hit.match}`}>…</button>` : ''}
        ${narrow && !doing ? '' : html`<button onClick=${onMore} aria-label=${`More like: ${hit.match}`}>More like this</button>
        ${hit.similarity !== undefined ? '' : html`<button onClick=${() => onRate('good')} aria-pressed=${rating === 'good'} aria-label=${`Good example of ${query}`}>Good</button>
        <button onClick=${() => onRate('poor')} aria-pressed=${rating === 'poor'} aria-label=${`Poor example of ${query}`}>Poor</button>
        <button onClick=${onPlaylist}>To playlist</button>`}`}
      </span>
    </div>
  </li>`;
}

/** Asks for a playlist's title; those there are can be chosen. */
function PlaylistDialog({ hits, query, onClose, onAdded }) {
  const [name, setName] = useState(sessionStorage.getItem('earmark.playlist') ?? '');
  const [error, setError] = useState();
  const [busy, setBusy] = useState(false);
  const known = useFetched((signal) => get('/playlists', {}, signal), []);
  const add = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      const list = await post('/playlists', { title: name, query, places: hits.map(spot) });
      sessionStorage.setItem('earmark.playlist', list.title);
      onAdded(list);
    } catch (failed) {
      setError(failed);
      setBusy(false);
    }
  };
  return html`<${Dialog} title=${`${counted(hits.length, 'hit')} to a playlist`} onClose=${onClose}>
    <${Problems} error=${error} />
    <form onSubmit=${add} class="stack">
      <${Field} label="Playlist, new or known"><input list="playlists" required maxlength="120" autofocus value=${name} onInput=${(e) => setName(e.target.value)} /><//>
      <datalist id="playlists">${(known.value ?? []).map((one) => html`<option value=${one.title} />`)}</datalist>
      <button class="primary" disabled=${busy || !name.trim()}>Add</button>
    </form>
  <//>`;
}

function MarkerDialog({ query, onClose }) {
  const [id, setId] = useState('');
  const [error, setError] = useState();
  const make = async (event) => {
    event.preventDefault();
    try {
      const draft = await get('/search/draft', { q: query, id });
      sessionStorage.setItem('earmark.draft', JSON.stringify({ id, text: draft.text, good: draft.good, rated: draft.rated }));
      go('/markers/new');
    } catch (failed) {
      setError(failed);
    }
  };
  return html`<${Dialog} title="Save as a marker" onClose=${onClose}>
    <p class="small">The query becomes the draft of a marker; hits rated good become its hits, poor ones its misses. Nothing is
      switched on before you say so.</p>
    <${Problems} error=${error} />
    <form onSubmit=${make} class="stack">
      <${Field} label="Name: lower-case words joined by _ or ."><input required autofocus pattern="[a-z][a-z0-9]*([_.][a-z0-9]+)*" value=${id} onInput=${(e) => setId(e.target.value)} placeholder="refund_promise" /><//>
      <button class="primary">Open in the editor</button>
    </form>
  <//>`;
}

const filtersOfAddress = () => Object.fromEntries(FILTERS.map((name) => [name, parameter(name)]));

export default function Search({ me, address: shown }) {
  const [typed, setTyped] = useState(parameter('q'));
  const [query, setQuery] = useState(parameter('q'));
  const [by, setBy] = useState(parameter('by'));
  const [more, setMore] = useState(parameter('more'));
  const near = by === MEANING;
  const [filters, setFilters] = useState(filtersOfAddress());
  const [limit, setLimit] = useState(Math.min(500, Math.max(FIRST, Number(parameter('shown')) || 0)));
  const [ratings, setRatings] = useState({});
  const [dialog, setDialog] = useState();
  const [trouble, setTrouble] = useState();
  const [said, setSaid] = useState();
  const field = useRef(null);
  const wantsFocus = useRef(false);
  const wanted = useRef(0);
  const playing = usePlaying();
  const [wide] = useState(window.innerWidth > 800);
  const parameters = { q: query, ...filters, fact: filters.fact ? filters.fact.split(/\s*[,;]\s*/) : undefined };
  const asked = near ? query || more : query;
  const { value: answer, error, loading, again } = useFetched(
    (signal) => (!asked ? Promise.resolve(undefined) : near ? get('/search/meaning', { ...parameters, q: more ? '' : query, more, sort: '', limit }, signal)
      : get('/search', { ...parameters, limit }, signal)),
    [query, limit, by, more, ...FILTERS.map((name) => filters[name])]);
  // what was found in the other manner goes once that is chosen
  const value = answer && near === !answer.counted ? answer : undefined;
  const count = useCount(value, parameters, (all) => !all.complete || all.hits + all.doubtful > hits.length ? announce(spoken(all)) : undefined);
  const names = useNames();
  const markers = useFetched((signal) => get('/search/names', {}, signal), []);
  const hits = value?.hits ?? [];
  const list = useCurrent(hits.length);
  const hit = hits[list.current];
  const faults = !near && error && typed === query ? faultsOf(error) : [];
  useEffect(() => {
    if (value && !loading && wantsFocus.current) {
      wantsFocus.current = false;
      if (near || value.counted.complete) {
        announce(near ? `${counted(hits.length, 'hit')} found` : value.counted.doubtful ? spoken(value.counted) : `${counted(value.counted.hits, 'hit')} found`);
      }
      if (hits.length) {
        list.choose(0);
      }
    }
  }, [value, loading]);
  // the first of those that were added is the current one
  useEffect(() => {
    if (wanted.current && !loading && hits.length > wanted.current) {
      list.choose(wanted.current);
      wanted.current = 0;
    }
  }, [value, loading]);
  useEffect(() => { if (!asked) { field.current?.focus(); } }, []);
  // Back and Forward change the address under the page
  useEffect(() => {
    setTyped(parameter('q'));
    setQuery(parameter('q'));
    setBy(parameter('by'));
    setMore(parameter('more'));
    setFilters(filtersOfAddress());
  }, [shown]);
  const search = (text = typed) => {
    setTyped(text);
    setQuery(text.trim());
    setLimit(FIRST);
    setRatings({});
    setSaid(undefined);
    setMore('');
    remember({ q: text.trim(), more: '', shown: '' });
    wantsFocus.current = true;
  };
  const choose = (manner, turn = '') => {
    setBy(manner);
    setMore(turn);
    setLimit(FIRST);
    setRatings({});
    (turn ? step : remember)({ by: manner, more: turn, shown: '' });
    wantsFocus.current = true;
  };
  const change = (some) => {
    setFilters((old) => ({ ...old, ...some }));
    setLimit(FIRST);
    remember({ ...some, shown: '' });
  };
  const showMore = () => {
    const next = Math.min(500, limit * 2);
    wanted.current = hits.length;
    setLimit(next);
    remember({ shown: next });
  };
  const play = (one) => {
    if (!one?.heard) {
      return;
    }
    if (playing === keyOf(one)) {
      stop();
      return;
    }
    setTrouble(undefined);
    playStretch(keyOf(one), one.interaction, one.startMs, one.endMs).catch(setTrouble);
  };
  const rate = async (one, rating) => {
    if (!one || near) {
      return;
    }
    try {
      await post('/clips', { query, place: spot(one), rating });
      setRatings((old) => ({ ...old, [keyOf(one)]: rating }));
      announce(`rated ${rating}`);
    } catch (failed) {
      setTrouble(failed);
    }
  };
  const open = (one) => one && go(`/calls/${one.interaction}?${one.startMs === undefined ? `turn=${one.turn}` : `t=${(one.startMs / 1000).toFixed(1)}`}`);
  const close = () => {
    setDialog(undefined);
    setTimeout(() => list.choose(list.current), 0);
  };
  const onItem = (event) => hits.length > 0 && isOnItem(event);
  useKeys([
    { key: '/', name: 'to the search field', run: () => { field.current?.focus(); field.current?.select(); } },
    { key: 'j', name: 'next hit', run: () => list.choose(list.current + 1) },
    { key: 'k', name: 'previous hit', run: () => list.choose(list.current - 1) },
    { key: 'ArrowDown', name: 'next hit', when: onItem, run: () => list.choose(list.current + 1) },
    { key: 'ArrowUp', name: 'previous hit', when: onItem, run: () => list.choose(list.current - 1) },
    { key: ' ', name: 'plays the hit, or stops', when: onItem, run: () => play(hit) },
    { key: 'Enter', name: 'opens the interaction at the hit', when: onItem, run: () => open(hit) },
    { key: '+', name: 'rates the hit as a good example', run: () => rate(hit, 'good') },
    { key: '-', name: 'rates the hit as a poor example', run: () => rate(hit, 'poor') },
    { key: 'p', name: 'puts the hit into a playlist', run: () => hit && !near && setDialog({ hits: [hit] }) },
    { key: 'P', name: 'puts all hits shown into a playlist', run: () => hits.length && !near && setDialog({ hits }) },
    { key: 'm', name: 'more like the hit', run: () => hit && choose(MEANING, `${hit.interaction}@${hit.turn}`) },
    { key: 's', name: 'saves the query as a marker', run: () => hits.length && !near && me.rights.includes('CHANGE') && setDialog('marker') },
  ]);
  const chosen = FILTERS.filter((name) => name !== 'sort' && filters[name]).length;
  return html`
    <div class="head"><h1>Search</h1><div class="tools"><a href="/playlists">Playlists</a></div></div>
    <form onSubmit=${(event) => { event.preventDefault(); search(); }}>
      <div class="row">
        <${Manner} near=${near} onChoose=${(wanted) => choose(wanted ? MEANING : '')} />
        ${near ? html`<${Field} label="What is meant, in a sentence"><input id="query" ref=${field} maxlength="2000" value=${typed} placeholder="nobody called the customer back" onInput=${(e) => setTyped(e.target.value)} /><//>`
        : html`<${QueryField} id="query" label="What to look for" value=${typed} onInput=${setTyped} onSubmit=${() => search()} fieldRef=${field} faults=${faults.length ? faults : undefined} />`}
        <button class="primary" type="submit">Search</button>
      </div>
      <details class="filters" open=${wide || chosen > 0}><summary>Filters${chosen ? ` (${chosen})` : ''}</summary>
      <div class="row">
        <${Field} label="Medium"><select value=${filters.medium} onChange=${(e) => change({ medium: e.target.value })}>
          <option value="">any</option>${['call', 'email', 'chat'].map((one) => html`<option value=${one}>${one}</option>`)}</select><//>
        <${Field} label="Whose words"><select value=${filters.speaker} onChange=${(e) => change({ speaker: e.target.value })}>
          <option value="">anybody's</option>${['agent', 'customer', 'robot'].map((one) => html`<option value=${one}>${words(one)}</option>`)}</select><//>
        <${Field} label="Team"><${NameField} id="teams" what="team" names=${names.teams} value=${filters.team} onChoose=${(team) => change({ team })} /><//>
        <${Field} label="Agent"><${NameField} id="agents" what="agent" names=${names.agents} value=${filters.agent} onChoose=${(agent) => change({ agent })} /><//>
        <${Field} label="From"><input type="date" value=${filters.from} onChange=${(e) => change({ from: e.target.value })} /><//>
        <${Field} label="To"><input type="date" value=${filters.to} onChange=${(e) => change({ to: e.target.value })} /><//>
        <${Field} label="Where this was found"><select value=${filters.marker} onChange=${(e) => change({ marker: e.target.value })}>
          <option value="">any</option>${(markers.value ?? []).map((one) => html`<option value=${one}>${words(one)}</option>`)}</select><//>
        <${Field} label="Facts, with commas"><input value=${filters.fact} placeholder="csat<=2" onChange=${(e) => change({ fact: e.target.value.trim() })} /><//>
        <${Field} label="First"><select value=${filters.sort} onChange=${(e) => change({ sort: e.target.value })}>
          <option value="">most relevant</option><option value="newest">newest</option><option value="strength">surest</option></select><//>
      </div>
      </details>
    </form>
    ${error && !faults.length ? html`<${Problems} error=${error} />` : ''}
    <${Problems} error=${trouble} /><${Problems} error=${count.error} />
    ${said ? html`<p class="notice" role="status">${said}</p>` : ''}
    ${near && value ? html`<${VectorsSaid} vectors=${value.vectors} onMade=${again} />` : ''}
    ${!asked ? near ? html`<div class="sheet"><p>Say in ordinary words what is meant. What lies near in meaning is shown with its similarity; it is no match,
        and nothing is counted.</p></div>` : html`<div class="sheet stack"><p>A query is an expression of the marker language: words, "phrases", wild*cards, (this | that),
        sides such as <code>customer</code>, distances such as <code>${'near<=8w'}</code>, and markers by name, <code>@complaint</code>.
        The field completes as you type.</p><p>For example ${EXAMPLES.map((one) => html`<button type="button" onClick=${() => search(one)}><code>${one}</code></button> `)}</p></div>`
    : !value ? loading && html`<${Loading} what="Searching" />` : error ? '' : html`
      ${(near ? value.notes ?? [] : count.notes).map((note) => html`<p class="notice doubt small">${note.where}: ${note.what}${note.hint ? ` – ${note.hint}` : ''}</p>`)}
      ${hits.length === 0 && near && !value.vectors.usable ? '' : hits.length === 0 ? html`<${Empty}>Nothing found${FILTERS.some((name) => name !== 'sort' && filters[name])
        ? html` with these filters. <button onClick=${() => change(Object.fromEntries(FILTERS.map((name) => [name, ''])))}>Take the filters away</button>`
        : near ? ': nothing else is as near as 0.50 in meaning. Say it in other words, or search by words.'
        : '. Try fewer words, a wild*card, or a longer distance.'}<//>`
      : html`<div class="found">
        <section aria-label="Hits" aria-busy=${loading}>
          ${near ? html`<div class="sum"><strong>${more ? 'More like that turn' : 'Near in meaning'}, nearest first; no matches</strong>
            <span class="faint small">${counted(hits.length, 'place')} shown, similarity from 0.50 on</span></div>` : html`<div class="sum"><${CountSaid} count=${count} shown=${hits.length} more=${value.more} />
            <span class="tools">
              ${me.rights.includes('CHANGE') ? html`<button onClick=${() => setDialog('marker')}>Save as marker</button>` : ''}
              <button onClick=${() => setDialog({ hits })}>All shown to playlist</button>
              <a class="button" download href=${address('/search/clips.zip', { ...parameters, limit: Math.min(limit, 100) })}>Download clips</a>
            </span></div>`}
          ${!near && filters.sort === 'strength' && count.counted.hits + count.counted.doubtful >= WEIGHED ? html`<p class="notice doubt small">Of the first ${WEIGHED.toLocaleString('en')} hits the surest come first; others were not weighed. Narrow the search to have all weighed.</p>` : ''}
          <ol class="hits">${hits.map((one, i) => html`<${Hit} key=${keyOf(one)} hit=${one} query=${query} me=${me}
            isCurrent=${i === list.current} isPlaying=${playing === keyOf(one)} rating=${ratings[keyOf(one)]}
            itemRef=${list.itemRef(i)} onFocus=${() => list.set(i)} onPlay=${() => play(one)} onRate=${(r) => rate(one, r)}
            onMore=${() => choose(MEANING, `${one.interaction}@${one.turn}`)}
            onPlaylist=${() => { list.set(i); setDialog({ hits: [one] }); }} />`)}</ol>
          ${value.more && limit < 500 ? html`<p><button onClick=${showMore}>Show more</button></p>` : ''}
        </section>
        ${near ? '' : html`<${Facets} facets=${count.counted.facets} filters=${filters} change=${change} counting=${count.counting} />`}
      </div>`}`}
    ${dialog === 'marker' ? html`<${MarkerDialog} query=${query} onClose=${close} />` : ''}
    ${dialog?.hits ? html`<${PlaylistDialog} hits=${dialog.hits} query=${query} onClose=${close}
      onAdded=${(added) => {
        close();
        setSaid(html`In <a href=${`/playlists/${added.name}`}>${added.title}</a> are now ${counted(added.clips.length, 'clip')}.`);
      }} />` : ''}`;
}
