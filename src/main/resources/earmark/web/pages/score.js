// A scorecard beside what is scored, without anything the machine thinks of it.
import { html, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get, address as apiAddress } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, announce } from '/assets/lib/ui.js';
import { useKeys } from '/assets/lib/keys.js';
import { go, parameter } from '/assets/lib/navigation.js';
import { moment } from '/assets/lib/format.js';
import { Score as Scorecard } from '/assets/pages/score/form.js';
import { Transcript } from '/assets/pages/score/transcript.js';
import { showPlace, chosenIn } from '/assets/pages/call/transcript.js';
import { wholeTurn } from '/assets/pages/score/evidence.js';
import { Total } from '/assets/pages/score/answer.js';

export const title = 'Score';

const BACK = { '/queue': 'Back to the queue', '/scores': 'To the scores' };

function Done({ evaluation, sheet, back }) {
  const link = useRef(null);
  useEffect(() => link.current?.focus(), []);
  return html`<section class="sheet stack" aria-label="Handed in"><h2>Handed in</h2><${Total} score=${sheet.score} handedIn />
    <p class="row"><a class="button primary" ref=${link} href=${back}>${BACK[back] ?? 'Back to the session'}</a> <a class="button" href=${'/scores/' + evaluation}>See the score</a></p></section>`;
}

/** The same beside a call that is shown with all that was found in it: a tab of its page. */
export function Score({ interaction: call, player, me }) {
  const [done, setDone] = useState();
  const source = {
    evidence: () => {
      const chosen = chosenIn(document, call)[0];
      const here = document.activeElement?.closest('[data-t]');
      return chosen ?? (here ? wholeTurn(call.turns[Number(here.dataset.t)]) : undefined);
    },
    show: (seen) => {
      showPlace(seen, { focus: true });
      if (seen.startMs !== undefined && seen.startMs !== null && player.playable) {
        player.play(seen.startMs, seen.endMs);
      }
    },
  };
  if (!me.rights.includes('SCORE')) {
    return html`<p>Score your own work beside the words alone, without anything the machine found. It counts nowhere; afterwards it stands beside the score somebody else gives.</p>
      <p><a class="button" href=${'/score/' + call.id}>Score it yourself</a></p>`;
  }
  return done ? html`<${Done} ...${done} back="/queue" />` : html`<p class="small faint">Shown with what the machine found. <a href=${'/score/' + call.id}>Score blind instead</a>, beside the words alone.</p>
    <${Scorecard} interaction=${call.id} source=${source} onDone=${(evaluation, sheet) => setDone({ evaluation, sheet })} />`;
}

export default function ScorePage({ interaction, me }) {
  const { value: heard, error } = useFetched((signal) => get(`/interactions/${interaction}/heard`, {}, signal), [interaction]);
  const [turn, setTurn] = useState(Number(parameter('turn')) || 0);
  const [done, setDone] = useState();
  const audio = useRef(null);
  const add = useRef(() => {});
  const session = parameter('session');
  const own = !me.rights.includes('SCORE');
  const move = (to) => heard && to >= 0 && to < heard.turns.length && setTurn(to);
  const play = (one) => {
    if (!heard.sounds || one.startMs === undefined) {
      announce('There is nothing to hear of it');
      return;
    }
    const player = audio.current;
    const begin = () => { player.currentTime = one.startMs / 1000; player.play().catch(() => {}); };
    if (player.readyState > 0) {
      begin();
    } else {
      player.addEventListener('loadedmetadata', begin, { once: true });
      player.load();
    }
  };
  useKeys([
    { key: '.', name: 'next turn', run: () => move(turn + 1) },
    { key: ',', name: 'former turn', run: () => move(turn - 1) },
    { key: 'p', name: 'plays the current turn', run: () => play(heard.turns[turn]) },
    { key: ' ', name: 'pauses, goes on', run: () => (audio.current?.paused ? audio.current.play() : audio.current?.pause()) },
    own ? { key: 'q', name: 'to the scores', run: () => go('/scores') } : { key: 'q', name: 'back to the queue', run: () => go('/queue') },
  ]);
  if (!heard) {
    return error ? html`<${Problems} error=${error} />` : html`<${Loading} />`;
  }
  const source = {
    evidence: () => wholeTurn(heard.turns[turn]),
    register: (adds) => { add.current = adds; },
    show: (seen) => { setTurn(seen.turn); if (seen.startMs !== undefined) { play(seen); } },
  };
  return html`<div class="head"><h1>${own ? 'Your score of' : 'Score'} ${heard.reference}</h1>
      <p class="faint">${heard.medium}, ${moment(heard.startedAt, me.timeZone)}${session ? `, calibration ${session}` : ''}${own ? '' : html` · <a href=${'/calls/' + heard.interaction}>with what the machine found</a>`}</p></div>
    <div class="scoring-page">
      <section aria-label="What was said" class="said-side">
        ${heard.sounds ? html`<audio ref=${audio} controls preload="metadata" src=${apiAddress(`/interactions/${heard.interaction}/audio`)} aria-label="The recording"></audio>` : ''}
        <p class="small faint"><kbd>.</kbd> and <kbd>,</kbd> go through the turns, <kbd>e</kbd> makes the turn, or the words selected in it, evidence of the current question.</p>
        <${Transcript} heard=${heard} current=${turn} onCurrent=${setTurn} onPlay=${play} onEvidence=${(one) => add.current([wholeTurn(one)])} /></section>
      ${done ? html`<${Done} ...${done} back=${session ? '/calibration/' + encodeURIComponent(session) : own ? '/scores' : '/queue'} />`
      : html`<${Scorecard} interaction=${heard.interaction} source=${source} wanted=${session ? { session, kind: 'calibration' } : own ? { kind: 'self' } : {}}
        onDone=${(evaluation, sheet) => setDone({ evaluation, sheet })} />`}
    </div>`;
}
