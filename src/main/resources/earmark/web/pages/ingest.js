// Brings data in: dropped files and folders, how far it is, what failed and why, scores of people.
import { html, useState, useRef } from '/assets/lib/view.js';
import { get, post, address, ApiError } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field, announce } from '/assets/lib/ui.js';
import { moment, counted } from '/assets/lib/format.js';
import { useJob, JobProgress, STATES } from '/assets/lib/jobs.js';
import { useFew } from '/assets/lib/few.js';

export const title = 'Ingest';

/** All files below what was dropped, each with its path. */
async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = [];
  const walk = async (entry, path) => {
    if (entry.isFile) {
      found.push({ path: path + entry.name, file: await new Promise((ok, no) => entry.file(ok, no)) });
    } else {
      const reader = entry.createReader();
      // a reader gives some at a time until it gives none
      for (let some = await read(reader); some.length; some = await read(reader)) {
        for (const one of some) {
          await walk(one, `${path}${entry.name}/`);
        }
      }
    }
  };
  const read = (reader) => new Promise((ok, no) => reader.readEntries(ok, no));
  for (const entry of entries) {
    await walk(entry, '');
  }
  return found.filter((one) => !one.file.name.startsWith('.'));
}

/** Sends one file from the disk as it is; onBytes is told how much has gone. */
function send(upload, path, file, onBytes, control) {
  return new Promise((ok, no) => {
    const request = new XMLHttpRequest();
    control.abort = () => request.abort();
    request.open('PUT', address(`/ingest/uploads/${upload}/file`, { path }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => onBytes(event.loaded);
    request.onabort = () => no(new DOMException('stopped', 'AbortError'));
    request.onerror = () => no(new ApiError(0, [{ where: path, what: 'the server does not answer', hint: 'drop it again in a moment, and tell whoever runs the workbench if it stays so' }]));
    request.onload = () => {
      if (request.status < 300) {
        ok();
        return;
      }
      let problems;
      try { ({ problems } = JSON.parse(request.responseText)); } catch { problems = undefined; }
      no(new ApiError(request.status, problems ?? [{ where: path, what: `status ${request.status}`, hint: 'try again' }]));
    };
    request.send(file);
  });
}

const megabytes = (bytes) => `${(bytes / (1 << 20)).toFixed(1)} MB`;

function Drop({ onFiles, busy }) {
  const [over, setOver] = useState(false);
  const files = useRef(null);
  const folder = useRef(null);
  const chosen = (event) => {
    onFiles([...event.target.files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    event.target.value = '';
  };
  return html`<div class=${`drop${over ? ' over' : ''}`}
    onDragOver=${(event) => { event.preventDefault(); setOver(true); }} onDragLeave=${() => setOver(false)}
    onDrop=${(event) => { event.preventDefault(); setOver(false); filesOf(event.dataTransfer).then(onFiles); }}>
    <p>Drop recordings, mail (<code>.eml</code>, <code>.mbox</code>), chats and their manifests here, single or in folders.</p>
    <input ref=${files} id="files" type="file" multiple hidden onChange=${chosen} />
    <input ref=${folder} id="folder" type="file" webkitdirectory hidden onChange=${chosen} />
    <p class="row"><button class="primary" disabled=${busy} onClick=${() => files.current.click()}>Choose files</button>
      <button disabled=${busy} onClick=${() => folder.current.click()}>Choose a folder</button></p>
    <p class="small faint">What is kept already is left alone, whatever it is called. Nothing leaves this machine.</p>
  </div>`;
}

function Rows({ job }) {
  const { shown, more } = useFew(job?.rows ?? []);
  if (!job || job.rows.length === 0) {
    return null;
  }
  return html`<table class="cards"><caption>${job.over ? 'What became of each' : 'What became of each so far'}</caption>
    <thead><tr><th scope="col">Source</th><th scope="col">What became of it</th><th scope="col">Why, and what to do</th></tr></thead>
    <tbody>${shown.map((row) => html`<tr><th scope="row">${row.interaction ? html`<a href=${`/calls/${row.interaction}`}>${row.what}</a>` : row.what}</th>
      <td data-label="What became of it"><span class=${`chip ${row.failed ? 'bad' : row.state === 'kept before' ? '' : 'good'}`}>${row.state}</span></td>
      <td data-label="Why, and what to do">${row.note}${row.hint ? html` – <em>${row.hint}</em>` : ''}</td></tr>`)}</tbody></table>${more}`;
}

function Failures({ list, onRetry, onDismiss, me, busy }) {
  const { shown, more } = useFew(list, { first: 5 });
  if (list.length === 0) {
    return null;
  }
  return html`<section class="sheet stack"><div class="sum"><h2>Could not be taken in (${list.length})</h2><span class="tools">
      <button disabled=${busy || !list.some((one) => one.there)} onClick=${() => onRetry([])}>Try all again</button></span></div>
    <table class="cards"><thead><tr><th scope="col">Source</th><th scope="col">Why</th><th scope="col">What to do</th><th scope="col">Last tried</th><th scope="col">Again</th></tr></thead>
    <tbody>${shown.map((one) => html`<tr key=${one.path}><th scope="row">${one.name}</th><td data-label="Why">${one.where === one.name ? '' : `${one.where}: `}${one.what}</td>
      <td data-label="What to do">${one.hint}</td><td data-label="Last tried">${moment(one.lastAt, me.timeZone)}, ${counted(one.times, 'time')}</td>
      <td data-label="Again">${one.there ? html`<button disabled=${busy} onClick=${() => onRetry([one.path])} aria-label=${`Try ${one.name} again`}>Try again</button>`
        : html`<span class="small faint">not there any more; drop it again</span>`}
        <button class="plain" onClick=${() => onDismiss([one.path])} aria-label=${`Take ${one.name} off the list`}>Take off</button></td></tr>`)}</tbody></table>${more}</section>`;
}

function Scores() {
  const [upload, setUpload] = useState();
  const [plan, setPlan] = useState();
  const [form, setForm] = useState('');
  const [dates, setDates] = useState('');
  const [error, setError] = useState();
  const [busy, setBusy] = useState(false);
  const guarded = async (work) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failed) {
      setError(failed);
    }
    setBusy(false);
  };
  const look = (id, path, keep) => post(`/ingest/uploads/${id}/scores`, { path, form: form || undefined, dates: dates || undefined, keep })
    .then((found) => { setPlan(found); announce(keep ? 'kept' : `${counted(found.evaluations, 'evaluation')} would be kept`); });
  const choose = (event) => guarded(async () => {
    const file = event.target.files[0];
    event.target.value = '';
    setPlan(undefined);
    const { id } = await post('/ingest/uploads', {});
    await send(id, file.name, file, () => {}, {});
    setUpload({ id, path: file.name });
    await look(id, file.name, false);
  });
  return html`<section class="sheet stack"><h2>Scores of people</h2>
    <p class="small">A spreadsheet of evaluations (XLSX, CSV or JSON). First you see what would be kept and which cells would not; nothing is kept before you say so.</p>
    <div class="row"><${Field} label="File"><input id="scores" type="file" accept=".xlsx,.csv,.tsv,.json" onChange=${choose} disabled=${busy} /><//>
      <${Field} label="Form, where the file does not say"><input value=${form} placeholder="call_quality@2" onInput=${(e) => setForm(e.target.value)} /><//>
      <${Field} label="Dates"><select value=${dates} onChange=${(e) => setDates(e.target.value)}><option value="">as they tell</option><option value="day_first">day first</option><option value="month_first">month first</option></select><//>
      ${upload ? html`<button disabled=${busy} onClick=${() => guarded(() => look(upload.id, upload.path, false))}>Look again</button>` : ''}</div>
    <${Problems} error=${error} />
    ${plan ? html`<div class="stack" role="status"><p><strong>${plan.kept ? `Kept: ${plan.fresh} new, ${plan.same} kept before, ${plan.revised} revised.` : `${counted(plan.evaluations, 'evaluation')} would be kept.`}</strong>
        ${plan.rejected.length ? html` <span class="chip bad">${counted(plan.rejected.length, 'cell')} rejected</span>` : ''}</p>
      ${plan.rejected.length ? html`<table class="cards"><thead><tr><th scope="col">Cell</th><th scope="col">What</th><th scope="col">What to do</th></tr></thead>
        <tbody>${plan.rejected.slice(0, 200).map((one) => html`<tr><th scope="row">${one.where}</th><td data-label="What">${one.what}</td><td data-label="What to do">${one.hint}</td></tr>`)}</tbody></table>` : ''}
      <details><summary>What was taken for what</summary><pre class="plan" tabindex="0">${plan.text}</pre></details>
      ${plan.kept ? '' : html`<p><button class="primary" disabled=${busy || plan.evaluations === 0} onClick=${() => guarded(() => look(upload.id, upload.path, true))}>Keep ${counted(plan.evaluations, 'evaluation')}</button></p>`}</div>` : ''}
  </section>`;
}

export default function Ingest({ me }) {
  const jobs = useFetched((signal) => get('/jobs', {}, signal), []);
  const failures = useFetched((signal) => get('/ingest/failures', {}, signal), []);
  const [sending, setSending] = useState();
  const [trouble, setTrouble] = useState();
  const [chosen, setChosen] = useState();
  const control = useRef({});
  const open = (jobs.value ?? []).find((one) => !one.over && one.kind === 'ingest');
  const jobId = chosen ?? open?.id;
  const { job, error, cancel } = useJob(jobId, (over) => {
    announce(over.result);
    jobs.again();
    failures.again();
  });
  const busy = Boolean(sending);
  const take = async (files) => {
    if (files.length === 0) {
      return;
    }
    setTrouble(undefined);
    const total = files.reduce((sum, one) => sum + one.file.size, 0);
    try {
      const { id } = await post('/ingest/uploads', {});
      let gone = 0;
      for (const [i, one] of files.entries()) {
        setSending({ n: i, of: files.length, gone, total });
        await send(id, one.path, one.file, (bytes) => setSending({ n: i, of: files.length, gone: gone + bytes, total }), control.current);
        gone += one.file.size;
      }
      setChosen((await post(`/ingest/uploads/${id}/start`, {})).id);
    } catch (failed) {
      if (failed.name !== 'AbortError') {
        setTrouble(failed);
      }
    }
    setSending(undefined);
  };
  const retry = (paths) => post('/ingest/retry', { paths }).then((made) => { setTrouble(undefined); setChosen(made.id); }).catch(setTrouble);
  const dismiss = (paths) => post('/ingest/dismiss', { paths }).then(failures.again).catch(setTrouble);
  const earlier = (jobs.value ?? []).filter((one) => one.id !== jobId);
  const { shown, more } = useFew(earlier, { name: 'shown', first: 5 });
  return html`<div class="head"><h1>Ingest</h1></div>
    <div class="stack">
      <${Problems} error=${trouble ?? error ?? jobs.error ?? failures.error} />
      <${Drop} onFiles=${take} busy=${busy} />
      ${sending ? html`<div class="sheet job"><div class="line"><strong>Sending file ${sending.n + 1} of ${sending.of}</strong>
        <span class="number small">${megabytes(sending.gone)} of ${megabytes(sending.total)}</span><button onClick=${() => control.current.abort?.()}>Stop</button></div>
        <progress max=${sending.total || 1} value=${sending.gone} aria-label="Sending"></progress></div>` : ''}
      ${job ? html`<section class="sheet stack"><${JobProgress} job=${job} cancel=${cancel} /><${Rows} job=${job} /></section>` : ''}
      ${!failures.value ? !failures.error && html`<${Loading} />` : html`<${Failures} list=${failures.value} onRetry=${retry} onDismiss=${dismiss} me=${me} busy=${busy} />`}
      <${Scores} />
      <section><h2>Earlier work</h2>${!jobs.value ? '' : earlier.length === 0 ? html`<${Empty}>Nothing was done here before.<//>`
        : html`<table class="cards"><thead><tr><th scope="col">Work</th><th scope="col">State</th><th scope="col">What came of it</th><th scope="col">By</th><th scope="col">On</th></tr></thead>
          <tbody>${shown.map((one) => html`<tr><th scope="row"><button class="plain" onClick=${() => setChosen(one.id)}>${one.title}</button></th><td class="brief" data-label="State">${STATES[one.state] ?? one.state}</td>
            <td data-label="What came of it">${one.result}</td><td class="brief" data-label="By">${one.by}</td><td class="brief" data-label="On">${moment(one.madeAt, me.timeZone)}</td></tr>`)}</tbody></table>${more}`}</section>
    </div>`;
}
