// The parts that pages share.
import { html, useState, useEffect, useRef } from '/assets/lib/view.js';
import { ApiError } from '/assets/lib/api.js';
import { percent, number, words } from '/assets/lib/format.js';

/** What went wrong: where, what and what to do. */
export function Problems({ error }) {
  if (!error) {
    return null;
  }
  const problems = error instanceof ApiError ? error.problems : [{ where: 'this page', what: String(error.message ?? error), hint: 'reload it' }];
  return html`<div class="notice bad" role="alert">
    ${problems.map((p) => html`<p><strong>${p.where}</strong>: ${p.what}${p.hint ? html` – <em>${p.hint}</em>` : ''}</p>`)}
  </div>`;
}

/** What is known while something is fetched: nothing jumps, screen readers hear it. */
export const Loading = ({ what = 'Loading' }) => html`<p class="faint" role="status">${what} …</p>`;

export const Empty = ({ children }) => html`<p class="sheet faint">${children}</p>`;

/**
 * Fetches, again whenever one of the inputs changes; what comes late of an earlier fetch is dropped.
 * Returns {value, error, loading, again}.
 */
export function useFetched(fetcher, inputs) {
  const [state, setState] = useState({ value: undefined, error: undefined, loading: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    setState((old) => ({ ...old, loading: true }));
    fetcher(control.signal)
      .then((value) => setState({ value, error: undefined, loading: false }))
      .catch((error) => {
        if (error.name !== 'AbortError') {
          setState((old) => ({ ...old, error, loading: false }));
        }
      });
    return () => control.abort();
  }, [...inputs, round]);
  return { ...state, again: () => setRound((r) => r + 1) };
}

/** A share with what it is of: 12 % (5 to 24 %; 6 of 50). */
export const Share = ({ value, low, high, k, n }) => html`<span class="number">${percent(value)}
  <span class="faint small"> (${low === undefined ? '' : html`${percent(low)} to ${percent(high)}; `}${k === undefined ? '' : `${k} of `}${n})</span></span>`;

/** A figure with its interval and n. */
export const Figure = ({ value, low, high, n, digits = 2 }) => html`<span class="number">${number(value, digits)}
  <span class="faint small">${low === undefined || low === null ? '' : ` (${number(low, digits)} to ${number(high, digits)}; n ${n})`}</span></span>`;

/** present, absent, no_opportunity or undetermined, in words and not by colour alone. */
export const OutcomeChip = ({ outcome, name }) => html`<span class=${'chip ' + outcome}>${name ? `${name}: ` : ''}${{
  present: 'found', absent: 'not found', no_opportunity: 'no occasion', undetermined: 'cannot tell',
}[outcome] ?? words(outcome)}</span>`;

/** As in the style sheet: a phone, or a narrow window. */
export const NARROW = matchMedia('(max-width: 800px)');

export function useNarrow() {
  const [narrow, setNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const changed = () => setNarrow(NARROW.matches);
    NARROW.addEventListener('change', changed);
    return () => NARROW.removeEventListener('change', changed);
  }, []);
  return narrow;
}

/** A part that is closed until it is wanted: what it holds and how much stands in its summary. */
export const Fold = ({ summary, open, row, children }) => html`<details class="fold" open=${open}><summary data-row=${row}>${summary}</summary>
  <div class="folded">${children}</div></details>`;

/** A dialog over the page; closes with Escape. */
export function Dialog({ title, onClose, children }) {
  const ref = useRef(null);
  useEffect(() => {
    ref.current.showModal();
  }, []);
  return html`<dialog ref=${ref} aria-label=${title} onClose=${onClose}>
    <div class="head"><h2>${title}</h2><div class="tools"><button onClick=${() => ref.current.close()}>Close</button></div></div>
    ${children}
  </dialog>`;
}

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  const place = document.getElementById('announcements');
  if (place) {
    place.textContent = '';
    requestAnimationFrame(() => { place.textContent = text; });
  }
}

export const Field = ({ label, children }) => html`<label class="field"><span>${label}</span>${children}</label>`;
