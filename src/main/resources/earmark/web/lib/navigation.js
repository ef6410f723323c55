// Addresses of pages. Links are real links; this only keeps the page from being loaded anew.
const heard = new Set();

export function go(path, { replace = false } = {}) {
  if (path !== location.pathname + location.search) {
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
export const remember = (parameters) => history.replaceState(null, '', changed(parameters));

/** Changes parameters of the address as a new step: what was there comes back with Back. */
export const step = (parameters) => go(changed(parameters));

export const parameter = (name) => new URLSearchParams(location.search).get(name) ?? '';

export function listen(tell) {
  heard.add(tell);
  return () => heard.delete(tell);
}

window.addEventListener('popstate', () => heard.forEach((tell) => tell()));

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const ours = link && link.origin === location.origin && !link.pathname.startsWith('/api/') && !link.pathname.startsWith('/assets/');
  if (ours && !link.target && !link.hasAttribute('download') && event.button === 0
      && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !link.getAttribute('href').startsWith('#')) {
    event.preventDefault();
    go(link.pathname + link.search);
  }
});
