package earmark.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Only this machine reaches the workbench: whoever sits at it may do everything. Thread-safe. */
public record OpenDoor(String user) implements Doorman {
    @Override
    public Optional<Viewer> viewer(Context context) {
        return Optional.of(new Viewer(user, Role.ADMINISTRATOR, null, Set.of()));
    }

    @Override
    public boolean asksToSignIn() {
        return false;
    }
}
