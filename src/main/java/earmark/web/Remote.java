package earmark.web;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From where a request comes. Thread-safe.
 *
 * @param proxied whether a proxy stands before this server, whose word counts; otherwise anybody could write its headers
 */
public record Remote(boolean proxied) {
    /** The address of who asks. */
    public String address(Context context) {
        String forwarded = context.header("X-Forwarded-For");
        if (proxied && forwarded != null && !forwarded.isBlank()) {
            // the last one is the proxy's own observation, what is before it came with the request
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            return last.matches("[0-9a-fA-F.:\\[\\]]{2,50}") ? last : context.ip();
        }
        return context.ip();
    }

    /** Whether it came enciphered. */
    public boolean isSecure(Context context) {
        @Nullable String forwarded = context.header("X-Forwarded-Proto");
        return context.req().isSecure()
                || (proxied
                        && forwarded != null
                        && forwarded.toLowerCase(Locale.ROOT).equals("https"));
    }
}
