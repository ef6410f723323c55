// Addresses of pages. Links are real links; this only keeps the page from being loaded anew.
const heard = new Set();

export function go(path, { replace = false } = {}) {
  if (path !== location.pathname + location.search) {
    if (!replace) {
      leave();
    }
    if (path.split('?')[0] !== location.pathname) {
      window.scrollTo(0, 0);
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', path);
  }
  heard.forEach((tell) => tell());
}

/** This page's address with some parameters changed; empty ones go. */
function changed(parameters) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === '' || value === null || value === undefined || value === false) {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return location.pathname + (text ? '?' + text : '');
}

/** Changes parameters of the address, without a new step in the history. */
export const remember = (parameters) => history.replaceState(history.state, '', changed(parameters));

/** Changes parameters of the address as a new step: what was there comes back with Back. */
export const step = (parameters) => go(changed(parameters));

export const parameter = (name) => new URLSearchParams(location.search).get(name) ?? '';

export function listen(tell) {
  heard.add(tell);
  return () => heard.delete(tell);
}

/** How long what was there is waited for after Back. */
const RETURN_MS = 5000;

// the page is drawn anew by us, and only we know when it is there
history.scrollRestoration = 'manual';

/** Notes where one was, for Back. */
function leave() {
  const row = document.activeElement?.closest('main [data-row]')?.getAttribute('href');
  history.replaceState({ top: window.scrollY, row }, '', location.pathname + location.search);
}

/** To where one was, once so much of the page is drawn again; until somebody moves, or it does not come. */
function comeBack({ top, row }) {
  const look = () => {
    const link = row && [...document.querySelectorAll('main [data-row]')].find((one) => one.getAttribute('href') === row);
    if (document.documentElement.scrollHeight < top + window.innerHeight || (row && !link)) {
      return;
    }
    stop();
    link?.focus({ preventScroll: true });
    window.scrollTo(0, top);
  };
  const watch = new MutationObserver(look);
  const timer = setTimeout(() => stop(), RETURN_MS);
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
    ['wheel', 'touchmove', 'keydown', 'pointerdown'].forEach((kind) => window.removeEventListener(kind, stop));
  };
  ['wheel', 'touchmove', 'keydown', 'pointerdown'].forEach((kind) => window.addEventListener(kind, stop, { passive: true }));
  watch.observe(document.body, { childList: true, subtree: true });
}

window.addEventListener('pagehide', leave);
if (history.state && performance.getEntriesByType('navigation')[0]?.type !== 'navigate') {
  comeBack(history.state);
}

window.addEventListener('popstate', (event) => {
  heard.forEach((tell) => tell());
  if (event.state) {
    comeBack(event.state);
  } else {
    window.scrollTo(0, 0);
  }
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const ours = link && link.origin === location.origin && !link.pathname.startsWith('/api/') && !link.pathname.startsWith('/assets/');
  if (ours && !link.target && !link.hasAttribute('download') && event.button === 0
      && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !link.getAttribute('href').startsWith('#')) {
    event.preventDefault();
    go(link.pathname + link.search);
  }
});
