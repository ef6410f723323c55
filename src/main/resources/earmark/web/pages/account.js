// The own account: password, signing out.
import { html, useState } from '/assets/lib/view.js';
import { post, put } from '/assets/lib/api.js';
import { Problems, Field, announce } from '/assets/lib/ui.js';
import { go } from '/assets/lib/navigation.js';
import { words } from '/assets/lib/format.js';

export const title = 'Your account';

function leave(everywhere) {
  return post('/sign-out', { everywhere }).then(() => {
    go('/sign-in', { replace: true });
    window.dispatchEvent(new Event('earmark:signed-in'));
  });
}

export default function Account({ me }) {
  const [former, setFormer] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState();
  const [done, setDone] = useState(false);
  const differ = again !== '' && again !== password;
  const change = (event) => {
    event.preventDefault();
    setDone(false);
    put('/me/password', { former, password })
      .then(() => {
        setError(undefined);
        setDone(true);
        [setFormer, setPassword, setAgain].forEach((set) => set(''));
        announce('The password is changed.');
      })
      .catch(setError);
  };
  return html`<div class="narrow stack">
    <h1>${me.name}</h1>
    <p>${words(me.role.toLowerCase())}${me.agent ? html`; calls of ${me.agent}` : ''}${me.teams.length ? html`; ${me.role === 'AGENT' ? 'of' : 'sees interactions of'} ${me.teams.join(', ')}` : ''}</p>
    ${!me.signsIn ? html`<p class="sheet faint">Only this machine reaches the workbench: nobody signs in here. To let colleagues in,
      see <a href="/people">People</a>.</p>` : html`
      <section class="sheet stack"><h2>Sign out</h2>
        <p class="row"><button onClick=${() => leave(false).catch(setError)}>Sign out here</button>
          <button onClick=${() => leave(true).catch(setError)}>Sign out everywhere</button></p></section>
      <form class="sheet stack" onSubmit=${change}><h2>Another password</h2>
        <${Problems} error=${error} />
        ${done ? html`<p class="notice" role="status">The password is changed; other browsers are signed out.</p>` : ''}
        <input class="hidden-text" type="text" autocomplete="username" value=${me.name} readonly tabindex="-1" aria-hidden="true" />
        <${Field} label="Password until now"><input type="password" autocomplete="current-password" required value=${former} onInput=${(e) => setFormer(e.target.value)} /><//>
        <${Field} label="New password, at least 10 characters"><input type="password" autocomplete="new-password" minlength="10" required value=${password} onInput=${(e) => setPassword(e.target.value)} /><//>
        <${Field} label="The new one again"><input type="password" autocomplete="new-password" required value=${again} onInput=${(e) => setAgain(e.target.value)} aria-invalid=${differ} /><//>
        ${differ ? html`<p class="small" role="status">The two are not the same yet.</p>` : ''}
        <p><button class="primary" disabled=${differ || again === ''}>Change the password</button></p>
      </form>`}
  </div>`;
}
