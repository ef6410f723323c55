// The page of one interaction: call, mail or chat. Keys of the player: k j l [ ] s o + - 0; of the page: n p t f c; others
// that are shown beside it (pages/score.js) take keys of their own, which go before these.
import { html, useState, useEffect, useMemo, useCallback, useRef } from '/assets/lib/view.js';
import { get, address as api } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, announce, NARROW, useNarrow } from '/assets/lib/ui.js';
import { useKeys } from '/assets/lib/keys.js';
import { parameter, remember } from '/assets/lib/navigation.js';
import { clock, counted, moment, words } from '/assets/lib/format.js';
import { Player } from '/assets/pages/call/player.js';
import { Waveform } from '/assets/pages/call/waveform.js';
import { Controls } from '/assets/pages/call/controls.js';
import { Transcript, placeOf, showPlace, clearChosen } from '/assets/pages/call/transcript.js';
import { Findings } from '/assets/pages/call/findings.js';
import { Facts } from '/assets/pages/call/facts.js';
import { Correct, History } from '/assets/pages/call/corrections.js';
import { allFindings, isPainted } from '/assets/pages/call/marks.js';
import { Legend } from '/assets/lib/families.js';

export const title = 'Interaction';

function usePlayer(call) {
  const player = useMemo(() => {
    const quiet = call.sound ? [...call.sound.silence, ...call.sound.hold].sort((a, b) => a[0] - b[0]) : [];
    return new Player(call.sound ? api(`/interactions/${call.id}/audio`) : null, call.sound?.durationMs ?? 0, quiet);
  }, [call.id]);
  useEffect(() => () => player.close(), [player]);
  return player;
}

/** The scoring beside the call, where this workbench has it. */
function Score({ interaction, player, me }) {
  const [loaded, setLoaded] = useState({});
  useEffect(() => {
    fetch('/assets/pages/score.js')
      .then((answer) => (answer.ok ? import('/assets/pages/score.js') : Promise.reject(new Error('none'))))
      .then((module) => setLoaded({ View: module.Score }))
      .catch(() => setLoaded({ none: true }));
  }, []);
  if (loaded.none) {
    return html`<p class="faint">Scoring is not part of this workbench.</p>`;
  }
  return loaded.View ? html`<${loaded.View} interaction=${interaction} player=${player} me=${me} />` : html`<${Loading} />`;
}

/** Tabs after the ARIA pattern: arrow keys move, one is in the tab order. */
function Tabs({ tabs, chosen, onChoose }) {
  const list = useRef(null);
  const move = (event) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = tabs[(to + tabs.length) % tabs.length];
      onChoose(next.id);
      list.current.querySelector(`#tab-${next.id}`).focus();
    }
  };
  return html`<div class="tabs" role="tablist" aria-label="About this interaction" ref=${list} onKeyDown=${move}>
    ${tabs.map((tab) => html`<button role="tab" id=${'tab-' + tab.id} aria-selected=${tab.id === chosen} aria-controls="tab-panel"
      tabindex=${tab.id === chosen ? 0 : -1} onClick=${() => onChoose(tab.id)}>${tab.name}</button>`)}</div>`;
}

/** The place an address asks for: ?t=83.4 in seconds, ?turn=12, with start and end for some of its words. */
function useDeepLink(call, player) {
  useEffect(() => {
    const seconds = Number.parseFloat(parameter('t'));
    const index = Number.parseInt(parameter('turn'), 10);
    const turn = call.turns[index] ?? (Number.isFinite(seconds)
      ? [...call.turns].reverse().find((one) => one.startMs !== null && one.startMs <= seconds * 1000) : undefined);
    if (turn) {
      const start = Number.parseInt(parameter('start'), 10);
      const end = Number.parseInt(parameter('end'), 10);
      const words = Number.isFinite(start) && Number.isFinite(end);
      const word = turn.words.find((w) => w[2] !== null && (words ? w[1] > start : w[3] > seconds * 1000));
      const place = { turn: turn.turn, start: words ? start : word?.[0] ?? 0, end: words ? end : word?.[1] ?? turn.text.length };
      showPlace(Number.isFinite(index) && !words ? { ...place, start: 0, end: turn.text.length } : place, { focus: true });
      player.seek(Number.isFinite(seconds) ? seconds * 1000 : word?.[2] ?? turn.startMs ?? 0);
    } else if (Number.isFinite(seconds)) {
      player.seek(seconds * 1000);
    }
  }, [call.id]);
}

function Selected({ place, player, may, onCorrect, onClear }) {
  return html`<div class="selected sheet" role="region" aria-label="Selected words">
    <span class="quote">“${place.text.length > 80 ? place.text.slice(0, 78) + ' …' : place.text}”</span>
    ${player.playable && place.startMs !== null ? html`<button onClick=${() => player.play(place.startMs, place.endMs)}>Play</button>
      <button onClick=${() => { player.setLoop(place.startMs, place.endMs); player.play(place.startMs); }}>Loop <kbd>o</kbd></button>` : ''}
    ${may ? html`<button onClick=${onCorrect}>Correct <kbd>c</kbd></button>` : ''}
    <button onClick=${onClear} aria-label="Clear the selection">Clear</button>
  </div>`;
}

function Shown({ call, me, again }) {
  const player = usePlayer(call);
  const narrow = useNarrow();
  const [tab, setTab] = useState(parameter('tab'));
  // on a phone the words come first: all else stands beside them only where there is room
  const usual = narrow ? 'transcript' : 'findings';
  const [selected, setSelected] = useState(null);
  const [selection, setSelection] = useState(null);
  const [follows, setFollows] = useState(true);
  const [correcting, setCorrecting] = useState(null);
  const pending = useRef(null);
  const may = me.rights.includes('SCORE');
  const findings = useMemo(() => allFindings(call), [call]);
  const painted = useMemo(() => findings.filter(isPainted), [findings]);
  const told = useMemo(() => findings.filter((f) => f.marker.kind !== 'step' && f.marker.kind !== 'model'), [findings]);
  const chooseTab = (id) => {
    setTab(id);
    remember({ tab: id === usual ? '' : id });
  };
  const onShow = useCallback((place) => {
    if (NARROW.matches) {
      chooseTab('transcript');
    }
    requestAnimationFrame(() => showPlace(place, { focus: true }));
  }, []);
  const choose = useCallback((number) => {
    setSelected(number);
    const finding = findings[number];
    if (finding) {
      if (!NARROW.matches) {
        chooseTab('findings');
        showPlace(finding.place);
      }
      if (!player.playing && finding.place.startMs !== null && finding.place.startMs !== undefined) {
        player.seek(finding.place.startMs);
      }
    }
  }, [findings, player]);
  const step = (by) => {
    if (told.length === 0) {
      announce('no marker was found here');
      return;
    }
    const at = told.findIndex((f) => f.number === selected);
    const next = told[at < 0 ? (by > 0 ? 0 : told.length - 1) : (at + by + told.length) % told.length];
    choose(next.number);
    announce(`${words(next.marker.id)}, ${told.indexOf(next) + 1} of ${told.length}: ${next.text}`);
  };
  const clear = () => {
    clearChosen(document);
    setSelection(null);
  };
  const onTurn = useCallback((turn) => {
    if (follows && player.playing && turn >= 0) {
      document.getElementById(`turn-${turn}`)?.scrollIntoView({ block: 'center' });
    }
  }, [follows, player]);
  useDeepLink(call, player);
  useEffect(() => {
    if (pending.current) {
      showPlace(pending.current, { focus: true });
      pending.current = null;
    }
  }, [call]);
  const corrected = (place) => {
    pending.current = place;
    setCorrecting(null);
    setSelection(null);
    setSelected(null);
    again();
  };
  const correct = () => {
    const word = document.activeElement?.closest?.('.turns .w');
    const place = selection ?? (word ? placeOf(call, word, word) : null);
    if (!may) {
      announce('your role may not correct');
    } else if (place) {
      player.pause();
      setCorrecting(place);
    } else {
      announce('choose a word first: t goes to the transcript, arrows move');
    }
  };
  useKeys([
    { key: 'n', name: 'next finding', run: () => step(1) },
    { key: 'p', name: 'previous finding', run: () => step(-1) },
    { key: 'Enter', name: 'on a word: plays from it; with Shift and arrows words are selected', run: () => {
      const finding = findings[selected];
      if (finding && finding.place.startMs !== undefined) {
        player.play(Math.max(0, finding.place.startMs - 500), finding.place.endMs + 500);
      }
    } },
    { key: 't', name: 'to the transcript', run: () => {
      const here = document.querySelector('.turn[aria-current] .w.now, .turn[aria-current] .w') ?? document.querySelector('.turns .w[tabindex="0"]');
      here?.focus();
    } },
    { key: 'c', name: 'corrects the chosen words, or whose they are', run: correct },
    { key: 'f', name: 'follows what is played, or no longer', run: () => {
      setFollows(!follows);
      announce(follows ? 'the transcript stays where it is' : 'the transcript follows');
    } },
  ]);
  const tabs = [
    ...(narrow ? [{ id: 'transcript', name: 'Transcript' }] : []),
    { id: 'findings', name: `Findings (${told.length})` }, { id: 'facts', name: 'Facts' }, { id: 'score', name: 'Score' },
  ];
  const at = tabs.some((one) => one.id === tab) ? tab : usual;
  const column = html`<div key="said" class=${'said-column' + (narrow && at !== 'transcript' ? ' away' : '')}>${call.turns.length === 0
    ? html`<p class="sheet faint">No words were recognised in it.</p>`
    : html`<${Transcript} call=${call} player=${player} findings=${painted} onSelect=${setSelection} onFinding=${choose} onTurn=${onTurn} />`}</div>`;
  const aside = html`<aside key="side" class="side sheet" aria-label="Findings, facts and score">
    <${Tabs} tabs=${tabs} chosen=${at} onChoose=${chooseTab} />
    <div id="tab-panel" class=${at === 'transcript' ? 'away' : ''} role="tabpanel" aria-labelledby=${'tab-' + at} tabindex="0">
      ${at === 'findings' ? html`<${Findings} call=${call} findings=${findings} selected=${selected} player=${player} onChoose=${choose} onShow=${onShow} narrow=${narrow} />` : ''}
      ${at === 'facts' ? html`<${Facts} call=${call} me=${me}><${History} call=${call} me=${me} may=${may} onDone=${corrected} onShow=${onShow} /><//>` : ''}
      ${at === 'score' ? html`<${Score} interaction=${call} player=${player} me=${me} />` : ''}
    </div></aside>`;
  return html`
    <div class="head"><h1>${call.name}</h1>
      <span class="chip">${words(call.medium)}</span> <span class="faint">${[call.facts.agent, moment(call.startedAt, me.timeZone), counted(call.turns.length, 'turn'), call.sound ? clock(call.sound.durationMs) : null].filter(Boolean).join(' · ')}</span></div>
    ${call.stale ? html`<p class="notice doubt small">Tagged by another pack of markers than today’s. ${me.rights.includes('CHANGE') ? html`<a href="/markers">Markers</a> tags it anew.` : 'An analyst can have it tagged anew, under Markers.'}</p>` : ''}
    ${call.sound ? html`<section class="player sheet" aria-label="Recording">
      <${Waveform} call=${call} player=${player} findings=${told} selected=${selected} onFinding=${choose} />
      <${Controls} player=${player} selection=${selection} /></section>`
    : html`<p class="faint small">There is no recording: this was written.</p>`}
    <${Legend} of=${new Set(told.map((f) => f.marker.family))} brief=${true} />
    <div class="wide-left call">${narrow ? [aside, column] : [column, aside]}</div>
    ${selection ? html`<${Selected} place=${selection} player=${player} may=${may} onCorrect=${correct} onClear=${clear} />` : ''}
    ${correcting ? html`<${Correct} call=${call} place=${correcting} player=${player} onDone=${corrected} onClose=${() => setCorrecting(null)} />` : ''}`;
}

export default function Call({ id, me }) {
  const { value, error, loading, again } = useFetched((signal) => get(`/interactions/${encodeURIComponent(id)}`, {}, signal), [id]);
  useEffect(() => {
    if (value) {
      document.title = `${value.name} – earmark`;
    }
  }, [value]);
  if (!value) {
    return error ? html`<h1>Interaction</h1><${Problems} error=${error} />` : loading && html`<${Loading} what="Loading the interaction" />`;
  }
  return html`<${Problems} error=${error} /><${Shown} key=${value.id} call=${value} me=${me} again=${again} />`;
}
