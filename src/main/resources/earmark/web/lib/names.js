// Agents, teams, queues and markers of what is kept, to choose from while one types.
import { html, useState } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { useFetched } from '/assets/lib/ui.js';

const NONE = { agents: [], teams: [], queues: [], markers: [] };

/** What who looks may see: {agents, teams, queues, markers}. */
export const useNames = () => useFetched((signal) => get('/names', {}, signal), []).value ?? NONE;

/**
 * A field that completes what is typed with the names there are; onChoose is told when one is chosen or typed to its end. A name
 * that nobody has is said to be none.
 */
export function NameField({ id, value, names, what, onChoose, placeholder }) {
  const unknown = value && names.length > 0 && !names.includes(value);
  return html`<input list=${id} value=${value} placeholder=${placeholder ?? ''} autocomplete="off" aria-invalid=${Boolean(unknown)} aria-describedby=${unknown ? `${id}-none` : undefined}
      onChange=${(e) => onChoose(e.target.value.trim())} />
    <datalist id=${id}>${names.map((one) => html`<option value=${one} />`)}</datalist>
    ${unknown ? html`<span class="small" id=${`${id}-none`}>no ${what} is called so</span>` : ''}`;
}

const apart = (text) => text.split(/[\n,;]/).map((one) => one.trim()).filter(Boolean);

/**
 * Several names, each completed with those there are and taken by choosing it, by Enter, by a comma or by leaving the field; name is
 * that of the form's value, the names with commas between. One that nobody has is marked, unless names are only some of all.
 */
export function Several({ id, name, label, names, some }) {
  const [chosen, setChosen] = useState([]);
  const [typed, setTyped] = useState('');
  const add = (text) => {
    setChosen([...new Set([...chosen, ...apart(text)])]);
    setTyped('');
  };
  const input = (event) => {
    const text = event.target.value;
    // what was typed to its end may yet become longer; what was chosen does not
    const picked = (event.inputType ?? 'insertReplacementText') === 'insertReplacementText' && names.includes(text);
    if (picked || /[,;]/.test(text)) {
      add(text);
    } else {
      setTyped(text);
    }
  };
  const enter = (event) => {
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      add(typed);
    }
  };
  const known = (one) => some || names.length === 0 || names.some((other) => other.toLowerCase() === one.toLowerCase());
  return html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} list=${`${id}-there`} value=${typed} autocomplete="off" required=${chosen.length === 0} onInput=${input} onKeyDown=${enter} onBlur=${() => typed.trim() && add(typed)} />
    <datalist id=${`${id}-there`}>${names.filter((one) => !chosen.includes(one)).map((one) => html`<option value=${one} />`)}</datalist>
    <input type="hidden" name=${name} value=${chosen.join(',')} />
    ${chosen.length ? html`<ul class="row small chosen">${chosen.map((one) => html`<li class=${known(one) ? 'chip' : 'chip doubt'} key=${one}>${one}${known(one) ? '' : ' (not among those there are)'}
      <button type="button" class="plain" aria-label=${`Without ${one}`} onClick=${() => setChosen(chosen.filter((other) => other !== one))}>×</button></li>`)}</ul>` : ''}</div>`;
}
