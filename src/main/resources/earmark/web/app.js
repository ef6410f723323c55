// The frame around every page: navigation, who one is, keys, theme; finds the page of an address.
import { html, render, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { listen, go } from '/assets/lib/navigation.js';
import { useKeys, allKeys } from '/assets/lib/keys.js';
import { Dialog, Loading, Problems } from '/assets/lib/ui.js';
import { PAGES, HOME } from '/assets/pages.js';

const THEMES = ['system', 'light', 'dark'];

function useTheme() {
  const [theme, setTheme] = useState(localStorage.getItem('earmark.theme') ?? 'system');
  useEffect(() => {
    localStorage.setItem('earmark.theme', theme);
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
  }, [theme]);
  return [theme, () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length])];
}

function useAddress() {
  const [path, setPath] = useState(location.pathname + location.search);
  useEffect(() => listen(() => setPath(location.pathname + location.search)), []);
  return path;
}

function Keys({ onClose }) {
  return html`<${Dialog} title="Keys" onClose=${onClose}>
    <dl class="keys">${allKeys().map((key) => html`<dt><kbd>${key.key === ' ' ? 'Space' : key.key}</kbd></dt><dd>${key.name}</dd>`)}</dl>
  <//>`;
}

/** Shows a page once its module is there; the heading takes the focus so that one hears where one is. */
function Page({ page, parameters, me, address }) {
  const [loaded, setLoaded] = useState({});
  const main = useRef(null);
  useEffect(() => {
    let current = true;
    page.load()
      .then((module) => current && setLoaded({ of: page, View: module.default, title: module.title }))
      .catch((error) => current && setLoaded({ of: page, error }));
    return () => { current = false; };
  }, [page]);
  const ready = loaded.of === page;
  useEffect(() => {
    if (ready && loaded.title) {
      document.title = `${loaded.title} – earmark`;
    }
    // a page may have put the focus where one begins to type
    if (!main.current?.contains(document.activeElement)) {
      main.current?.focus({ preventScroll: true });
    }
  }, [ready, location.pathname]);
  return html`<main id="main" tabindex="-1" ref=${main}>
    ${!ready ? html`<${Loading} />` : loaded.error ? html`<${Problems} error=${loaded.error} />`
    : html`<${loaded.View} key=${location.pathname} ...${parameters} me=${me} address=${address} />`}
  </main>`;
}

function find(path, me) {
  for (const page of PAGES) {
    const match = page.path.exec(path);
    if (match && (page.right === 'NONE' || me.rights.includes(page.right))) {
      return { page, parameters: { ...match.groups } };
    }
  }
  return undefined;
}

function App() {
  const address = useAddress();
  const [me, setMe] = useState();
  const [error, setError] = useState();
  const [keysShown, setKeysShown] = useState(false);
  const [theme, nextTheme] = useTheme();
  const ask = () => get('/me').then(setMe).catch(setError);
  useEffect(() => {
    ask();
    const out = () => go('/sign-in');
    window.addEventListener('earmark:signed-out', out);
    const changed = (event) => ask().then(() => event.detail && go(event.detail, { replace: true }));
    window.addEventListener('earmark:signed-in', changed);
    return () => {
      window.removeEventListener('earmark:signed-out', out);
      window.removeEventListener('earmark:signed-in', changed);
    };
  }, []);
  useKeys([{ key: '?', name: 'shows the keys of this page', run: () => setKeysShown(true) }]);
  if (error || !me) {
    return html`<main id="main">${error ? html`<${Problems} error=${error} />` : html`<${Loading} />`}</main>`;
  }
  const path = location.pathname === '/' ? HOME : location.pathname;
  if (me.signsIn && !me.name && path !== '/sign-in') {
    go('/sign-in?to=' + encodeURIComponent(address), { replace: true });
    return null;
  }
  const found = find(path, me);
  const entries = PAGES.filter((page) => page.entry && me.rights.includes(page.right));
  return html`
    <a class="skip" href="#main">To the page</a>
    <header class="bar">
      <a class="name" href="/">earmark</a>
      <nav aria-label="Pages"><ul>${entries.map((page) => html`<li>
        <a href=${page.href} aria-current=${path === page.href || path.startsWith(page.href + '/') ? 'page' : undefined}>${page.entry}</a></li>`)}
      </ul></nav>
      <button class="plain" onClick=${() => setKeysShown(true)} aria-label="Keys of this page"><kbd>?</kbd></button>
      <button class="plain" onClick=${nextTheme}>Theme: ${theme}</button>
      ${me.name ? html`<a class="small" href="/account" aria-current=${path === '/account' ? 'page' : undefined}>${me.name}</a>` : ''}
    </header>
    ${found ? html`<${Page} ...${found} me=${me} address=${address} />`
    : html`<main id="main" tabindex="-1"><h1>There is no such page</h1><p>Or it is not for your role. <a href="/">To the start</a></p></main>`}
    ${keysShown ? html`<${Keys} onClose=${() => setKeysShown(false)} />` : ''}
    <div id="announcements" class="hidden-text" role="status" aria-live="polite"></div>`;
}

render(html`<${App} />`, document.getElementById('app'));
