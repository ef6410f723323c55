package earmark.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Pages that stand alone: one style, no script, and a policy that lets nothing else in. Thread-safe. */
final class Html {
    private Html() {}

    /** Text that others wrote, made harmless in content and in attributes. */
    static String text(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A page.
     *
     * @param title its title, not escaped
     * @param style its style sheet, our own
     * @param more what else the policy lets in, for example {@code media-src 'self'}; empty: nothing
     * @param body what it shows, escaped
     */
    static String page(String title, String style, String more, String body) {
        String policy = "default-src 'none'; style-src 'sha256-" + digest(style)
                + "'; base-uri 'none'; form-action 'none'" + (more.isEmpty() ? "" : "; " + more);
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" + text(title) + "</title>\n<style>"
                + style
                + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
