package earmark.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Knows who asks. Thread-safe. */
public interface Doorman {
    /** Who asks; empty when nobody is signed in. */
    Optional<Viewer> viewer(Context context);

    /** Whether one has to sign in here at all. */
    boolean asksToSignIn();
}
