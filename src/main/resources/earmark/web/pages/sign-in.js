// Name and password; then back to where one wanted to go.
import { html, useState, useRef, useEffect } from '/assets/lib/view.js';
import { post } from '/assets/lib/api.js';
import { Problems, Field } from '/assets/lib/ui.js';
import { parameter } from '/assets/lib/navigation.js';

export const title = 'Sign in';

/** Only a page of ours: never another site, whatever the address says. */
function wanted() {
  const to = parameter('to');
  // as the browser reads it: it drops tabs and line ends, and takes \ for /
  const read = to.startsWith('/') && URL.canParse(to, location.origin) ? new URL(to, location.origin) : undefined;
  return read?.origin === location.origin && !read.pathname.startsWith('//') && !read.pathname.startsWith('/sign-in')
    ? read.pathname + read.search : '/';
}

export default function SignIn({ me }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState();
  const [busy, setBusy] = useState(false);
  const first = useRef(null);
  const second = useRef(null);
  useEffect(() => {
    // after the frame has put the focus on the page
    const later = setTimeout(() => first.current?.focus(), 0);
    return () => clearTimeout(later);
  }, []);
  const submit = (event) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    post('/sign-in', { name, password })
      .then(() => window.dispatchEvent(new CustomEvent('earmark:signed-in', { detail: wanted() })))
      .catch((problem) => {
        setError(problem);
        setBusy(false);
        setPassword('');
        second.current?.focus();
      });
  };
  if (!me.signsIn) {
    return html`<h1>Nobody signs in here</h1><p>Only this machine reaches the workbench. <a href="/">To the start</a></p>`;
  }
  return html`<div class="narrow stack">
    <h1>Sign in</h1>
    <form class="sheet stack" onSubmit=${submit}>
      <${Problems} error=${error} />
      <${Field} label="Name"><input ref=${first} value=${name} onInput=${(e) => setName(e.target.value)} name="name"
        autocomplete="username" autocapitalize="none" spellcheck=${false} required /><//>
      <${Field} label="Password"><input ref=${second} type="password" value=${password} onInput=${(e) => setPassword(e.target.value)}
        name="password" autocomplete="current-password" required /><//>
      <p><button class="primary" disabled=${busy}>${busy ? 'Signing in …' : 'Sign in'}</button></p>
    </form>
    <p class="faint small">No password, or forgotten? An administrator of this workbench gives you one. What you look at and
      listen to is noted in the access log.</p>
  </div>`;
}
