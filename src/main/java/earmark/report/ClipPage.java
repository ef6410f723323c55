package earmark.report;

import earmark.clips.Clip;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A folder of clips as one page to look at and listen to, without any script. Thread-safe. */
public final class ClipPage {
    static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d232b;--dim:#5b6672;--line:#d9dee4;--paper:#fff;--card:#f7f8fa;
            --hit:#ffe08a;--hitink:#3a2c00;--witness:#cfe4ff;--witnessink:#0b2f57;--good:#1b7f4b;--poor:#b3402e}
            @media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--dim:#9aa5b1;--line:#333b45;--paper:#15191e;
            --card:#1c2127;--hit:#6b5510;--hitink:#fff3cf;--witness:#1f4570;--witnessink:#e3f0ff;--good:#5fd39a;--poor:#f08d7c}}
            *{box-sizing:border-box}body{margin:0 auto;max-width:58rem;padding:1.5rem 1rem 4rem;background:var(--paper);
            color:var(--ink);font:16px/1.5 system-ui,sans-serif}h1{font-size:1.5rem;margin:0 0 .25rem}
            h2{font-size:1.05rem;margin:0}code{font:.92em/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
            .dim{color:var(--dim);font-size:.9rem;margin:.15rem 0}.clip{border:1px solid var(--line);background:var(--card);
            border-radius:.6rem;padding:1rem;margin:1.25rem 0;break-inside:avoid}
            audio{width:100%;margin:.6rem 0}.turn{display:grid;grid-template-columns:3.6rem 5.6rem 1fr;gap:.1rem .6rem;
            margin:.3rem 0}.turn .t,.turn .who{color:var(--dim);font-size:.85rem;padding-top:.12rem;
            font-variant-numeric:tabular-nums}.turn p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
            mark{background:var(--hit);color:var(--hitink);border-radius:.2rem;padding:0 .15rem}
            mark.w{background:var(--witness);color:var(--witnessink)}.good{color:var(--good)}.poor{color:var(--poor)}
            a{color:inherit}@media(max-width:34rem){.turn{grid-template-columns:3.6rem 1fr}.turn p{grid-column:1/-1}}
            @media print{body{max-width:none}audio{display:none}.clip{border-color:#999}}
            """;

    private ClipPage() {}

    /**
     * A clip as it lies in the folder.
     *
     * @param clip what it is
     * @param sound name of its WAV file; empty where there is none
     * @param captions name of its VTT file; empty where there is none
     * @param note why there is no sound, or how it was rated; empty when there is nothing to say
     * @param rating good or poor; empty when it was not rated
     */
    public record Item(Clip clip, String sound, String captions, String note, String rating) {
        /**
         * A clip whose files are {@code name.wav} and {@code name.vtt}.
         *
         * @param name of both without ending; empty where there is no sound
         */
        public static Item of(Clip clip, String name, String note, String rating) {
            return new Item(
                    clip, name.isEmpty() ? "" : name + ".wav", name.isEmpty() ? "" : name + ".vtt", note, rating);
        }
    }

    /**
     * The page.
     *
     * @param title what it is
     * @param query what was looked for
     * @param said how much of what was found is here, in a sentence
     * @param items in order
     */
    public static String html(String title, String query, String said, List<Item> items) {
        var body = new StringBuilder();
        body.append("<h1>").append(Html.text(title)).append("</h1>\n");
        body.append("<p class=\"dim\">Found by <code>")
                .append(Html.text(query))
                .append("</code></p>\n<p class=\"dim\">")
                .append(Html.text(said))
                .append("</p>\n");
        body.append(
                "<p class=\"dim\"><mark>found</mark> is what the query marks; <mark class=\"w\">with it</mark> is what"
                        + " it asks for around that. Times are those of the whole recording.</p>\n");
        int number = 1;
        for (Item item : items) {
            body.append(clip(number++, item));
        }
        return Html.page(title, STYLE, "media-src 'self' file:", body.toString());
    }

    /** One clip with its number, to be put into a page of this style. */
    static String clip(int number, Item item) {
        Clip clip = item.clip();
        var out = new StringBuilder("<section class=\"clip\" id=\"c" + clip.id() + "\">\n<h2>" + number + ". "
                + Html.text(clip.name()) + " <span class=\"dim\">" + clip.id() + "</span></h2>\n");
        out.append("<p class=\"dim\">").append(Html.text(about(clip))).append("</p>\n");
        if (!item.rating().isEmpty()) {
            out.append("<p class=\"")
                    .append(item.rating())
                    .append("\">Rated ")
                    .append(item.rating())
                    .append("</p>\n");
        }
        if (!item.sound().isEmpty()) {
            out.append("<audio controls preload=\"metadata\" src=\"")
                    .append(Html.text(item.sound()))
                    .append("\"></audio>\n");
        }
        if (!item.note().isEmpty()) {
            out.append("<p class=\"dim\">").append(Html.text(item.note())).append("</p>\n");
        }
        clip.turns().forEach(turn -> out.append(turn(clip, turn)));
        return out.append("</section>\n").toString();
    }

    /** What is known of it, on one line. */
    private static String about(Clip clip) {
        Interaction interaction = clip.interaction();
        var parts = new ArrayList<String>();
        parts.add(interaction.medium().name().toLowerCase(Locale.ROOT));
        if (interaction.startedAt() != null) {
            parts.add(interaction.startedAt().toString().replace('T', ' ').substring(0, 16) + " UTC");
        }
        for (String fact : List.of("agent", "team", "queue")) {
            String value = interaction.facts().getOrDefault(fact, "");
            if (!value.isBlank()) {
                parts.add(value);
            }
        }
        TimeSpan time = clip.time();
        if (time != null) {
            parts.add(ClockTime.of(time.startMs()) + " to " + ClockTime.of(time.endMs()));
        }
        if (clip.channels().size() > 1 && interaction.medium() == Medium.CALL) {
            parts.add("channels: "
                    + String.join(
                            ", ",
                            clip.channels().stream()
                                    .map(who -> who.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
        return String.join(" · ", parts);
    }

    private static String turn(Clip clip, Turn turn) {
        TextSpan said = clip.said(turn);
        String when = turn.words().stream()
                .filter(word -> word.at().start() >= said.start() && word.time() != null)
                .map(Word::time)
                .findFirst()
                .map(time -> time == null ? "" : ClockTime.of(time.startMs()))
                .orElse("turn " + turn.index());
        return "<div class=\"turn\"><span class=\"t\">" + when + "</span><span class=\"who\">"
                + turn.speaker().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "</span><p>"
                + marked(clip, turn, said) + "</p></div>\n";
    }

    private static String marked(Clip clip, Turn turn, TextSpan said) {
        var out = new StringBuilder();
        int at = said.start();
        for (Map.Entry<TextSpan, Boolean> place : places(clip, turn)) {
            TextSpan span = place.getKey();
            if (span.start() < at || span.end() > said.end() || span.length() == 0) {
                continue;
            }
            out.append(Html.text(turn.text().substring(at, span.start())));
            out.append(place.getValue() ? "<mark>" : "<mark class=\"w\">");
            out.append(Html.text(span.of(turn.text()))).append("</mark>");
            at = span.end();
        }
        String begin = said.start() > 0 ? "… " : "";
        String end = said.end() < turn.text().length() ? " …" : "";
        return begin + out + Html.text(turn.text().substring(at, said.end())) + end;
    }

    /** In the turn's order; true is a match. */
    private static List<Map.Entry<TextSpan, Boolean>> places(Clip clip, Turn turn) {
        var places = new ArrayList<Map.Entry<TextSpan, Boolean>>();
        add(places, clip.matches(), turn, true);
        add(places, clip.witnesses(), turn, false);
        places.sort(java.util.Comparator.comparingInt(place -> place.getKey().start()));
        return places;
    }

    private static void add(List<Map.Entry<TextSpan, Boolean>> to, List<Place> places, Turn turn, boolean match) {
        places.stream()
                .filter(place -> place.turn() == turn.index())
                .forEach(place -> to.add(Map.entry(place.at(), match)));
    }

    /** The captions of one clip, in WebVTT, from its begin. */
    public static String captions(Clip clip) {
        return Captions.webVtt(clip.fromItsBegin());
    }

    /** The clips with sound as a playlist (extended M3U) for any player. */
    public static String playlist(List<Item> items) {
        var out = new StringBuilder("#EXTM3U\n");
        for (Item item : items) {
            TimeSpan time = item.clip().time();
            if (!item.sound().isEmpty() && time != null) {
                out.append("#EXTINF:")
                        .append(Math.round(time.lengthMs() / 1000.0))
                        .append(',')
                        .append(Printable.line(item.clip().name()))
                        .append(item.rating().isEmpty() ? "" : " (" + item.rating() + ")")
                        .append('\n')
                        .append(item.sound())
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** The folder as a table, for a spreadsheet. */
    public static String csv(List<Item> items) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "clip",
                "name",
                "interaction",
                "medium",
                "began",
                "agent",
                "team",
                "startMs",
                "endMs",
                "found",
                "with it",
                "sound",
                "captions",
                "rating",
                "note"));
        for (Item item : items) {
            Clip clip = item.clip();
            TimeSpan time = clip.time();
            Map<String, String> facts = clip.interaction().facts();
            rows.add(List.of(
                    clip.id(),
                    clip.name(),
                    clip.interaction().id().value(),
                    clip.interaction().medium().name(),
                    clip.interaction().startedAt() == null
                            ? ""
                            : clip.interaction().startedAt().toString(),
                    facts.getOrDefault("agent", ""),
                    facts.getOrDefault("team", ""),
                    time == null ? "" : String.valueOf(time.startMs()),
                    time == null ? "" : String.valueOf(time.endMs()),
                    words(clip, clip.matches()),
                    words(clip, clip.witnesses()),
                    item.sound(),
                    item.captions(),
                    item.rating(),
                    item.note()));
        }
        return CsvRows.forSpreadsheet(rows);
    }

    private static String words(Clip clip, List<Place> places) {
        return String.join(
                " … ",
                places.stream()
                        .map(place -> place.at()
                                .of(clip.interaction().turns().get(place.turn()).text()))
                        .toList());
    }
}
