package earmark.web.people;

import earmark.files.Sha256;
import earmark.model.Problem;
import earmark.people.AccessEntry;
import earmark.people.AccessKind;
import earmark.people.Account;
import earmark.people.ApiToken;
import earmark.people.Password;
import earmark.store.Store;
import earmark.web.Doorman;
import earmark.web.Refused;
import earmark.web.Remote;
import earmark.web.Viewer;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has an account: a browser by a session, whose secret is in a cookie no script can read and no other site can
 * make the browser send; a program by a token. Thread-safe.
 */
public final class Reception implements Doorman {
    private static final String COOKIE = "earmark-session";
    private static final String BEARER = "Bearer ";

    /** Deriving passwords is made to be slow; so many at once leave the processor to others. */
    private static final int AT_ONCE = 1;

    /** Of a token that is refused at an address the log tells once in so long. */
    private static final Duration SAME_REFUSAL = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;
    private final Remote remote;
    private final SecureRandom random = new SecureRandom();
    private final Sessions sessions;
    private final Throttle throttle;
    private final Seldom refusedTokens;
    private final Semaphore deriving = new Semaphore(AT_ONCE, true);
    private final int cost;
    private final Password nobodys;

    /**
     * For the accounts of one home.
     *
     * @param cost rounds of new passwords, usually {@link Password#COST}
     */
    public Reception(Store store, Clock clock, Remote remote, int cost) {
        this.store = store;
        this.clock = clock;
        this.remote = remote;
        this.cost = cost;
        sessions = new Sessions(clock, random);
        throttle = new Throttle(clock);
        refusedTokens = new Seldom(clock, SAME_REFUSAL);
        nobodys = Password.of("nobody has this one", random, cost);
    }

    @Override
    public boolean asksToSignIn() {
        return true;
    }

    @Override
    public Optional<Viewer> viewer(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            String secret = authorization.substring(BEARER.length()).strip();
            return Optional.of(Viewer.of(ofToken(secret).orElseThrow(() -> refusedToken(context, secret))));
        }
        return ofSession(context).map(Viewer::of);
    }

    @Override
    public Viewer signIn(Context context, String name, String password) {
        String address = remote.address(context);
        Duration wait = throttle.wait(name, address);
        if (!wait.isZero()) {
            context.header("Retry-After", String.valueOf(wait.toSeconds() + 1));
            note("", "sign in refused, too often: " + shown(name), address);
            throw new Refused(
                    429,
                    new Problem(
                            "sign in",
                            "tried too often",
                            "wait " + (wait.toMinutes() + 1)
                                    + " minutes, or ask an administrator for another password"));
        }
        Optional<Account> account = store.people().find(name);
        Password kept = account.map(Account::password).orElse(nobodys);
        boolean right = matches(kept, password);
        if (account.isEmpty() || account.get().password() == null || !right) {
            throttle.failed(name, address);
            note("", "sign in failed: " + shown(name), address);
            throw new Refused(
                    401, new Problem("sign in", "name and password do not go together", "look at both and try again"));
        }
        throttle.worked(name, address);
        endSession(context);
        cookie(context, sessions.begin(account.get().name()), Sessions.LONGEST);
        note(account.get().name(), "signed in", address);
        return Viewer.of(account.get());
    }

    @Override
    public void signOut(Context context, boolean everywhere) {
        Optional<Account> account = ofSession(context);
        endSession(context);
        cookie(context, "", Duration.ZERO);
        account.ifPresent(one -> {
            if (everywhere) {
                endAll(one.name());
            }
            note(one.name(), everywhere ? "signed out everywhere" : "signed out", remote.address(context));
        });
    }

    @Override
    public void changePassword(Context context, String former, String password) {
        Account account = ofSession(context)
                .orElseThrow(() -> new Refused(
                        403, new Problem("password", "only who is signed in may change it", "sign in first")));
        String address = remote.address(context);
        Password kept = account.password();
        if (!throttle.wait(account.name(), address).isZero() || kept == null || !matches(kept, former)) {
            throttle.failed(account.name(), address);
            throw new Refused(422, new Problem("former password", "not right", "type it again"));
        }
        setPassword(account.name(), password);
        cookie(context, sessions.begin(account.name()), Sessions.LONGEST);
        note(account.name(), "changed the own password", address);
    }

    /** Gives an account another password, and ends its sessions. */
    void setPassword(String name, String password) {
        Password made = make(password);
        store.people().change(name, account -> account.with(made, clock.instant()));
        sessions.endAll(name);
    }

    /** What is kept of a password. */
    Password make(String password) {
        deriving.acquireUninterruptibly();
        try {
            return Password.of(password, random, cost);
        } finally {
            deriving.release();
        }
    }

    /** Ends all sessions of an account. */
    void endAll(String name) {
        store.people().change(name, account -> account.signedOut(clock.instant()));
        sessions.endAll(name);
    }

    /** In how many browsers somebody is signed in. */
    long sessions(String name) {
        return sessions.count(name);
    }

    private boolean matches(Password kept, String typed) {
        deriving.acquireUninterruptibly();
        try {
            return kept.matches(typed);
        } finally {
            deriving.release();
        }
    }

    private Optional<Account> ofSession(Context context) {
        @Nullable String secret = context.cookie(COOKIE);
        if (secret == null || secret.isEmpty()) {
            return Optional.empty();
        }
        return sessions.use(secret)
                .flatMap(session -> store.people()
                        .find(session.account())
                        .filter(account -> !session.begun().isBefore(account.sessionsSince())));
    }

    private Optional<Account> ofToken(String secret) {
        return store.people()
                .tokenOf(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)))
                .filter(token -> token.isGood(clock.instant()))
                .map(ApiToken::account)
                .flatMap(store.people()::find);
    }

    /** Without it a program would take itself for signed in, and be told that nobody is. */
    private Refused refusedToken(Context context, String secret) {
        Optional<ApiToken> known = store.people().tokenOf(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
        String address = remote.address(context);
        String what = "token refused: "
                + known.map(token -> token.label() + ", which is over").orElse("an unknown one");
        // a program that is refused asks again and again
        if (refusedTokens.isFirst(address + " " + what)) {
            store.accessLog()
                    .note(new AccessEntry(
                            0,
                            clock.instant(),
                            known.map(ApiToken::account).orElse(""),
                            AccessKind.REFUSED,
                            what,
                            address));
        }
        context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return new Refused(
                401, new Problem("token", "it is not valid (any more)", "ask an administrator for another one"));
    }

    private void endSession(Context context) {
        @Nullable String secret = context.cookie(COOKIE);
        if (secret != null) {
            sessions.end(secret);
        }
    }

    private void cookie(Context context, String value, Duration age) {
        context.header(
                "Set-Cookie",
                COOKIE + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Strict"
                        + (remote.isSecure(context) ? "; Secure" : ""));
    }

    private void note(String who, String what, String address) {
        store.accessLog().note(new AccessEntry(0, clock.instant(), who, AccessKind.SESSION, what, address));
    }

    /** Of what was typed as a name only what a name may be: people type passwords there. */
    private String shown(String name) {
        return store.people().find(name).map(Account::name).orElse("an unknown name");
    }
}
