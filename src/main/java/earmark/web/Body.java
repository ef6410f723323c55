package earmark.web;

import earmark.model.Problem;
import io.javalin.http.Context;
import java.util.Locale;

/** The body of a request that sends JSON. */
public final class Body {
    private Body() {}

    /**
     * Reads it.
     *
     * @param type a record; what of it is not {@code @Nullable} must be there
     * @throws Refused when it says to be something else than JSON, or cannot be read; names the field
     */
    public static <T> T of(Context context, Class<T> type) {
        String said = context.contentType();
        // programs that say nothing mean what is read here
        if (said != null && !isJson(said)) {
            throw new Refused(
                    415, new Problem("Content-Type: " + said, "JSON is read here", "send it as application/json"));
        }
        return context.bodyAsClass(type);
    }

    /**
     * A name or a title: what stands on one line.
     *
     * @param where the field
     * @param text what was sent
     * @return without space around it
     * @throws Refused when it has line breaks or tabs in it
     */
    public static String line(String where, String text) {
        String plain = text.strip();
        if (plain.chars().anyMatch(Character::isISOControl)) {
            throw Refused.bad(where, "it has a line break or a tab in it", "write it on one line");
        }
        return plain;
    }

    private static boolean isJson(String said) {
        String type = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }
}
