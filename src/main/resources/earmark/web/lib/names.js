// Agents, teams, queues and markers of what is kept, to choose from while one types.
import { html } from '/assets/lib/view.js';
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
