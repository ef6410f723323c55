// A field for an expression of the marker language: completes what is typed, underlines the character that is wrong.
import { html, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';

const WAIT_MS = 150;

/** What is wrong and what may be typed, as one types; {faults, completion}. */
function useHelp(text, caret) {
  const [help, setHelp] = useState({ faults: [], of: '' });
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(() => {
      get('/search/help', { q: text, at: caret }, control.signal)
        .then((found) => setHelp({ ...found, of: text }))
        .catch(() => {});
    }, WAIT_MS);
    return () => { clearTimeout(timer); control.abort(); };
  }, [text, caret]);
  return help;
}

/** Below a text its faulty place, underlined; the marked part has a title for those who point at it. */
function Underline({ text, fault, scroll }) {
  if (!fault) {
    return null;
  }
  const at = Math.min(fault.column - 1, Math.max(0, text.length - 1));
  const rest = /^[^\s()|&[\]]+/.exec(text.slice(at))?.[0].length ?? 1;
  return html`<div class="query-underline" aria-hidden="true"><span style=${{ marginLeft: `${-scroll}px` }}>${text.slice(0, at)}<u>${text.slice(at, at + rest) || ' '}</u></span></div>`;
}

export function QueryField({ id, value, onInput, onSubmit, label, fieldRef, faults: told }) {
  const [caret, setCaret] = useState(value.length);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const [scroll, setScroll] = useState(0);
  const own = useRef(null);
  const ref = fieldRef ?? own;
  const help = useHelp(value, caret);
  const current = help.of === value;
  const suggestions = open && current ? help.completion?.suggestions ?? [] : [];
  // while somebody types, an unfinished query is not yet a wrong one: its end is not complained of
  const fault = told?.[0] ?? (current && document.activeElement !== ref.current ? help.faults[0]
    : current ? help.faults.find((one) => one.column <= value.trimEnd().length) : undefined);
  const take = (suggestion) => {
    const { from, to } = help.completion;
    const blank = /[=(]$/.test(suggestion.text) || suggestion.kind === 'unit' ? '' : ' ';
    const next = value.slice(0, from) + suggestion.text + blank + value.slice(to).replace(/^ /, blank ? '' : ' ');
    const at = from + suggestion.text.length + blank.length;
    // at once, not with the next drawing: whoever types on must not find the caret moved
    ref.current.value = next;
    ref.current.focus();
    ref.current.setSelectionRange(at, at);
    onInput(next);
    setCaret(at);
    setChosen(-1);
    setOpen(blank === '');
  };
  const key = (event) => {
    const n = suggestions.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !n) {
      setOpen(true);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : n < 1 || chosen < 0 ? n : n - 1)) % n);
    } else if (event.key === 'Enter' || (event.key === 'Tab' && chosen >= 0)) {
      event.preventDefault();
      if (n && chosen >= 0) {
        take(suggestions[chosen]);
      } else {
        setOpen(false);
        onSubmit();
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
      setChosen(-1);
    }
  };
  const typed = (event) => {
    onInput(event.target.value);
    setCaret(event.target.selectionStart ?? event.target.value.length);
    setOpen(true);
    setChosen(-1);
  };
  const moved = (event) => setCaret(event.target.selectionStart ?? 0);
  return html`<div class="query-field">
    <label class="hidden-text" for=${id}>${label}</label>
    <input id=${id} ref=${ref} type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck=${false}
      aria-autocomplete="list" aria-expanded=${suggestions.length > 0} aria-controls=${`${id}-list`}
      aria-activedescendant=${chosen >= 0 && suggestions.length ? `${id}-${chosen}` : undefined}
      aria-invalid=${Boolean(fault)} aria-describedby=${fault ? `${id}-fault` : undefined}
      placeholder="customer @complaint before<=30s (agent @apology)"
      value=${value} onInput=${typed} onKeyDown=${key} onClick=${moved}
      onKeyUp=${(event) => ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key) && moved(event)}
      onScroll=${(event) => setScroll(event.target.scrollLeft)} onBlur=${() => setTimeout(() => setOpen(false), 150)} />
    <${Underline} text=${value} fault=${fault} scroll=${scroll} />
    <ul id=${`${id}-list`} role="listbox" aria-label="What may come here" class="suggestions" hidden=${!suggestions.length}>
      ${suggestions.map((one, i) => html`<li id=${`${id}-${i}`} role="option" aria-selected=${i === chosen}
        onMouseDown=${(event) => { event.preventDefault(); take(one); }}>
        <code>${one.text}</code> <span class="chip">${one.kind}</span> <span class="faint small">${one.note}</span></li>`)}
    </ul>
    <p id=${`${id}-fault`} class="query-fault small" role="status">${fault
      ? html`Character ${fault.column}: ${fault.what}${fault.hint ? html` – <em>${fault.hint}</em>` : ''}` : ''}</p>
  </div>`;
}

/** The faults of a refused query, by column; those that are of something else are left out. */
export function faultsOf(error) {
  return (error?.problems ?? []).flatMap((problem) => {
    const column = /^query:\d+:(\d+)$/.exec(problem.where);
    return column ? [{ column: Number(column[1]), what: problem.what, hint: problem.hint }] : [];
  });
}
