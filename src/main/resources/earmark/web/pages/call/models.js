// Complaint models step by step: there, not there, no occasion, cannot tell; how long after the complaint, and where to listen.
import { html } from '/assets/lib/view.js';
import { clock, counted } from '/assets/lib/format.js';
import { OutcomeChip } from '/assets/lib/ui.js';
import { Searched } from '/assets/pages/call/searched.js';

const SIGNS = { present: '✓', absent: '✗', no_opportunity: '–', undetermined: '?' };

const after = (step) => {
  if (step.seconds === null || step.seconds === undefined) {
    return '';
  }
  const late = step.late === true ? ', late' : step.late === false ? ', in time' : '';
  return `${step.seconds} s after the complaint${late}`;
};

function Place({ place, player, onShow }) {
  const timed = place.startMs !== null && place.startMs !== undefined;
  return html`<span class="places">${timed && player.playable ? html`<button class="plain link" onClick=${() => player.play(Math.max(0, place.startMs - 300), place.endMs + 700)}>Listen at ${clock(place.startMs)}</button>` : ''}
    <button class="plain link" onClick=${() => onShow(place)}>${timed && player.playable ? 'Show' : `Show turn ${place.turn + 1}`}</button></span>`;
}

function Missing({ call, step, onShow }) {
  const verdict = call.markers.find((marker) => marker.id === step.id);
  const places = call.searches[verdict?.search] ?? [];
  return html`looked for <${Searched} places=${places} onShow=${onShow} />`;
}

function Model({ call, model, player, onShow, folded }) {
  const there = model.steps.filter((step) => step.outcome === 'present').length;
  return html`<details class="model" open=${!folded}>
    <summary><h3>${model.title} <${OutcomeChip} outcome=${model.outcome} /></h3> <span class="small faint">${there} of ${counted(model.steps.length, 'step')} found</span></summary>
    ${model.because ? html`<p class="small faint">${model.because}</p>` : ''}
    ${model.outcome === 'no_opportunity' && !model.start ? '' : html`<ol class="steps">
      ${model.start ? html`<li class="step start"><span class="sign" aria-hidden="true">!</span><div><strong>Complaint</strong> <${Place} place=${model.start} player=${player} onShow=${onShow} /></div></li>` : ''}
      ${model.steps.map((step) => html`<li class=${'step ' + step.outcome}>
        <span class="sign" aria-hidden="true">${SIGNS[step.outcome]}</span>
        <div><strong>${step.title}</strong> <${OutcomeChip} outcome=${step.outcome} />${step.optional ? html` <span class="faint small">optional</span>` : ''}
          <div class="small">${step.outcome === 'present' ? html`<span class="number">${after(step)}</span>${step.inOrder === 'no' ? html` <span class="chip doubt">out of order</span>` : step.inOrder === 'unclear' ? html` <span class="chip doubt">order unclear</span>` : ''} “${step.text}” <${Place} place=${step.place} player=${player} onShow=${onShow} />` : step.outcome === 'absent' ? html`<${Missing} call=${call} step=${step} onShow=${onShow} />` : step.because ?? ''}</div>
        </div></li>`)}</ol>`}
  </details>`;
}

/** folded: shut until somebody opens one. */
export const Models = ({ call, player, onShow, folded }) => (call.models.length === 0 ? ''
  : html`<div class="stack models">${call.models.map((model) => html`<${Model} key=${model.id} call=${call} model=${model} player=${player} onShow=${onShow} folded=${folded} />`)}</div>`);
