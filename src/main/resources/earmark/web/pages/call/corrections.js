// Correcting words and speakers, and the history of it.
import { html, useEffect, useRef, useState } from '/assets/lib/view.js';
import { get, post } from '/assets/lib/api.js';
import { announce, Dialog, Field, Problems } from '/assets/lib/ui.js';
import { moment, percent, words } from '/assets/lib/format.js';

const SPEAKERS = ['AGENT', 'CUSTOMER', 'ROBOT', 'THIRD_PARTY', 'UNKNOWN'];

/** What else may have been said there, as the recogniser weighs it; each as the whole of the selected words. */
function useWordings(call, place) {
  const [wordings, setWordings] = useState([]);
  useEffect(() => {
    const control = new AbortController();
    get(`/interactions/${call.id}/turns/${place.turn}/wordings`, { start: place.startChar, end: place.endChar }, control.signal)
      .then((all) => setWordings(all.wordings.map((one) => ({
        text: (place.text.slice(0, one.start - place.startChar) + one.text + place.text.slice(one.end - place.startChar)).trim(),
        probability: one.probability,
      }))))
      .catch(() => {});
    return () => control.abort();
  }, [call.id, place.turn, place.startChar, place.endChar]);
  return wordings;
}

/** @param place words of a turn, as the transcript gives them; @param onDone told of the place as it is then */
export function Correct({ call, place, player, onDone, onClose }) {
  const turn = call.turns[place.turn];
  const hasWords = turn.words.length > 0;
  const [text, setText] = useState(place.text);
  const [speaker, setSpeaker] = useState(turn.speaker);
  const [error, setError] = useState();
  const [busy, setBusy] = useState(false);
  const input = useRef(null);
  const wordings = useWordings(call, place);
  useEffect(() => {
    input.current?.focus();
    input.current?.select?.();
  }, []);
  const save = async (event) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const path = `/interactions/${call.id}/corrections`;
      if (speaker !== turn.speaker) {
        await post(path, { kind: 'speaker', turn: turn.turn, before: turn.speaker, after: speaker });
      }
      let end = place.endChar;
      if (hasWords && text.trim() !== place.text) {
        const made = await post(path, { kind: 'words', turn: turn.turn, start: place.startChar, end: place.endChar, before: place.text, after: text });
        end = made.start + made.after.length;
      }
      announce('corrected; markers were looked for anew');
      onDone({ turn: turn.turn, start: place.startChar, end });
    } catch (failed) {
      setError(failed);
      setBusy(false);
      input.current?.focus();
    }
  };
  return html`<${Dialog} title=${`Correct turn ${turn.turn + 1}`} onClose=${onClose}>
    <form class="stack" onSubmit=${save}>
      <${Problems} error=${error} />
      ${hasWords ? html`<${Field} label=${`Instead of “${place.text}”`}><input ref=${input} value=${text} onInput=${(event) => setText(event.target.value)} autocomplete="off" spellcheck="true" maxlength="2000" /><//>
        ${wordings.length ? html`<p class="small">The recogniser also thought of: ${wordings.map((one) => html`<button type="button" class="plain link" onClick=${() => { setText(one.text); input.current.focus(); }}>${one.text || 'nothing'} <span class="faint">${percent(one.probability)}</span></button> `)}</p>` : ''}
        <p class="small faint">Leave it empty where nothing was said. What was recognised is kept beside it; markers and search go by what you write.</p>` : ''}
      <${Field} label="Whose words the turn holds"><select ref=${hasWords ? undefined : input} value=${speaker} onChange=${(event) => setSpeaker(event.target.value)}>
        ${SPEAKERS.map((one) => html`<option value=${one} selected=${one === speaker}>${words(one)}</option>`)}</select><//>
      <p class="row"><button class="primary" disabled=${busy || (text.trim() === place.text && speaker === turn.speaker)}>${busy ? 'Saving …' : 'Save'}</button>
        ${player.playable && place.startMs !== null ? html`<button type="button" onClick=${() => player.play(Math.max(0, place.startMs - 700), place.endMs + 700)}>Listen</button>` : ''}</p>
    </form><//>`;
}

function What({ correction }) {
  if (correction.kind === 'REREAD') {
    return 'recognised anew: what was corrected before no longer holds';
  }
  const quoted = (text) => (correction.kind === 'SPEAKER' ? words(text) : text.trim() ? `“${text.trim()}”` : 'nothing');
  return html`turn ${correction.turn + 1}: <del>${quoted(correction.before)}</del> → <ins>${quoted(correction.after)}</ins>${correction.undoes ? ` (takes number ${correction.undoes} back)` : ''}`;
}

/** Who changed what, and when; each can be taken back. */
export function History({ call, me, may, onDone, onShow }) {
  const [error, setError] = useState();
  const undo = async (correction) => {
    setError(undefined);
    try {
      await post(`/interactions/${call.id}/corrections/${correction.number}/undo`);
      announce(`number ${correction.number} was taken back`);
      onDone(null);
    } catch (failed) {
      setError(failed);
    }
  };
  if (call.corrections.length === 0) {
    return html`<section><h3>Corrections</h3><p class="faint">Nothing was corrected: all is as it was ${call.medium === 'call' ? 'recognised' : 'written'}.</p></section>`;
  }
  return html`<section><h3>Corrections <span class="faint">${call.corrections.length}</span></h3>
    <${Problems} error=${error} />
    <ol class="plain-list history">${[...call.corrections].reverse().map((one) => html`<li key=${one.number}>
      <span class="number faint">${one.number}</span> <${What} correction=${one} />
      <div class="small faint">${one.by}, ${moment(one.madeAt, me.timeZone)}${one.state === 'undone' ? ' · taken back' : one.state === 'gone' ? ' · no longer holds' : ''}</div>
      <div class="row">${one.kind === 'REREAD' ? '' : html`<button class="plain link" onClick=${() => onShow({ turn: one.turn, start: one.start, end: one.start + one.after.length })}>Show</button>`}
        ${may && one.undoable ? html`<button class="plain link" onClick=${() => undo(one)}>Take back number ${one.number}</button>` : ''}</div></li>`)}</ol></section>`;
}
