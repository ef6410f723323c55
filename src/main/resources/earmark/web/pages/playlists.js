// All playlists.
import { html } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { useFetched, Problems, Loading, Empty } from '/assets/lib/ui.js';
import { clock, day } from '/assets/lib/format.js';
import { useRows } from '/assets/lib/rows.js';

export const title = 'Playlists';

export default function Playlists({ me }) {
  useRows('playlist');
  const { value, error } = useFetched((signal) => get('/playlists', {}, signal), []);
  return html`<div class="head"><h1>Playlists</h1><div class="tools"><a href="/search">Search</a></div></div>
    <${Problems} error=${error} />
    ${!value ? !error && html`<${Loading} />` : value.length === 0
      ? html`<${Empty}>There is none yet. <a href="/search">Search</a> for something and put its hits into one with <kbd>p</kbd>.<//>`
      : html`<table class="cards"><thead><tr><th scope="col">Playlist</th><th scope="col" class="number">Clips</th>
        <th scope="col" class="number">Length</th><th scope="col">Begun by</th><th scope="col">On</th></tr></thead>
        <tbody>${value.map((one) => html`<tr><th scope="row"><a data-row href=${`/playlists/${one.name}`}>${one.title}</a></th>
          <td class="number brief" data-label="Clips">${one.clips}</td><td class="number brief" data-label="Length">${clock(one.lengthMs)}</td>
          <td class="brief" data-label="Begun by">${one.madeBy}</td><td class="brief" data-label="On">${day(one.madeAt, me.timeZone)}</td></tr>`)}</tbody></table>`}`;
}
