package earmark.web;

import earmark.model.Problem;
import io.javalin.http.Context;
import java.util.Optional;

/** Knows who asks. Thread-safe. */
public interface Doorman {
    /** Who asks; empty when nobody is signed in. */
    Optional<Viewer> viewer(Context context);

    /** Whether one has to sign in here at all. */
    boolean asksToSignIn();

    /**
     * Lets somebody in, for this browser.
     *
     * @throws Refused when name and password do not go together, or were tried too often
     */
    default Viewer signIn(Context context, String name, String password) {
        throw nobodySignsIn();
    }

    /**
     * Ends the session of this browser.
     *
     * @param everywhere all sessions of this person
     */
    default void signOut(Context context, boolean everywhere) {
        throw nobodySignsIn();
    }

    /**
     * Gives whoever asks another password; he or she is signed out everywhere else.
     *
     * @throws Refused when the former one is not right
     */
    default void changePassword(Context context, String former, String password) {
        throw nobodySignsIn();
    }

    private static Refused nobodySignsIn() {
        return new Refused(
                409,
                new Problem(
                        "sign in",
                        "nobody signs in here: only this machine reaches the workbench",
                        "make accounts with earmark people add, then start it with --login"));
    }
}
