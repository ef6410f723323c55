package earmark.pipeline.correct;

import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that a person wrote, in the time of those they replace. */
final class NewWords {
    private NewWords() {}

    /**
     * The words of a text.
     *
     * @param text words with single blanks between them
     * @param start where the text begins in its turn
     * @param replaced the words it replaces; their time is shared out by length, for longer words take longer
     */
    static List<Word> of(String text, int start, List<Word> replaced) {
        List<TextSpan> spans = spans(text);
        long letters = spans.stream().mapToInt(TextSpan::length).sum();
        TimeSpan time = time(replaced);
        var words = new ArrayList<Word>();
        long before = 0;
        for (TextSpan span : spans) {
            TimeSpan own = time == null
                    ? null
                    : new TimeSpan(
                            time.startMs() + time.lengthMs() * before / letters,
                            time.startMs() + time.lengthMs() * (before + span.length()) / letters);
            words.add(new Word(new TextSpan(start + span.start(), start + span.end()), own, 1));
            before += span.length();
        }
        return words;
    }

    private static List<TextSpan> spans(String text) {
        var spans = new ArrayList<TextSpan>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
            if (end > at) {
                spans.add(new TextSpan(at, end));
            }
            at = end + 1;
        }
        return spans;
    }

    private static @Nullable TimeSpan time(List<Word> replaced) {
        TimeSpan first = replaced.isEmpty() ? null : replaced.get(0).time();
        TimeSpan last =
                replaced.isEmpty() ? null : replaced.get(replaced.size() - 1).time();
        return first == null || last == null
                ? null
                : new TimeSpan(first.startMs(), Math.max(first.startMs(), last.endMs()));
    }
}
