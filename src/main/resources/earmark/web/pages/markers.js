// What is looked for: all markers, their own or shipped, how often they were found.
import { html, useState, useRef } from '/assets/lib/view.js';
import { get, put, post } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field, Fold, useNarrow, announce } from '/assets/lib/ui.js';
import { parameter, remember, go } from '/assets/lib/navigation.js';
import { useKeys } from '/assets/lib/keys.js';
import { words, counted } from '/assets/lib/format.js';
import { useJob, JobProgress } from '/assets/lib/jobs.js';
import { useRows } from '/assets/lib/rows.js';

export const title = 'Markers';

const isStep = (one) => one.id.includes('.');

/** On a phone: each in the first group it fits. */
const GROUPS = [
  ['Own', (one) => one.kept === 'own'],
  ['Learned', (one) => one.kept === 'learned'],
  ['Shipped, found in what is kept', (one) => !isStep(one) && one.interactions > 0],
  ['Shipped, found nowhere', (one) => !isStep(one)],
  ['Steps of models', () => true],
];

function grouped(markers) {
  const groups = GROUPS.map(([name]) => ({ name, markers: [] }));
  markers.forEach((one) => groups[GROUPS.findIndex(([, fits]) => fits(one))].markers.push(one));
  return groups.filter((group) => group.markers.length > 0);
}

const Found = ({ one }) => (one.used ? html`<a href=${`/search?q=${encodeURIComponent('@' + one.id)}`}>${one.interactions}</a>` : one.interactions);

function State({ one, mayChange, onUse }) {
  return html`${one.draft ? html`<span class="chip doubt">draft</span> ` : ''}${mayChange && one.kept !== 'learned' && !isStep(one)
    ? html`<button aria-pressed=${one.used} onClick=${() => onUse(one, !one.used)} aria-label=${`${one.id} is ${one.used ? 'on' : 'off'}`}>${one.used ? 'On' : 'Off'}</button>`
    : one.used ? 'on' : 'off'}`;
}

/** All of it folded: groups with how many they hold, markers with where they were found, the rest of one when it is opened. */
function Folded({ markers, total, searched, mayChange, onUse }) {
  return html`<p class="small faint">${counted(markers.length, 'marker')}; found: in so many of ${counted(total, 'interaction')}</p>
    ${grouped(markers).map((group) => html`<${Fold} key=${group.name} open=${searched} row=${true} summary=${html`<h2>${group.name}</h2> <span class="faint">${counted(group.markers.length, 'marker')}</span>`}>
      ${group.markers.map((one) => html`<${Fold} key=${one.id} row=${true} summary=${html`${one.id} <span class="faint small">found in ${one.interactions}${one.used ? '' : ', off'}${one.draft ? ', draft' : ''}</span>`}>
        <p>${one.title}</p><p class="small">${words(one.by)}; found in <${Found} one=${one} />; ${counted(one.examples, 'example')}; version ${one.version}, ${one.kept}</p>
        <p class="row">${one.kept === 'learned' || !mayChange ? '' : html`<a class="button" href=${`/markers/${one.id}`}>Open ${one.id}</a>`} <${State} one=${one} mayChange=${mayChange} onUse=${onUse} /></p><//>`)}<//>`)}`;
}

export default function Markers({ me }) {
  useRows('marker');
  const { value, error, again } = useFetched((signal) => get('/markers', {}, signal), []);
  const [text, setText] = useState(parameter('find'));
  const [kept, setKept] = useState(parameter('kept'));
  const [trouble, setTrouble] = useState();
  const [jobId, setJobId] = useState();
  const { job, error: jobError, cancel } = useJob(jobId, again);
  const field = useRef(null);
  const narrow = useNarrow();
  const mayChange = me.rights.includes('CHANGE');
  useKeys([
    { key: '/', name: 'to the filter', run: () => field.current?.focus() },
    ...(mayChange ? [{ key: 'n', name: 'new marker', run: () => go('/markers/new') }] : []),
  ]);
  const use = async (marker, on) => {
    setTrouble(undefined);
    try {
      const saved = await put(`/markers/${marker.id}/use`, { on });
      if (!saved.saved) {
        throw new Error(saved.faults.map((one) => `${one.what} – ${one.hint}`).join('; ') || 'somebody else has just changed it; try again');
      }
      announce(`${marker.id} is switched ${on ? 'on' : 'off'}`);
      again();
    } catch (failed) {
      setTrouble(failed);
    }
  };
  const retag = () => post('/markers/retag', {}).then((made) => setJobId(made.id)).catch(setTrouble);
  const shown = (value?.markers ?? []).filter((one) => (!kept || one.kept === kept)
    && (!text || `${one.id} ${one.title}`.toLowerCase().includes(text.toLowerCase())));
  return html`
    <div class="head"><h1>Markers</h1><div class="tools">
      <${Field} label="Find"><input ref=${field} value=${text} onInput=${(e) => { setText(e.target.value); remember({ find: e.target.value }); }} /><//>
      <${Field} label="Kept"><select value=${kept} onChange=${(e) => { setKept(e.target.value); remember({ kept: e.target.value }); }}>
        <option value="">all</option><option value="own">own</option><option value="shipped">shipped</option><option value="learned">learned</option></select><//>
      ${mayChange ? html`<a class="button primary" href="/markers/new">New marker</a>` : ''}</div></div>
    <${Problems} error=${error ?? trouble ?? jobError} />
    ${value && value.taggedOtherwise > 0 && mayChange && !(job && !job.over) ? html`<div class="notice doubt"><p>${counted(value.taggedOtherwise, 'interaction')}
      of ${value.interactions} ${value.taggedOtherwise === 1 ? 'was' : 'were'} tagged by other markers than those of today; what is counted below is as they were tagged.
      <button onClick=${retag}>Tag them anew</button></p></div>` : ''}
    <${JobProgress} job=${job} cancel=${cancel} />
    ${!value ? !error && html`<${Loading} />` : shown.length === 0 ? html`<${Empty}>No marker fits.<//>`
    : narrow ? html`<${Folded} markers=${shown} total=${value.interactions} searched=${!!(text || kept)} mayChange=${mayChange} onUse=${use} />` : html`
    <table class="cards"><caption>${counted(shown.length, 'marker')}; found: in so many of ${counted(value.interactions, 'interaction')}</caption>
      <thead><tr><th scope="col">Marker</th><th scope="col">What it is</th><th scope="col">Whose words</th><th scope="col" class="number">Found in</th>
        <th scope="col" class="number">Examples</th><th scope="col">State</th></tr></thead>
      <tbody>${shown.map((one) => html`<tr key=${one.id}>
        <th scope="row">${one.kept === 'learned' || !mayChange ? one.id : html`<a data-row href=${`/markers/${one.id}`}>${one.id}</a>`} <span class="faint small">v${one.version}</span> <span class="chip">${one.kept}</span></th>
        <td data-label="What it is">${one.title}</td><td class="brief" data-label="Whose words">${words(one.by)}</td>
        <td class="number brief" data-label="Found in"><${Found} one=${one} /></td>
        <td class="number brief" data-label="Examples">${one.examples}</td>
        <td class="brief" data-label="State"><${State} one=${one} mayChange=${mayChange} onUse=${use} /></td></tr>`)}</tbody></table>`}`;
}
