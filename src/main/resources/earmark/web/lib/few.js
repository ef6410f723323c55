// What a narrow window takes in of much: the first rows and a button for more, a few chips, filters that are folded.
import { html, useState, useRef } from '/assets/lib/view.js';
import { useNarrow, announce } from '/assets/lib/ui.js';
import { remember, parameter } from '/assets/lib/navigation.js';


export const FEW = 8;

const FOCUSABLE = 'a[href], button:not([disabled]), [tabindex="0"]';

/** Puts the focus on the first row of what was added to a list, a table or an ol, once it is drawn; the page does not move. */
export function toRow(list, index) {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const row = list?.querySelectorAll(':scope > li, :scope > tbody > tr')[index];
    (row?.querySelector(FOCUSABLE) ?? row)?.focus({ preventScroll: true });
  }));
}

/**
 * The rows of a list that are shown, all of them in a wide window, and a button for more that stands behind the list.
 * name: what the address calls how many there are, so that Back shows as many again; none: they are not kept.
 */
export function useFew(all, { name, first = FEW } = {}) {
  const narrow = useNarrow();
  const [count, setCount] = useState(Math.max(first, Number(name && parameter(name)) || 0));
  const button = useRef(null);
  // one more takes no more room than the button
  const shown = narrow && all.length > count + 1 ? all.slice(0, count) : all;
  const rest = all.length - shown.length;
  const more = () => {
    const list = button.current.parentElement.previousElementSibling;
    const next = Math.min(all.length, count + 2 * first);
    setCount(next);
    if (name) {
      remember({ [name]: next });
    }
    announce(`${next - count} more`);
    toRow(list, count);
  };
  return {
    shown,
    more: rest > 0 ? html`<p class="more"><button type="button" ref=${button} onClick=${more}>Show ${Math.min(rest, 2 * first)} more <span class="faint">of ${rest.toLocaleString('en')}</span></button></p>` : '',
  };
}

/** A few of many chips and how many there are besides, which shows them too. */
export function Chips({ chips, narrow: few = 3, wide = 8 }) {
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const first = narrow ? few : wide;
  const shown = all || chips.length <= first + 1 ? chips : chips.slice(0, first);
  if (chips.length === 0) {
    return html`<span class="faint">nothing</span>`;
  }
  return html`${shown.map((chip) => html`${chip} `)}${shown.length < chips.length
    ? html`<button type="button" class="chip rest" onClick=${() => setAll(true)} aria-label=${`show ${chips.length - shown.length} more`}>+${chips.length - shown.length}</button>` : ''}`;
}

/** Filters in a row; in a narrow window they open when they are wanted. chosen: how many are set. */
export function Filters({ chosen, label = 'Filters', children }) {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  return narrow ? html`<details class="filters folding" open=${open} onToggle=${(e) => setOpen(e.target.open)}><summary>${label}${chosen ? ` (${chosen})` : ''}</summary><div class="row">${children}</div></details>`
    : html`<div class="row filters">${children}</div>`;
}
