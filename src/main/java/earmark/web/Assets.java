package earmark.web;

import earmark.files.Sha256;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the pages, out of the class path: ours, and those of the libraries they use. Thread-safe. */
final class Assets {
    private static final String OURS = "/earmark/web/";
    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-zA-Z0-9_-]*(\\.[a-z0-9]+)+");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8",
            "html", "text/html; charset=utf-8");

    /** The name in a page → where it is on the class path. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "vendor/preact.js", "/META-INF/resources/_static/htm/3.1.1/preact/standalone.module.js",
            "vendor/uplot.js", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.esm.js",
            "vendor/uplot.css", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.min.css");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** A file and what tells its contents from others. */
    private static final class Asset {
        private final byte[] bytes;
        private final String tag;

        Asset(byte[] bytes) {
            this.bytes = bytes;
            tag = '"' + Sha256.of(bytes).substring(0, 16) + '"';
        }

        byte[] bytes() {
            return bytes;
        }

        String tag() {
            return tag;
        }
    }

    /** Answers with a file of that name below {@code /assets}. */
    void serve(Context context) {
        String name = context.pathParam("name");
        Asset asset = find(name).orElseThrow(() -> Refused.unknown("asset", name));
        context.header("ETag", asset.tag());
        // asked for each time, answered from the browser's copy while it is the same: a new version is seen at once
        context.header("Cache-Control", "no-cache");
        context.contentType(TYPES.getOrDefault(ending(name), "application/octet-stream"));
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.result(asset.bytes());
        }
    }

    /** The frame of every page. */
    void frame(Context context) {
        String nonce = context.attribute(Guard.NONCE);
        byte[] frame = find("index.html").orElseThrow().bytes();
        context.contentType(TYPES.getOrDefault("html", ""));
        context.result(new String(frame, StandardCharsets.UTF_8).replace("{{nonce}}", nonce == null ? "" : nonce));
    }

    private Optional<Asset> find(String name) {
        Asset known = read.get(name);
        if (known == null && NAME.matcher(name).matches()) {
            known = load(LIBRARIES.getOrDefault(name, OURS + name));
            if (known != null) {
                read.put(name, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private static @org.jspecify.annotations.Nullable Asset load(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            return new Asset(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
