// One marker: its text and the same as a form, examples and real hits while one types, the difference before it is switched on.
import { html, useState, useEffect, useLayoutEffect, useRef } from '/assets/lib/view.js';
import { get, post, put, ApiError } from '/assets/lib/api.js';
import { Problems, Loading, Share, announce } from '/assets/lib/ui.js';
import { go } from '/assets/lib/navigation.js';
import { useKeys } from '/assets/lib/keys.js';
import { clock, words, counted } from '/assets/lib/format.js';
import { useJob, JobProgress } from '/assets/lib/jobs.js';

export const title = 'Marker';

const NEW = `# What it is for, and what it must not find.
marker my_marker v1
  title    "What it is"
  source   "own work"
  by       agent
  status   draft
  use      off
  say      words to look for

  hit      A: here are the <<words to look for>>
  miss     A: something else
`;
const CHECK_MS = 350;
const HITS_MS = 900;
const SINGLE = [['title', 'Title'], ['source', 'Source'], ['by', 'Whose words'], ['within', 'Within'], ['assert', 'Asserted'], ['min_conf', 'Confidence from']];
const MANY = [['say', 'Say'], ['notin', 'Not in'], ['hit', 'Hit'], ['miss', 'Miss'], ['undetermined', 'Cannot tell'], ['no-opportunity', 'No occasion'], ['known-wrong', 'Known wrong']];
const SIDES = ['agent', 'customer', 'either', 'any', 'robot', 'third_party'];
const ASSERTED = ['', 'affirmed', 'negated', 'reported', 'hypothetical', 'about_others', 'factual', 'echoed'];

/** Asks the server a while after the last change; what comes late of an earlier text is dropped. */
function useAfter(text, wait, ask) {
  const [state, setState] = useState({ value: undefined, of: undefined, error: undefined });
  useEffect(() => {
    if (text === undefined) {
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => ask(control.signal)
      .then((value) => !control.signal.aborted && setState({ value, of: text }))
      .catch((error) => !control.signal.aborted && setState({ of: text, error })), wait);
    return () => { clearTimeout(timer); control.abort(); };
  }, [text]);
  return { ...state, fresh: state.of === text };
}

const idOf = (text) => /^(?:marker|model|tree)\s+(\S+)\s+v\d+/m.exec(text)?.[1] ?? '';

/** The text with a line of its own for `use`. */
function withUse(text, id, on) {
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => new RegExp(`^(marker|model|tree)\\s+${id.replace(/\./g, '\\.')}\\s+v`).test(line));
  let end = begin + 1;
  while (end < lines.length && !/^\S/.test(lines[end])) {
    end++;
  }
  const at = lines.findIndex((line, i) => i > begin && i < end && /^\s+use\s/.test(line));
  const written = `  use      ${on ? 'on' : 'off'}`;
  if (at >= 0) {
    lines[at] = lines[at].replace(/^(\s+use\s+)\S+/, `$1${on ? 'on' : 'off'}`);
  } else if (begin >= 0 && !on) {
    lines.splice(begin + 1, 0, written);
  }
  return lines.join('\n');
}

function Value({ name, field, onChange, disabled }) {
  const [value, setValue] = useState(field.value);
  // at once: an effect that comes after the drawing would take away what somebody has begun to type
  useLayoutEffect(() => setValue(field.value), [field.value]);
  const take = (event) => event.target.value !== field.value && onChange(event.target.value);
  const code = !['title', 'source'].includes(field.key);
  if (field.key === 'by' || field.key === 'assert') {
    return html`<select aria-label=${name} value=${field.value} onChange=${(e) => onChange(e.target.value)}>
      ${(field.key === 'by' ? SIDES : ASSERTED).map((one) => html`<option value=${one}>${one || 'any'}</option>`)}</select>`;
  }
  return html`<input aria-label=${name} class=${code ? 'code' : ''} spellcheck=${!code} value=${value} disabled=${disabled}
    onInput=${(e) => setValue(e.target.value)} onBlur=${take}
    onKeyDown=${(e) => { if (e.key === 'Enter') { e.preventDefault(); take(e); } }} />`;
}

function Form({ text, onText, examples }) {
  const [view, setView] = useState();
  const [trouble, setTrouble] = useState();
  useEffect(() => {
    let current = true;
    post('/markers/form', { text }).then((found) => current && setView(found)).catch((failed) => current && setTrouble(failed));
    return () => { current = false; };
  }, [text]);
  const change = (part, line, key, value) => post('/markers/form', { text, change: { part, line, key, value } })
    .then((found) => { setTrouble(undefined); onText(found.text); }).catch(setTrouble);
  if (!view) {
    return html`<${Problems} error=${trouble} /><${Loading} />`;
  }
  return html`<${Problems} error=${trouble} />${view.parts.map((part, i) => html`<section class="fields" key=${i} aria-label=${part.head}>
    <div class="row"><label>Name, version</label><${Value} name="Name and version" field=${{ key: 'head', value: part.head }} onChange=${(v) => change(i, 0, 'head', v)} /></div>
    ${SINGLE.map(([key, name]) => {
      const field = part.fields.find((one) => one.key === key) ?? { line: 0, key, value: '' };
      return html`<div class="row" key=${key}><label>${name}</label><${Value} name=${name} field=${field} onChange=${(v) => change(i, field.line, key, v)} /></div>`;
    })}
    ${MANY.map(([key, name]) => {
      const fields = part.fields.filter((one) => one.key === key);
      return html`${fields.map((field) => {
        const result = examples.find((one) => one.line === field.line);
        return html`<div class="row" key=${`${key}${field.line}`}><label>${name} ${result ? html`<span class=${`chip ${result.holds ? 'good' : 'bad'}`}>${result.holds ? 'holds' : 'fails'}</span>` : ''}</label>
          <${Value} name=${name} field=${field} onChange=${(v) => change(i, field.line, key, v)} />
          <button class="plain" aria-label=${`Takes ${name} ${field.value} away`} onClick=${() => change(i, field.line, key, '')}>×</button></div>`;
      })}
      ${['say', 'notin', 'hit', 'miss'].includes(key) ? html`<div class="row" key=${`${key}+`}><label>${name}, another</label><${Value} name=${`${name}, another`} field=${{ line: 0, key, value: '' }} onChange=${(v) => v && change(i, 0, key, v)} /></div>` : ''}`;
    })}
    <p class="small faint">Comments and what the form does not show stay as they are in the text.</p></section>`)}`;
}

const Part = ({ part }) => (part.n === 0 ? html`<span class="faint">not asked</span>`
  : html`<${Share} value=${part.value} low=${part.low} high=${part.high} k=${part.k} n=${part.n} />`);

function Difference({ outcome }) {
  if (!outcome) {
    return null;
  }
  if (outcome.markers.length === 0) {
    return html`<p>No marker means anything else than what is in force.</p>`;
  }
  return html`<div class="stack">${outcome.markers.map((one) => html`<section key=${one.marker}><h3>${one.marker}</h3>
      <p>${counted(one.added, 'place')} more, ${one.removed} fewer, ${one.changed} with other words. Interactions with it:${' '}
        <${Part} part=${one.before} /> → <${Part} part=${one.after} /></p>
      ${Object.entries(one.outcomes).length ? html`<p class="small">${Object.entries(one.outcomes).map(([change, n]) => `${change}: ${n}`).join('; ')}</p>` : ''}
      ${outcome.places.filter((place) => place.marker === one.marker).map((place) => html`<p class="place small"><span class=${`chip ${place.kind === 'added' ? 'good' : place.kind === 'removed' ? 'bad' : ''}`}>${place.kind}</span>${' '}
        <a href=${`/calls/${place.interaction}?${place.startMs === undefined ? `turn=${place.turn}` : `t=${(place.startMs / 1000).toFixed(1)}`}`}>${place.name}</a> ${place.startMs === undefined ? '' : clock(place.startMs)} ${words(place.speaker)}: ${place.before}<mark>${place.match}</mark>${place.after}</p>`)}</section>`)}
    <section><h3>Scorecards</h3>${outcome.answers.length === 0
      ? html`<p>No answer that rules give would come out otherwise (in ${counted(outcome.scored, 'interaction')} with changes).</p>`
      : html`<ul>${outcome.answers.map((one) => html`<li>${one.form}, <code>${one.question}</code>: ${one.before} → ${one.after}, ${counted(one.times, 'time')}</li>`)}</ul>
        <p class="small faint">Of ${counted(outcome.scored, 'interaction')} with changes.</p>`}</section>
    <p class="small faint">${counted(outcome.looked, 'interaction')} looked at, nothing written.</p></div>`;
}

function Hits({ found }) {
  if (!found.value || (!found.fresh && found.value.note)) {
    return found.error ? html`<${Problems} error=${found.error} />` : html`<${Loading} what="Looking" />`;
  }
  const { hits, counted: n, interactions, doubtful, complete, note } = found.value;
  return html`<p class="small" role="status">${note || `${complete ? '' : 'at least '}${counted(n, 'place')} in ${counted(interactions, 'interaction')}${doubtful ? `, and ${doubtful} that cannot be told` : ''}${hits.length < n + doubtful ? `; the first ${hits.length}` : ''}`}</p>
    ${hits.map((hit) => html`<p class="place small"><a href=${`/calls/${hit.interaction}?${hit.startMs === undefined ? `turn=${hit.turn}` : `t=${(hit.startMs / 1000).toFixed(1)}`}`}>${hit.name}</a>${' '}
      ${hit.startMs === undefined ? '' : clock(hit.startMs)} <span class=${`speaker-${hit.speaker}`}>${words(hit.speaker)}:</span> ${hit.before}<mark>${hit.match}</mark>${hit.after}
      ${hit.doubt ? html` <span class="chip doubt">cannot tell</span>` : ''}</p>`)}`;
}

/** So many examples that hold are shown; the others when they are asked for. */
const FIRST = 8;

const Example = ({ one }) => html`<div class="example"><span class=${`chip ${one.holds ? 'good' : 'bad'}`}>${one.holds ? 'holds' : 'fails'}</span>
  <div><span class="faint small">${one.expects}</span> <code>${one.script}</code>${one.holds ? '' : html`<p class="small">${one.what}${one.hint ? html`<br /><em>${one.hint}</em>` : ''}</p>`}</div></div>`;

export default function MarkerPage({ id }) {
  const isNew = id === 'new';
  const [source, setSource] = useState();
  const [text, setText] = useState();
  const [view, setView] = useState('text');
  const [error, setError] = useState();
  const [saved, setSaved] = useState();
  const [conflict, setConflict] = useState();
  const [jobId, setJobId] = useState();
  const [compared, setCompared] = useState();
  const [retagId, setRetagId] = useState();
  const area = useRef(null);
  const draftKey = `earmark.marker.${id}`;
  const file = source?.file ?? `${idOf(text ?? '') || 'draft'}.mark`;
  const checked = useAfter(text, CHECK_MS, () => post('/markers/check', { file, text }));
  const found = useAfter(text, HITS_MS, () => post('/markers/hits', { file, text }));
  const { job, error: jobError, cancel } = useJob(jobId);
  const retag = useJob(retagId);
  useEffect(() => {
    const kept = sessionStorage.getItem(draftKey);
    if (isNew) {
      const draft = JSON.parse(sessionStorage.getItem('earmark.draft') ?? 'null');
      sessionStorage.removeItem('earmark.draft');
      setText(draft ? withUse(draft.text, draft.id, false) : kept ?? NEW);
      return;
    }
    get(`/markers/${id}`).then((one) => {
      setSource(one);
      const mine = JSON.parse(kept ?? 'null');
      setText(mine && mine.text !== one.text ? mine.text : one.text);
      if (mine && mine.text !== one.text) {
        setSaved('What you had typed and not saved is still here.');
        setSource({ ...one, state: mine.state });
      }
    }).catch(setError);
  }, [id]);
  const changed = text !== undefined && text !== (source?.text ?? '');
  useEffect(() => {
    if (text === undefined) {
      return;
    }
    if (changed) {
      sessionStorage.setItem(draftKey, isNew ? text : JSON.stringify({ text, state: source?.state ?? '' }));
    } else {
      sessionStorage.removeItem(draftKey);
    }
  }, [text]);
  const write = async (next, state = source?.state ?? '') => {
    setError(undefined);
    setSaved(undefined);
    const name = idOf(next);
    try {
      if (!name) {
        throw new ApiError(0, [{ where: 'line 1', what: 'no name and version', hint: 'begin with marker refund_promise v1' }]);
      }
      const answer = await put(`/markers/${isNew ? name : id}`, { file: isNew ? `${name}.mark` : file, text: next, state });
      if (answer.conflict !== undefined) {
        setConflict({ text: answer.conflict, state: answer.state });
        announce('somebody else has changed it');
        return false;
      }
      if (!answer.saved) {
        throw new ApiError(422, answer.faults.map((one) => ({ where: one.line ? `line ${one.line}${one.column ? `, character ${one.column}` : ''}` : file, what: one.what, hint: one.hint })));
      }
      sessionStorage.removeItem(draftKey);
      setConflict(undefined);
      if (isNew) {
        go(`/markers/${name}`);
        return true;
      }
      const fresh = await get(`/markers/${id}`);
      setSource(fresh);
      setText(fresh.text);
      return true;
    } catch (failed) {
      setError(failed);
      return false;
    }
  };
  const isOn = text !== undefined && !/^\s+use\s+off\b/m.test(text);
  const save = () => write(text).then((done) => done && (setSaved('Saved.'), announce('saved')));
  const turn = (on) => write(withUse(text, id, on)).then((done) => {
    if (done) {
      setSaved(on ? 'Saved and switched on. What is kept was tagged without it: tag it anew to see it there.' : 'Switched off.');
      announce(on ? 'switched on' : 'switched off');
    }
  });
  const compare = () => post('/markers/difference', { file, text: withUse(text, idOf(text), true) })
    .then((made) => { setCompared(text); setJobId(made.id); }).catch(setError);
  const jump = (line, column = 1) => {
    setView('text');
    requestAnimationFrame(() => {
      const at = text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + Math.max(0, column - 1);
      area.current?.focus();
      area.current?.setSelectionRange(at, at + Math.max(1, /^\S*/.exec(text.slice(at))[0].length));
    });
  };
  useEffect(() => {
    const key = (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        save();
      }
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  });
  useKeys([
    { key: 'e', name: 'to the text', run: () => area.current?.focus() },
    { key: 'c', name: 'compares with what is in force', run: compare },
  ]);
  if (text === undefined) {
    return html`<h1>Marker</h1>${error ? html`<${Problems} error=${error} />` : html`<${Loading} />`}`;
  }
  const check = checked.value;
  const examples = check?.examples ?? [];
  const failing = examples.filter((one) => !one.holds);
  const holding = examples.filter((one) => one.holds);
  const good = checked.fresh && check?.good;
  const seen = compared === text && job?.over;
  return html`
    <div class="head"><h1>${isNew ? 'New marker' : id}</h1>
      ${source ? html`<span class="chip">${source.origin === 'OWN' ? 'own' : 'shipped; saving makes an own one of it'}</span>` : ''}
      ${isNew ? '' : html`<span class=${`chip ${isOn ? 'good' : ''}`}>${isOn ? 'on' : 'off'}</span>`}
      <div class="tools">
        <button onClick=${compare} disabled=${!checked.fresh || (check?.faults ?? []).length > 0}>Compare</button>
        <button class=${isNew || isOn ? 'primary' : ''} onClick=${save} disabled=${!changed && !isNew} title="Ctrl S">Save</button>
        ${isNew ? '' : isOn && !changed ? html`<button onClick=${() => turn(false)}>Switch off</button>`
          : html`<button class="primary" disabled=${!good} onClick=${() => (seen || confirm('You have not looked at the difference of this text. Switch it on all the same?')) && turn(true)}>Switch on</button>`}
        <a href="/markers">All markers</a></div></div>
    <${Problems} error=${error ?? jobError} />
    ${saved ? html`<p class="notice" role="status">${saved} ${isOn && source && !changed ? html`<button onClick=${() => post('/markers/retag', { marker: id }).then((made) => setRetagId(made.id)).catch(setError)}>Tag what is kept with it</button>` : ''}</p>` : ''}
    <${JobProgress} job=${retag.job} cancel=${retag.cancel} />
    ${conflict ? html`<section class="notice bad" role="alert"><h2>Somebody else has changed it meanwhile</h2>
      <p>Nothing was saved and nothing of yours is lost. Put together what both of you want, then save yours, or take theirs.</p>
      <div class="conflict"><div><h3>Theirs, as it is now</h3><pre tabindex="0">${conflict.text || '(removed)'}</pre></div><div><h3>Yours</h3><pre tabindex="0">${text}</pre></div></div>
      <p class="row"><button onClick=${() => { setSource({ ...source, text: conflict.text, state: conflict.state }); setText(conflict.text); setConflict(undefined); }}>Take theirs</button>
        <button class="primary" onClick=${() => { setSource({ ...source, text: conflict.text, state: conflict.state }); write(text, conflict.state).then((done) => done && setSaved('Saved over theirs; theirs is kept as a former version.')); }}>Save mine over it</button></p></section>` : ''}
    <div class="editor">
      <section class="sheet">
        <div class="views" role="group" aria-label="View"><button aria-pressed=${view === 'text'} onClick=${() => setView('text')}>Text</button>
          <button aria-pressed=${view === 'form'} onClick=${() => setView('form')}>Form</button></div>
        ${view === 'text' ? html`<label class="hidden-text" for="source">Text of the marker</label>
          <textarea id="source" class="source" ref=${area} spellcheck=${false} wrap="off" value=${text} onInput=${(e) => setText(e.target.value)} aria-describedby="verdict"></textarea>`
        : html`<${Form} text=${text} onText=${setText} examples=${examples} />`}
        ${source?.former.length ? html`<details><summary>Former versions (${source.former.length})</summary><ul>${source.former.map((name) => html`<li>
          <button class="plain" onClick=${() => get(`/markers/former/${name}`).then((one) => setText(one.text)).catch(setError)}>${name}</button></li>`)}</ul></details>` : ''}
      </section>
      <div class="stack">
        <section class="sheet" aria-live="polite"><h2 id="verdict">${!check && !checked.error ? 'Checking …' : checked.error ? 'It could not be checked'
          : check.faults.length ? counted(check.faults.length, 'fault') : failing.length ? `${failing.length} of ${counted(examples.length, 'example')} fail`
          : `${counted(examples.length, 'example')}, all as they should be`}</h2>
          <${Problems} error=${checked.error} />
          ${check?.faults.length ? html`<ul class="faults">${check.faults.map((one) => html`<li>${one.line ? html`<button class="plain" onClick=${() => jump(one.line, one.column)}>Line ${one.line}${one.column ? `, character ${one.column}` : ''}</button>: ` : ''}${one.what}${one.hint ? html` – <em>${one.hint}</em>` : ''}</li>`)}</ul>` : ''}
          ${failing.map((one) => html`<${Example} key=${one.line} one=${one} />`)}
          ${holding.slice(0, FIRST).map((one) => html`<${Example} key=${one.line} one=${one} />`)}
          ${holding.length > FIRST ? html`<details><summary>${counted(holding.length - FIRST, 'example')} more that hold</summary>${holding.slice(FIRST).map((one) => html`<${Example} key=${one.line} one=${one} />`)}</details>` : ''}
        </section>
        <section class="sheet"><h2>In what is kept</h2><${Hits} found=${found} /></section>
        ${job ? html`<section class="sheet"><h2>Difference</h2><${JobProgress} job=${job} cancel=${cancel} />
          ${compared !== text ? html`<p class="notice doubt small">The text has changed since.</p>` : ''}<${Difference} outcome=${job.outcome} /></section>` : ''}
      </div>
    </div>`;
}
