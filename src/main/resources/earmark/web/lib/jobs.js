// Work in the background: followed until it is over, shown with what failed.
import { html, useState, useEffect } from '/assets/lib/view.js';
import { get, post } from '/assets/lib/api.js';
import { counted } from '/assets/lib/format.js';

const EVERY_MS = 700;

/** Follows a job; {job, error, cancel}. onOver is called once when it ends while it is watched. */
export function useJob(id, onOver = () => {}) {
  const [job, setJob] = useState();
  const [error, setError] = useState();
  useEffect(() => {
    setJob(undefined);
    setError(undefined);
    if (!id) {
      return undefined;
    }
    let current = true;
    let timer;
    let seenOpen = false;
    const look = async () => {
      try {
        const now = await get(`/jobs/${id}`);
        if (!current) {
          return;
        }
        setJob(now);
        if (!now.over) {
          seenOpen = true;
          timer = setTimeout(look, EVERY_MS);
        } else {
          onOver(now, seenOpen);
        }
      } catch (failed) {
        if (current) {
          setError(failed);
        }
      }
    };
    look();
    return () => { current = false; clearTimeout(timer); };
  }, [id]);
  return { job, error, cancel: () => post(`/jobs/${id}/cancel`).then(setJob).catch(setError) };
}

export const STATES = { waiting: 'waits its turn', running: 'at work', done: 'done', failed: 'failed', cancelled: 'stopped' };

export function JobProgress({ job, cancel }) {
  if (!job) {
    return null;
  }
  return html`<div class="job">
    <div class="line"><strong>${job.title}</strong> <span class=${`chip ${job.state === 'failed' ? 'bad' : job.state === 'done' ? 'good' : ''}`}>${STATES[job.state]}</span>
      ${job.planned ? html`<span class="number small">${job.done} of ${job.planned}</span>` : ''}
      ${job.failed ? html`<span class="chip bad">${counted(job.failed, 'failure')}</span>` : ''}
      ${!job.over && cancel ? html`<button onClick=${cancel}>Stop</button>` : ''}</div>
    ${!job.over ? html`<progress max=${job.planned || undefined} value=${job.planned ? job.done : undefined} aria-label=${job.title}></progress>` : ''}
    ${job.result ? html`<p class="small" role="status">${job.result}</p>` : ''}
  </div>`;
}
