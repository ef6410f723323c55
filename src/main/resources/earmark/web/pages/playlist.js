// One playlist: plays through, is put in order, rated, taken away.
import { html, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get, put, del, address } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty, Field, announce } from '/assets/lib/ui.js';
import { go } from '/assets/lib/navigation.js';
import { useKeys } from '/assets/lib/keys.js';
import { clock, moment, counted } from '/assets/lib/format.js';
import { playStretch, stop, usePlaying } from '/assets/lib/sound.js';
import { useCurrent, isOnItem } from '/assets/lib/hits.js';

export const title = 'Playlist';

const WHO = { A: 'Agent', C: 'Customer', R: 'Robot', T: 'Third party', '?': 'Unknown' };

/** The turns of an example such as «C: it is <<too late>> / A: sorry». */
export function Script({ text }) {
  const turns = text.replace(/^\[(mail|chat)\] /, '').split(/ \/ (?=[ACRT?]: )/);
  return html`<div class="script">${turns.map((turn) => {
    const [, who, said] = /^([ACRT?]): (.*)$/s.exec(turn) ?? [undefined, '?', turn];
    return html`<p><span class="who">${WHO[who]}</span>${said.split(/(<<.*?>>)/).map((part) => (part.startsWith('<<') ? html`<mark>${part.slice(2, -2)}</mark>` : part))}</p>`;
  })}</div>`;
}

export default function PlaylistPage({ name, me }) {
  const path = `/playlists/${name}`;
  const fetched = useFetched((signal) => get(path, {}, signal), [name]);
  const [changed, setChanged] = useState();
  const [trouble, setTrouble] = useState();
  const [through, setThrough] = useState(false);
  const [renaming, setRenaming] = useState();
  const playing = usePlaying();
  const value = changed ?? fetched.value;
  const clips = value?.clips ?? [];
  const list = useCurrent(clips.length);
  const going = useRef(false);
  useEffect(() => { if (value) { document.title = `${value.title} – earmark`; } }, [value?.title]);
  useEffect(() => () => { going.current = false; }, []);
  const guarded = async (work) => {
    setTrouble(undefined);
    try {
      const next = await work();
      if (next) {
        setChanged(next);
      }
      return next;
    } catch (failed) {
      setTrouble(failed);
      return undefined;
    }
  };
  const halt = () => {
    going.current = false;
    setThrough(false);
    stop();
  };
  const play = (i, all) => {
    const next = all ? clips.findIndex((one, at) => at >= i && one.heard) : i;
    const clip = clips[next];
    if (!clip?.heard) {
      halt();
      announce('that was all');
      return;
    }
    going.current = all;
    setThrough(all);
    list.choose(next);
    playStretch(clip.id, clip.interaction, clip.startMs, clip.endMs, {
      around: 0,
      onEnd: () => (going.current ? play(next + 1, true) : undefined),
    }).catch((failed) => {
      halt();
      setTrouble(failed);
    });
  };
  const arrange = (ids, called = value.title) => guarded(() => put(path, { title: called, clips: ids }));
  const move = (by) => {
    const ids = clips.map((one) => one.id);
    const to = list.current + by;
    if (to >= 0 && to < ids.length) {
      [ids[list.current], ids[to]] = [ids[to], ids[list.current]];
      arrange(ids).then(() => list.choose(to));
      announce(`now at place ${to + 1}`);
    }
  };
  const remove = (i) => arrange(clips.filter((one, at) => at !== i).map((one) => one.id)).then(() => {
    announce('taken out');
    setTimeout(() => list.choose(Math.min(i, clips.length - 2)), 0);
  });
  const rate = (clip, rating) => guarded(async () => {
    const rated = await put(`/clips/${clip.id}/rating`, { rating, note: clip.note });
    announce(`rated ${rating}`);
    return { ...value, clips: clips.map((one) => (one.id === clip.id ? rated : one)) };
  });
  const clip = clips[list.current];
  const onItem = (event) => clips.length > 0 && isOnItem(event);
  useKeys([
    { key: 'j', name: 'next clip', run: () => list.choose(list.current + 1) },
    { key: 'k', name: 'previous clip', run: () => list.choose(list.current - 1) },
    { key: 'ArrowDown', name: 'next clip', when: onItem, run: () => list.choose(list.current + 1) },
    { key: 'ArrowUp', name: 'previous clip', when: onItem, run: () => list.choose(list.current - 1) },
    { key: ' ', name: 'plays the clip, or stops', when: onItem, run: () => (playing ? halt() : play(list.current, false)) },
    { key: 'a', name: 'plays all from here', run: () => (through ? halt() : play(list.current, true)) },
    { key: 'Enter', name: 'opens the interaction at the clip', when: onItem, run: () => clip && go(`/calls/${clip.interaction}?t=${((clip.startMs ?? 0) / 1000).toFixed(1)}`) },
    { key: 'J', name: 'moves the clip down', run: () => move(1) },
    { key: 'K', name: 'moves the clip up', run: () => move(-1) },
    { key: 'x', name: 'takes the clip out', run: () => clip && remove(list.current) },
    { key: '+', name: 'rates the clip as a good example', run: () => clip && rate(clip, 'good') },
    { key: '-', name: 'rates the clip as a poor example', run: () => clip && rate(clip, 'poor') },
  ]);
  if (!value) {
    return html`<h1>Playlist</h1>${fetched.error ? html`<${Problems} error=${fetched.error} />` : html`<${Loading} />`}`;
  }
  const length = clips.reduce((sum, one) => sum + ((one.endMs ?? 0) - (one.startMs ?? 0)), 0);
  return html`
    <div class="head">${renaming === undefined ? html`<h1>${value.title}</h1>` : html`<form class="row" onSubmit=${(event) => {
        event.preventDefault();
        arrange(clips.map((one) => one.id), renaming).then((done) => done && setRenaming(undefined));
      }}><${Field} label="Title"><input autofocus required maxlength="120" value=${renaming} onInput=${(e) => setRenaming(e.target.value)} /><//><button class="primary">Keep</button></form>`}
      <span class="faint">${counted(clips.length, 'clip')}, ${clock(length)}</span>
      <div class="tools">
        <button class="primary" disabled=${!clips.some((one) => one.heard)} onClick=${() => (through ? halt() : play(list.current, true))}>${through ? 'Stop' : 'Play all'}</button>
        ${renaming === undefined ? html`<button onClick=${() => setRenaming(value.title)}>Rename</button>` : ''}
        ${clips.length ? html`<a class="button" download href=${address(path + '/clips.zip')}>Download</a>` : ''}
        <button onClick=${() => confirm(`Remove the playlist ${value.title}? Its clips stay in the library.`) && guarded(() => del(path)).then(() => go('/playlists'))}>Remove</button>
        <a href="/playlists">All playlists</a></div></div>
    <${Problems} error=${trouble} />
    ${clips.length === 0 ? html`<${Empty}>No clip is in it. <a href="/search">Search</a> and add some with <kbd>p</kbd>.<//>` : html`
    <ol class="hits">${clips.map((one, i) => html`<li key=${one.id} class=${`hit${i === list.current ? ' current' : ''}`} ref=${list.itemRef(i)}
        tabindex=${i === list.current ? 0 : -1} onFocus=${() => list.set(i)} aria-current=${i === list.current ? 'true' : undefined}>
      <div class="line small"><strong>${i + 1}.</strong> ${one.gone ? html`<span>${one.name}</span><span class="chip doubt">not kept any more</span>`
        : html`<a href=${`/calls/${one.interaction}?t=${((one.startMs ?? 0) / 1000).toFixed(1)}`}>${one.name}</a>`}
        ${one.agent ? html`<span>${one.agent}</span>` : ''}<span class="faint">${moment(one.startedAt, me.timeZone)}</span>
        ${one.startMs === undefined ? html`<span class="faint">in writing</span>` : html`<span class="number">${clock(one.startMs)} to ${clock(one.endMs)}</span>`}
        ${one.rating ? html`<span class=${`chip ${one.rating === 'good' ? 'good' : 'bad'}`}>${one.rating} example</span>` : ''}
        <span class="actions">${one.heard ? html`<button aria-pressed=${playing === one.id} onClick=${() => (playing === one.id ? halt() : play(i, false))}>${playing === one.id ? 'Stop' : 'Play'}</button>` : ''}
          <button onClick=${() => rate(one, 'good')} aria-pressed=${one.rating === 'good'}>Good</button>
          <button onClick=${() => rate(one, 'poor')} aria-pressed=${one.rating === 'poor'}>Poor</button>
          <button onClick=${() => remove(i)}>Take out</button></span></div>
      <${Script} text=${one.example} />
      <p class="small faint">Found by <code>${one.query}</code>${one.note ? html`; ${one.note}` : ''}</p>
    </li>`)}</ol>`}`;
}
