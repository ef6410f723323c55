// The frame around every page: navigation, who one is, keys, theme; finds the page of an address.
import { html, render, useState, useEffect, useRef } from '/assets/lib/view.js';
import { get } from '/assets/lib/api.js';
import { listen, go } from '/assets/lib/navigation.js';
import { useKeys, useFirstKey, allKeys, isTyping } from '/assets/lib/keys.js';
import { Dialog, Loading, Problems, announce } from '/assets/lib/ui.js';
import { PAGES, home } from '/assets/pages.js';

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

const SHOWN = { ' ': 'Space', ArrowDown: '↓', ArrowUp: '↑' };

/** Keys that do the same stand on one line. */
function KeyList({ of }) {
  const names = [...new Set(of.map((one) => one.name))];
  return html`<dl class="keys">${names.map((name) => html`<dt>${of.filter((one) => one.name === name)
    .flatMap((one) => (one.key === ' ' ? [' '] : one.key.split(' ')))
    .map((key) => html`<kbd>${SHOWN[key] ?? key}</kbd> `)}</dt><dd>${name}</dd>`)}</dl>`;
}

function Keys({ onClose }) {
  const keys = allKeys();
  const own = keys.filter((one) => one.above >= 0);
  return html`<${Dialog} title="Keys" onClose=${onClose}><div class="columns">
    ${own.length ? html`<section><h3>On this page</h3><${KeyList} of=${own} /></section>` : ''}
    <section><h3>Everywhere</h3><${KeyList} of=${keys.filter((one) => one.above < 0)} /></section></div>
  <//>`;
}

/** After g: where each letter leads. */
function Ways({ pages }) {
  const key = useFirstKey();
  useEffect(() => { key && announce('To which page?'); }, [key]);
  return key ? html`<div class="ways sheet" aria-hidden="true">${pages.map((page) => html`<span><kbd>${page.letter}</kbd> ${page.entry ?? page.name}</span>`)}</div>` : null;
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
    return ready ? focusHeading(main.current) : undefined;
  }, [ready, location.pathname]);
  return html`<main id="main" tabindex="-1" ref=${main}>
    ${!ready ? html`<${Loading} />` : loaded.error ? html`<${Problems} error=${loaded.error} />`
    : html`<${loaded.View} key=${location.pathname} ...${parameters} me=${me} address=${address} />`}
  </main>`;
}

/**
 * Puts the focus on the page's heading, also when that is drawn later or anew, until somebody has moved the focus on; gives back
 * what ends it.
 */
function focusHeading(main) {
  // a page may have put the focus where one begins to type, or at the words that were asked for
  if (main.contains(document.activeElement) && document.activeElement !== main) {
    return undefined;
  }
  let given;
  const give = (element) => {
    given = element;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const look = () => {
    const heading = main.querySelector('h1');
    if (heading && heading !== given) {
      give(heading);
    }
  };
  const watch = new MutationObserver(look);
  const moved = (event) => event.target !== given && stop();
  const stop = () => {
    watch.disconnect();
    document.removeEventListener('focusin', moved);
    document.removeEventListener('pointerdown', stop);
  };
  give(main);
  look();
  watch.observe(main, { childList: true, subtree: true });
  document.addEventListener('focusin', moved);
  document.addEventListener('pointerdown', stop);
  return stop;
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
  const isFor = (page) => me !== undefined && (page.right === 'NONE' || me.rights.includes(page.right));
  const lettered = PAGES.filter((page) => page.letter && isFor(page) && !(me.signsIn && !me.name));
  const names = useRef(null);
  useEffect(() => {
    // on a phone the names of pages are wider than it
    const here = names.current?.querySelector('[aria-current]');
    if (here) {
      names.current.scrollLeft = here.offsetLeft - (names.current.clientWidth - here.offsetWidth) / 2;
    }
  }, [location.pathname, me]);
  useKeys([
    { key: '?', name: 'shows the keys of this page', run: () => setKeysShown(true) },
    { key: 'Escape', name: 'leaves a field', typing: true, when: (event) => isTyping(event.target),
      run: (event) => { event.target.blur(); focusHeading(document.getElementById('main')); } },
    ...lettered.map((page) => ({ key: `g ${page.letter}`, name: `to ${page.entry ?? page.name}`, run: () => go(page.href) })),
  ], -1);
  if (error || !me) {
    return html`<main id="main">${error ? html`<${Problems} error=${error} />` : html`<${Loading} />`}</main>`;
  }
  const path = location.pathname === '/' ? home(me) : location.pathname;
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
      <nav aria-label="Pages"><ul ref=${names}>${entries.map((page) => html`<li>
        <a href=${page.href} title=${`keys g ${page.letter}`} aria-current=${path === page.href || path.startsWith(page.href + '/') ? 'page' : undefined}>${page.entry}</a></li>`)}
      </ul></nav>
      <button class="plain" onClick=${() => setKeysShown(true)} aria-label="Keys of this page"><kbd>?</kbd></button>
      <button class="plain" onClick=${nextTheme}>Theme: ${theme}</button>
      ${me.name ? html`<a class="small" href="/account" aria-current=${path === '/account' ? 'page' : undefined}>${me.name}</a>` : ''}
    </header>
    ${found ? html`<${Page} ...${found} me=${me} address=${address} />`
    : html`<main id="main" tabindex="-1"><h1>There is no such page</h1><p>Or it is not for your role. <a href="/">To the start</a></p></main>`}
    <${Ways} pages=${lettered} />
    ${keysShown ? html`<${Keys} onClose=${() => setKeysShown(false)} />` : ''}
    <div id="announcements" class="hidden-text" role="status" aria-live="polite"></div>`;
}

render(html`<${App} />`, document.getElementById('app'));
