package earmark.mail;

import earmark.model.TextSpan;
import java.util.List;

/**
 * Which characters of a message's text are whose. All spans are whole lines, in order, and apart from each other.
 *
 * @param own what the writer wrote this time
 * @param quotes what others wrote, or the writer earlier: quoted and forwarded text with the lines that introduce it
 * @param signatures names, addresses and what programs add below a message
 * @param disclaimers legal notices
 */
public record Cut(List<TextSpan> own, List<TextSpan> quotes, List<TextSpan> signatures, List<TextSpan> disclaimers) {
    /** Copies the lists. */
    public Cut {
        own = List.copyOf(own);
        quotes = List.copyOf(quotes);
        signatures = List.copyOf(signatures);
        disclaimers = List.copyOf(disclaimers);
    }

    /**
     * The writer's own words: the pieces of {@link #own}, an empty line between two.
     *
     * @param text the text that was cut
     */
    public String ownText(String text) {
        return String.join("\n\n", own.stream().map(span -> span.of(text)).toList());
    }
}
