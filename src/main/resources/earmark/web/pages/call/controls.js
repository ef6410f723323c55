// Buttons of the player; each has a key.
import { html, useState, useEffect } from '/assets/lib/view.js';
import { clock } from '/assets/lib/format.js';
import { useKeys } from '/assets/lib/keys.js';
import { announce } from '/assets/lib/ui.js';
import { RATES } from '/assets/pages/call/player.js';

const STATES = {
  waiting: 'Waiting for the sound …', failed: 'The sound cannot be played: reload the page, or ask whoever runs the workbench whether the recording is still there',
};

function Now({ player }) {
  const [text, setText] = useState(clock(player.now()));
  useEffect(() => player.onTime((ms) => setText(clock(ms))), [player]);
  return html`<span>${text}</span>`;
}

export function Controls({ player, selection }) {
  const [, redraw] = useState(0);
  useEffect(() => player.onChange(() => redraw((n) => n + 1)), [player]);
  const rate = (steps) => {
    player.faster(steps);
    announce(`speed ${player.rate}`);
  };
  const skips = () => {
    player.setSkipsSilence(!player.skipsSilence);
    announce(player.skipsSilence ? 'silence is skipped' : 'silence is played');
  };
  const loops = () => {
    const chosen = selection && selection.startMs !== null ? selection : null;
    if (player.looping) {
      player.setLooping(false);
      announce('loop off');
    } else if (chosen) {
      player.setLoop(chosen.startMs, chosen.endMs);
      player.play(chosen.startMs);
      announce(`loops over ${clock(chosen.startMs)} to ${clock(chosen.endMs)}`);
    } else if (player.loop) {
      player.setLooping(true);
      announce('loop on');
    } else {
      announce('nothing to loop over: select words, or drag over the waveform');
    }
  };
  useKeys([
    { key: 'k', name: 'plays or pauses', run: () => player.toggle() },
    { key: ' ', name: 'plays or pauses', run: () => player.toggle() },
    { key: 'j', name: '5 seconds back', run: () => player.skip(-5000) },
    { key: 'l', name: '5 seconds on', run: () => player.skip(5000) },
    { key: '[', name: 'slower', run: () => rate(-1) },
    { key: ']', name: 'faster', run: () => rate(1) },
    { key: 's', name: 'skips silence, or no longer', run: skips },
    { key: 'o', name: 'loops over what is selected, or no longer', run: loops },
  ]);
  return html`<div class="controls" role="group" aria-label="Player">
    <button class="primary" onClick=${() => player.toggle()} aria-pressed=${player.playing}>${player.playing ? 'Pause' : 'Play'} <kbd>k</kbd></button>
    <button onClick=${() => player.skip(-5000)} aria-label="5 seconds back">−5 s <kbd>j</kbd></button>
    <button onClick=${() => player.skip(5000)} aria-label="5 seconds on">+5 s <kbd>l</kbd></button>
    <span class="number clock"><${Now} player=${player} /> / ${clock(player.durationMs)}</span>
    <label class="rate">Speed <select value=${player.rate} onChange=${(event) => player.setRate(Number(event.target.value))}>
      ${RATES.map((one) => html`<option value=${one} selected=${one === player.rate}>${one}×</option>`)}</select></label>
    <button aria-pressed=${player.skipsSilence} onClick=${skips}>Skip silence <kbd>s</kbd></button>
    <button aria-pressed=${player.looping} onClick=${loops}>Loop${player.loop ? ` ${clock(player.loop.fromMs)}–${clock(player.loop.toMs)}` : ''} <kbd>o</kbd></button>
    ${STATES[player.state] ? html`<span class=${'small ' + (player.state === 'failed' ? 'notice bad' : 'faint')} role="status">${STATES[player.state]}</span>` : ''}
  </div>`;
}
