package earmark.markers.match;

import earmark.markers.Captured;
import earmark.markers.hearing.Calibration;
import earmark.markers.hearing.HeardTurn;
import earmark.markers.hearing.Rewording;
import earmark.markers.judge.SharedTime;
import earmark.markers.phrases.Change;
import earmark.markers.phrases.Hits;
import earmark.markers.phrases.PhraseBook;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Sentence;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Token;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.model.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One turn as the matcher sees it: its tokens in arrays, with what the recogniser knew of each. Nothing of
 * that changes, but it remembers what was found in it: use from one thread.
 */
final class TurnView {
    /** Stands for a time that is not known. */
    static final long NO_TIME = -1;

    final Turn turn;
    /** How many tokens stand in earlier turns of the interaction, and of the same speaker. */
    final int wordsBefore;

    final int speakerWordsBefore;
    /** How many earlier turns are the same speaker's. */
    final int speakerTurnsBefore;

    final String[] forms;
    /** The recogniser's figure for each token. */
    final double[] confidence;

    final long[] startMs;
    final long[] endMs;

    /** When its first word begins, of those with a time; {@link #NO_TIME} without any. */
    final long firstMs;

    /** When its last word ends. */
    final long lastMs;

    /** For each token the first token of its sentence. */
    final int[] sentenceStart;

    /** For each token how many sentences of the turn are before its own. */
    final int[] sentence;

    /** How many sentences stand in earlier turns of the interaction, and of the same speaker. */
    final int sentencesBefore;

    final int speakerSentencesBefore;
    final int sentences;

    /** As it was heard; null for what was heard itself. */
    private final @Nullable TurnView heard;
    /** What reads otherwise than it was heard. */
    private final List<Change> changes;

    private final TextSpan[] at;
    private final Remembered known = new Remembered();
    private final List<BookMark> bookMarks = new ArrayList<>(1);
    private @Nullable Place whole;
    /** For each token the latest begin of it and those before. */
    private long @Nullable [] latestStarts;

    /**
     * Lays out a turn.
     *
     * @param before what all say before it
     * @param speakerBefore what its speaker says before it
     */
    TurnView(Turn turn, List<Sentence> sentences, Reading.Extents before, Reading.Extents speakerBefore) {
        this.heard = null;
        this.changes = List.of();
        this.turn = turn;
        this.wordsBefore = before.words();
        this.speakerWordsBefore = speakerBefore.words();
        this.speakerTurnsBefore = speakerBefore.turns();
        this.sentencesBefore = before.sentences();
        this.speakerSentencesBefore = speakerBefore.sentences();
        this.sentences = sentences.size();
        int size = sentences.stream().mapToInt(s -> s.tokens().size()).sum();
        forms = new String[size];
        at = new TextSpan[size];
        confidence = new double[size];
        startMs = new long[size];
        endMs = new long[size];
        sentenceStart = new int[size];
        sentence = new int[size];
        int i = 0;
        for (int s = 0; s < sentences.size(); s++) {
            int start = i;
            for (Token token : sentences.get(s).tokens()) {
                sentence[i] = s;
                forms[i] = token.form();
                at[i] = token.at();
                sentenceStart[i++] = start;
            }
        }
        readWords();
        firstMs = Arrays.stream(startMs).reduce(NO_TIME, TurnView::earlier);
        lastMs = Arrays.stream(endMs).reduce(NO_TIME, Math::max);
    }

    private TurnView(TurnView heard, List<Rewording> rewordings) {
        this.heard = heard;
        changes = rewordings.stream()
                .map(each -> new Change(each.from(), each.to(), each.forms().size()))
                .toList();
        turn = heard.turn;
        wordsBefore = heard.wordsBefore;
        speakerWordsBefore = heard.speakerWordsBefore;
        speakerTurnsBefore = heard.speakerTurnsBefore;
        sentencesBefore = heard.sentencesBefore;
        speakerSentencesBefore = heard.speakerSentencesBefore;
        sentences = heard.sentences;
        firstMs = heard.firstMs;
        lastMs = heard.lastMs;
        int size = heard.size();
        for (Rewording each : rewordings) {
            size += each.forms().size() - (each.to() - each.from());
        }
        forms = new String[size];
        at = new TextSpan[size];
        confidence = new double[size];
        startMs = new long[size];
        endMs = new long[size];
        sentenceStart = new int[size];
        sentence = new int[size];
        int token = 0;
        int i = 0;
        for (Rewording each : rewordings) {
            while (token < each.from()) {
                copy(heard, token++, i++);
            }
            var stretch = new TextSpan(heard.at[each.from()].start(), heard.at[each.to() - 1].end());
            int first = i;
            for (String form : each.forms()) {
                forms[i] = form;
                at[i] = stretch;
                // how likely they are is told by the rewording, not by the word
                confidence[i] = 1;
                startMs[i] = heard.startMs[each.from()];
                endMs[i] = heard.endMs[each.to() - 1];
                sentenceStart[i] = heard.sentenceStart[each.from()] + first - each.from();
                sentence[i] = heard.sentence[each.from()];
                i++;
            }
            token = each.to();
        }
        while (token < heard.size()) {
            copy(heard, token++, i++);
        }
    }

    /** The turn with other words in some places; these words stand where those stood that were heard. */
    static TurnView reworded(TurnView heard, List<Rewording> rewordings) {
        return new TurnView(heard, rewordings);
    }

    /** The earlier of two moments, of which either may be {@link #NO_TIME}. */
    static long earlier(long one, long other) {
        return one == NO_TIME || other == NO_TIME ? Math.max(one, other) : Math.min(one, other);
    }

    private void copy(TurnView heard, int token, int i) {
        forms[i] = heard.forms[token];
        at[i] = heard.at[token];
        confidence[i] = heard.confidence[token];
        startMs[i] = heard.startMs[token];
        endMs[i] = heard.endMs[token];
        sentence[i] = heard.sentence[token];
        // a sentence that began before a reworded stretch begins where it began
        int start = heard.sentenceStart[token];
        sentenceStart[i] = start == token ? i : i == 0 ? 0 : sentenceStart[i - 1];
    }

    /** Gives every token the times and the least confidence of the words it shares characters with. */
    private void readWords() {
        List<Word> words = turn.words();
        int word = 0;
        for (int i = 0; i < forms.length; i++) {
            TimeSpan shared = SharedTime.of(turn, at[i]);
            confidence[i] = 1;
            startMs[i] = shared == null ? NO_TIME : shared.startMs();
            endMs[i] = shared == null ? NO_TIME : shared.endMs();
            while (word < words.size() && words.get(word).at().end() <= at[i].start()) {
                word++;
            }
            for (int w = word; w < words.size() && words.get(w).at().start() < at[i].end(); w++) {
                confidence[i] = Math.min(confidence[i], words.get(w).confidence());
                TimeSpan time = words.get(w).time();
                if (time != null) {
                    startMs[i] = startMs[i] == NO_TIME ? time.startMs() : startMs[i];
                    endMs[i] = time.endMs();
                }
            }
        }
    }

    /** Whether its words come from a recogniser. */
    boolean isRecognised() {
        return !turn.words().isEmpty() && turn.words().get(0).time() != null;
    }

    /** How likely a match is one in what was said; 1 in writing. */
    double probability(Span span) {
        return isRecognised() ? Calibration.shipped().heard(span.confidence()) : span.confidence();
    }

    /** Its tokens as they were heard. */
    HeardTurn heard() {
        return new HeardTurn(List.of(forms), Arrays.stream(confidence).boxed().toList());
    }

    /** What the recogniser itself weighed besides, in tokens. */
    List<Rewording> wordings() {
        List<Rewording> found = new ArrayList<>();
        for (Wording wording : turn.wordings()) {
            Span stretch = span(wording.at());
            int from = stretch.from();
            int to = stretch.to();
            if (to > from && !wording.text().isEmpty()) {
                List<String> words = List.of(wording.text().split(" "));
                found.add(new Rewording(from, to, words, wording.probability(), Rewording.Kind.ALTERNATIVE));
            }
        }
        return found;
    }

    /** What the phrases of a book find in it; looked up once. */
    BookMark phrases(PhraseBook book, Reading reading) {
        for (BookMark mark : bookMarks) {
            if (mark.isOf(book)) {
                return mark;
            }
        }
        var mark = new BookMark(book, hits(book, reading), this);
        bookMarks.add(mark);
        return mark;
    }

    private Hits hits(PhraseBook book, Reading reading) {
        TurnView original = heard;
        return original == null
                ? reading.read(book, this).hits()
                : reading.reader(book).readAgain(reading.read(book, original), forms, changes);
    }

    /** All of it; it must not be empty. */
    Place whole(InteractionId id) {
        Place known = whole;
        if (known == null) {
            known = place(id, 0, size());
            whole = known;
        }
        return known;
    }

    /** What patterns found in it. */
    Remembered known() {
        return known;
    }

    /** The tokens that share characters with a stretch of the text, or the last before it where none does. */
    Span span(TextSpan stretch) {
        int low = 0;
        int from = at.length;
        while (low < from) {
            int middle = (low + from) >>> 1;
            if (at[middle].end() <= stretch.start()) {
                low = middle + 1;
            } else {
                from = middle;
            }
        }
        int to = from;
        while (to < at.length && at[to].start() < stretch.end()) {
            to++;
        }
        return new Span(from, to, 1, null);
    }

    /** The first token that begins at a moment or later; the size when there is none. */
    int firstFrom(long ms) {
        long[] starts = latestStarts;
        if (starts == null) {
            starts = startMs.clone();
            for (int i = 1; i < starts.length; i++) {
                starts[i] = Math.max(starts[i - 1], starts[i]);
            }
            latestStarts = starts;
        }
        int found = Arrays.binarySearch(starts, ms);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && starts[first - 1] == ms) {
            first--;
        }
        return first;
    }

    /** Whether a question mark stands between the last word of a span and the next word. */
    boolean isQueried(Span span) {
        if (span.isEmpty()) {
            return false;
        }
        int next = span.to() < at.length ? at[span.to()].start() : turn.text().length();
        int end = at[span.to() - 1].end();
        // the words of one reworded stretch all stand where it stands
        return end < next && turn.text().substring(end, next).indexOf('?') >= 0;
    }

    int size() {
        return forms.length;
    }

    /** The last token that a span holds or comes after; the first where it comes before all. */
    int lastToken(Span span) {
        return Math.max(0, span.to() - 1);
    }

    /** The first token that a span holds; where it comes after all, the last. */
    int firstToken(Span span) {
        return Math.min(span.from(), size() - 1);
    }

    /** When a span begins, with what it carries; {@link #NO_TIME} when that is not known. */
    long startMs(Span span) {
        long words = span.isEmpty() ? NO_TIME : startMs[span.from()];
        TimeSpan heard = span.carried().heard();
        if (heard == null) {
            return span.isEmpty() ? endMs(span) : words;
        }
        return words == NO_TIME ? heard.startMs() : Math.min(words, heard.startMs());
    }

    /** When a span ends, with what it carries; {@link #NO_TIME} when that is not known. */
    long endMs(Span span) {
        long words = endMs[lastToken(span)];
        TimeSpan heard = span.carried().heard();
        if (heard == null) {
            return words;
        }
        return span.isEmpty() ? heard.endMs() : Math.max(words, heard.endMs());
    }

    /** Where a span stands. */
    Place place(InteractionId id, Span span) {
        int start = span.isEmpty() && span.from() > 0 ? at[span.from() - 1].end() : at[span.from()].start();
        int end = span.isEmpty() ? start : at[span.to() - 1].end();
        long startMs = startMs(span);
        long endMs = endMs(span);
        TimeSpan time = startMs == NO_TIME || endMs < startMs ? null : new TimeSpan(startMs, endMs);
        return new Place(id, turn.index(), new TextSpan(start, end), time);
    }

    /** What a span carries of the turn's text, by name. */
    Map<String, String> fields(Span span) {
        var fields = new TreeMap<String, String>(span.carried().figures());
        span.carried().parts().forEach((name, part) -> {
            String text = turn.text().substring(at[part.from()].start(), at[part.to() - 1].end());
            boolean tooLong = text.length() > Captured.LONGEST;
            int cut = tooLong && Character.isHighSurrogate(text.charAt(Captured.LONGEST - 1)) ? 1 : 0;
            fields.put(name, tooLong ? text.substring(0, Captured.LONGEST - cut) : text);
        });
        return fields;
    }

    /** Where the tokens {@code from} to {@code to} stand; they must not be none. */
    Place place(InteractionId id, int from, int to) {
        var text = new TextSpan(at[from].start(), at[to - 1].end());
        long start = startMs[from];
        long end = endMs[to - 1];
        TimeSpan time = start == NO_TIME || end < start ? null : new TimeSpan(start, end);
        return new Place(id, turn.index(), text, time);
    }
}
