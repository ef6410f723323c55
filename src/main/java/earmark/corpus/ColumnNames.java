package earmark.corpus;

import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the columns of a table of turns are called elsewhere. In lower case. */
final class ColumnNames {
    /** Ours, and what stands for it where a table does not have it, the first that it has. */
    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "interaction",
                    List.of(
                            "dialogue",
                            "dialog",
                            "conversation",
                            "conversationid",
                            "conversation_id",
                            "dialogueid",
                            "dialogue_id",
                            "dialogid",
                            "dialog_id",
                            "call",
                            "callid",
                            "call_id",
                            "thread",
                            "threadid",
                            "thread_id"),
            "turn",
                    List.of(
                            "utt",
                            "segment",
                            "turnid",
                            "turn_id",
                            "turnindex",
                            "turn_index",
                            "turnnumber",
                            "turn_number"),
            "speaker", List.of("role", "speakerrole", "speaker_role", "side"),
            "text", List.of("utterance", "utterance_text", "sentence", "message", "transcript", "words", "response"),
            "startms", List.of("start_ms"),
            "endms", List.of("end_ms"));

    private final Map<String, String> names = new TreeMap<>();
    private final Collection<String> columns;

    /** Of a table with these columns. */
    ColumnNames(Collection<String> columns) {
        this.columns = columns;
        SYNONYMS.forEach((own, others) -> {
            if (columns.contains(own)) {
                names.put(own, own);
            } else {
                others.stream().filter(columns::contains).findFirst().ifPresent(name -> names.put(own, name));
            }
        });
    }

    /** Our name of a column and after it what it is called elsewhere, the more usual first. */
    static List<String> usual(String own) {
        var usual = new ArrayList<String>(List.of(own));
        usual.addAll(SYNONYMS.getOrDefault(own, List.of()));
        return usual;
    }

    /** What the table calls one of our columns; our own name when it has no such column. */
    String of(String own) {
        return names.getOrDefault(own, own);
    }

    /** Whether the table has one of our columns, under whatever name. */
    boolean has(String own) {
        return names.containsKey(own);
    }

    /**
     * Who speaks: a column 'speaker' may hold a name where 'role' says who that is.
     *
     * @param values what stands in a column
     * @param stranger is told of a name that says nobody we know
     */
    Speaker speaker(UnaryOperator<String> values, Consumer<String> stranger) {
        String name = values.apply(of("speaker"));
        Speaker speaker = SpeakerWords.parse(name);
        if (speaker == Speaker.UNKNOWN && columns.contains("role")) {
            speaker = SpeakerWords.parse(values.apply("role"));
        }
        if (speaker == Speaker.UNKNOWN && !SpeakerWords.isNobody(name)) {
            stranger.accept(name.strip());
        }
        return speaker;
    }
}
