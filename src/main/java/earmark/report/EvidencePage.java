package earmark.report;

import earmark.evidence.EvidenceCase;
import earmark.evidence.EvidencePack;
import earmark.model.Interaction;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.report.ClipPage.Item;
import earmark.stats.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A pack of evidence as one page that stands alone, without any script. Thread-safe. */
final class EvidencePage {
    private static final String STYLE = ClipPage.STYLE + """
            table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.92rem}
            td,th{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            h2{font-size:1.25rem;margin:2rem 0 .25rem}h3{font-size:1.05rem;margin:1.25rem 0 .25rem}h4{margin:.75rem 0 .25rem}
            .clip h2{font-size:1.05rem;margin:0}
            """;

    private final EvidencePack pack;
    private final List<Item> items;
    private int clips;

    private EvidencePage(EvidencePack pack, List<Item> items) {
        this.pack = pack;
        this.items = List.copyOf(items);
    }

    /**
     * The page.
     *
     * @param items its clips with their sound, in the order of the cases
     */
    static String html(EvidencePack pack, List<Item> items) {
        return new EvidencePage(pack, items).html();
    }

    private String html() {
        var body = new StringBuilder("<h1>" + Html.text("Evidence: " + pack.asked()) + "</h1>\n");
        body.append(EvidenceScore.dim(Counted.of(pack.evaluations(), "evaluation")
                + " of " + Counted.of(pack.cases().size(), "interaction")
                + ". Totals are computed from the answers and the form's policy; the forms lie beside this page in the"
                + " version that was scored by."));
        body.append(
                EvidenceScore.dim(
                        pack.anonymous()
                                ? "Names are numbers that mean nothing outside this pack; words, sound, comments, times of day and"
                                        + " digests of sources are left out. Somebody who knows the interactions may still know them"
                                        + " again by their answers."
                                : "It holds personal data: keep it as safely as the recordings, and no longer than it is needed."));
        body.append(
                EvidenceScore.dim("What it cannot show: faces and gestures, and what nobody recorded. Words of calls"
                        + " were recognised by a machine, except where a person corrected them. A marker that is absent was looked"
                        + " for at the places findings.csv names."));
        pack.cases().forEach(one -> body.append(section(one)));
        body.append("<h2>Whether it is whole</h2>\n")
                .append(EvidenceScore.dim("SHA256SUMS has the digest of every other file of this pack; \"sha256sum -c"
                        + " SHA256SUMS\" checks them. manifest.json says what the findings were made of and by."));
        return Html.page(
                "Evidence: " + pack.asked(), STYLE, items.isEmpty() ? "" : "media-src 'self' file:", body.toString());
    }

    private String section(EvidenceCase one) {
        var out = new StringBuilder("<h2>" + Html.text(one.name()) + "</h2>\n");
        Interaction interaction = one.interaction();
        out.append(EvidenceScore.dim(
                interaction != null
                        ? about(interaction)
                        : pack.anonymous() ? "not told which" : "the interaction is not kept here"));
        var scores = new EvidenceScore(pack.anonymous());
        one.scored().forEach(scored -> out.append(scores.of(scored)));
        out.append(found(one.verdicts()));
        if (!one.clips().isEmpty()) {
            out.append("<h3>Places</h3>\n");
        }
        for (int i = 0; i < one.clips().size(); i++) {
            out.append(ClipPage.clip(clips + 1, items.get(clips)));
            clips++;
        }
        if (!one.corrections().isEmpty()) {
            out.append("<h3>Corrected by people</h3>\n<pre>")
                    .append(Html.text(CorrectionText.of(one.corrections()).strip()))
                    .append("</pre>\n");
        }
        if (one.whole() && interaction != null) {
            out.append("<h3>All that was said</h3>\n");
            interaction.turns().forEach(turn -> out.append(turn(turn)));
        }
        return out.toString();
    }

    private static String about(Interaction interaction) {
        var parts = new ArrayList<String>();
        parts.add(interaction.medium().name().toLowerCase(Locale.ROOT));
        if (interaction.startedAt() != null) {
            parts.add(interaction.startedAt().toString());
        }
        parts.add("id " + interaction.id());
        parts.add("source SHA-256 " + interaction.provenance().sha256());
        return String.join(" · ", parts);
    }

    private static String found(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return "";
        }
        var out =
                new StringBuilder("<h3>What the markers came to</h3>\n<table><thead><tr><th>Marker</th><th>Outcome</th>"
                        + "<th>Where, or why not</th></tr></thead><tbody>\n");
        for (Verdict verdict : verdicts) {
            var row = new VerdictRow("", List.of(), verdict);
            out.append("<tr><td>" + Html.text(verdict.marker().toString()) + "</td><td>"
                    + row.outcome().replace('_', ' ') + "</td><td>" + Html.text(row.where()) + "</td></tr>\n");
        }
        return out.append("</tbody></table>\n").toString();
    }

    private static String turn(Turn turn) {
        return "<div class=\"turn\"><span class=\"t\">" + ClockTime.of(turn) + "</span><span class=\"who\">"
                + turn.speaker().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "</span><p>"
                + Html.text(turn.text()) + "</p></div>\n";
    }
}
