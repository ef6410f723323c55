// One marker: its text and the same as a form, examples and real hits while one types, the difference before it is switched on.
import { html, useState, useEffect, useLayoutEffect, useRef } from '/assets/lib/view.js';
import { get, post, put, ApiError } from '/assets/lib/api.js';
import { Problems, Loading, announce } from '/assets/lib/ui.js';
import { go } from '/assets/lib/navigation.js';
import { useKeys } from '/assets/lib/keys.js';
import { counted, words } from '/assets/lib/format.js';
import { useJob, JobProgress } from '/assets/lib/jobs.js';
import { Check, Hits } from '/assets/pages/marker/check.js';
import { Difference } from '/assets/pages/marker/difference.js';
import { Form } from '/assets/pages/marker/form.js';
import { TextField } from '/assets/pages/marker/text.js';

export const title = 'Marker';

const begin = (name) => `# What it is for, and what it must not find.
marker ${name} v1
  title    "What it is"
  source   "own work"
  by       agent
  status   draft
  use      off
  say      words to look for

  hit      A: here are the <<words to look for>>
  miss     A: something else
`;
/** What a line begins as that is written for somebody; the part between the bars is selected. */
const BEGUN = {
  title: '|What it is|', source: '|own work|', by: '|agent|', say: '|words to look for|', hit: 'A: |here <<words to look for>>|', miss: 'A: |something else|',
  'no-opportunity': 'A: |hello|', start: '|customer @complaint|', step: '|apologise: agent @apology|',
};
const CHECK_MS = 350;
const HITS_MS = 900;
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

const isOff = (text) => /^\s+use\s+off\b/m.test(text);

/** What is said of examples names sides as the page does. */
const plainly = (text) => text.replace(/\b(AGENT|CUSTOMER|ROBOT|THIRD_PARTY|UNKNOWN)\b/g, (side) => `${words(side)}:`);
const checkOf = (answer) => ({ ...answer, examples: answer.examples.map((one) => ({ ...one, what: plainly(one.what), hint: plainly(one.hint) })) });

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
  const [switching, setSwitching] = useState(false);
  const area = useRef(null);
  const draftKey = `earmark.marker.${id}`;
  const file = source?.file ?? `${idOf(text ?? '') || 'draft'}.mark`;
  const checked = useAfter(text, CHECK_MS, () => post('/markers/check', { file, text }).then(checkOf));
  const found = useAfter(text, HITS_MS, () => post('/markers/hits', { file, text }));
  const { job, error: jobError, cancel } = useJob(jobId);
  const retag = useJob(retagId);
  useEffect(() => {
    const kept = sessionStorage.getItem(draftKey);
    if (isNew) {
      const draft = JSON.parse(sessionStorage.getItem('earmark.draft') ?? 'null');
      sessionStorage.removeItem('earmark.draft');
      setText(draft ? withUse(draft.text, draft.id, false) : kept ?? begin('my_marker'));
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
  const isOn = text !== undefined && !isOff(text);
  const save = () => write(text).then((done) => done && (setSaved('Saved.'), announce('saved')));
  const turn = (on) => write(withUse(text, id, on)).then((done) => {
    if (done) {
      setSwitching(false);
      setSaved(on ? 'Saved and switched on. What is kept was tagged without it: tag it anew to see it there.' : 'Switched off.');
      announce(on ? 'switched on' : 'switched off');
    }
  });
  const compare = () => post('/markers/difference', { file, text: withUse(text, idOf(text), true) })
    .then((made) => { setCompared(text); setJobId(made.id); }).catch(setError);
  const select = (from, to) => {
    setView('text');
    requestAnimationFrame(() => {
      const field = area.current;
      // to the line, which setSelectionRange alone does not scroll to
      field.scrollTop = (field.value.slice(0, from).split('\n').length - 6) * Number.parseFloat(getComputedStyle(field).lineHeight);
      field.focus();
      field.setSelectionRange(from, to);
      field.dispatchEvent(new Event('click'));
    });
  };
  const startOf = (one, line) => one.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const jump = (line, column = 1) => {
    const at = startOf(text, line) + Math.max(0, column - 1);
    select(at, at + Math.max(1, /^\S*/.exec(text.slice(at))[0].length));
  };
  /** A line more in the marker that a line belongs to; then it is the whole text. */
  const insert = async (key, value, line) => {
    try {
      const { parts } = await post('/markers/form', { text });
      const part = Math.max(0, parts.filter((one) => one.line <= Math.max(line, 1)).length - 1);
      const { text: next } = await post('/markers/form', { text, change: { part, line: 0, key, value } });
      setText(next);
      return next;
    } catch (failed) {
      setError(failed);
      return undefined;
    }
  };
  const act = {
    jump,
    add: async (key, line) => {
      if (view === 'form') {
        document.querySelector(`.fields [data-key="${key}"]`)?.focus();
        return;
      }
      const [before, chosen, after] = (BEGUN[key] ?? '|…|').split('|');
      const next = await insert(key, before + chosen + after, line);
      const old = text.split('\n');
      const at = next?.split('\n').findIndex((one, i) => one !== old[i]);
      if (at >= 0) {
        const fresh = next.split('\n').findIndex((one, i) => i >= at && one.includes(chosen));
        const from = startOf(next, fresh + 1) + next.split('\n')[fresh].indexOf(chosen);
        select(from, from + chosen.length);
      }
    },
    version: (version, line) => setText(text.split('\n').map((one, i) => (i === line - 1 ? one.replace(/\bv\d+\b/, version) : one)).join('\n')),
    example: (key, script) => insert(key, script, 0).then((done) => done && announce(`${key} added`)),
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
  const good = checked.fresh && check?.good;
  const seen = compared === text && job?.state === 'done';
  const failing = (check?.examples ?? []).filter((one) => one.tried && !one.holds);
  const hinders = !checked.fresh ? 'the text is checked' : check.faults.length ? `${counted(check.faults.length, 'fault')} ${check.faults.length === 1 ? 'is' : 'are'} mended`
    : check.wanted.length ? 'what is still wanted is there' : failing.length ? 'its examples hold' : '';
  const askToSwitch = () => {
    if (seen) {
      turn(true);
      return;
    }
    // nobody switches on what he has not seen the difference of
    setSwitching(true);
    compare();
    requestAnimationFrame(() => {
      const place = document.getElementById('difference');
      place.scrollIntoView({ block: 'start' });
      place.focus({ preventScroll: true });
    });
  };
  return html`
    <div class="head"><h1>${isNew ? 'New marker' : id}</h1>
      ${source ? html`<span class="chip">${source.origin === 'OWN' ? 'own' : 'shipped; saving makes an own one of it'}</span>` : ''}
      ${isNew ? '' : html`<span class=${`chip ${isOn ? 'good' : ''}`}>${isOn ? 'on' : 'off'}</span>`}
      <div class="tools">
        <button onClick=${compare} disabled=${Boolean(hinders)} title=${hinders ? `once ${hinders}` : 'key c'}>Compare</button>
        <button class=${isNew || isOn ? 'primary' : ''} onClick=${save} disabled=${!changed && !isNew} title="Ctrl S">Save</button>
        ${isNew ? '' : isOn && !changed ? html`<button onClick=${() => turn(false)}>Switch off</button>`
          : html`<button class="primary" disabled=${!good} title=${hinders ? `once ${hinders}` : 'shows the difference first'} onClick=${askToSwitch}>Switch on</button>`}
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
        ${view === 'text' ? html`<${TextField} text=${text} onText=${setText} check=${check} fresh=${checked.fresh} areaRef=${area} />`
        : html`<${Form} text=${text} onText=${setText} check=${checked.fresh ? check : undefined} begin=${begin} act=${act} />`}
        ${source?.former.length ? html`<details><summary>Former versions (${source.former.length})</summary><ul>${source.former.map((name) => html`<li>
          <button class="plain" onClick=${() => get(`/markers/former/${name}`).then((one) => setText(one.text)).catch(setError)}>${name}</button></li>`)}</ul></details>` : ''}
      </section>
      <div class="stack">
        <${Check} checked=${checked} text=${text} act=${act} />
        <section class="sheet"><h2>In what is kept</h2><${Hits} found=${found} act=${act} /></section>
        <${Difference} before=${source?.text} beforeName=${source?.origin === 'OWN' ? isOff(source.text) ? 'what is saved, which is off' : 'what is in force' : 'what is shipped and in force'}
          text=${text} job=${job} cancel=${cancel} stale=${compared !== text} hinders=${hinders} onCompare=${compare}
          onSwitch=${switching && seen && good ? () => turn(true) : undefined} />
      </div>
    </div>`;
}
