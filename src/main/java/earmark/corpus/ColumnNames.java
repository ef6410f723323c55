package earmark.corpus;

import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the columns of a table of turns are called elsewhere. */
final class ColumnNames {
    /**
     * Ours, and what stands for it where a table does not have it, the first that it has; as {@link #key} makes them, so
     * that {@code Conversation ID}, {@code conversation_id} and {@code conversationId} are one.
     */
    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "interaction",
                    List.of(
                            "interactionid",
                            "dialogue",
                            "dialog",
                            "conversation",
                            "conversationid",
                            "dialogueid",
                            "dialogid",
                            "call",
                            "callid",
                            "thread",
                            "threadid",
                            "chat",
                            "chatid",
                            "session",
                            "sessionid",
                            "contactid",
                            "ticket",
                            "ticketid",
                            "ticketnumber",
                            "caseid",
                            "casenumber"),
            "turn", List.of("utt", "segment", "turnid", "turnindex", "turnnumber", "messageid", "utteranceid"),
            "speaker",
                    List.of(
                            "speakerrole",
                            "role",
                            "side",
                            "speakertype",
                            "speakername",
                            "participant",
                            "participantrole",
                            "participanttype",
                            "participantname",
                            "sender",
                            "senderrole",
                            "sendertype",
                            "sendername",
                            "author",
                            "authorrole",
                            "authortype",
                            "authorname",
                            "party",
                            "who",
                            "from"),
            "text",
                    List.of(
                            "utterance",
                            "utterancetext",
                            "sentence",
                            "message",
                            "messagetext",
                            "messagebody",
                            "transcript",
                            "words",
                            "response",
                            "body",
                            "content"),
            "startms", List.of("start", "starttime", "startoffset", "startseconds", "startsec"),
            "endms", List.of("end", "endtime", "endoffset", "endseconds", "endsec"));

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Map<String, String> names = new TreeMap<>();
    private final List<String> speakers;

    /** Of a table with these columns. */
    ColumnNames(Collection<String> columns) {
        Map<String, List<String>> byKey = byKey(columns);
        SYNONYMS.keySet()
                .forEach(own -> all(byKey, usual(own)).stream().findFirst().ifPresent(name -> names.put(own, name)));
        this.speakers = all(byKey, usual("speaker"));
    }

    /** A column's name without case, blanks and signs. */
    static String key(String column) {
        return NO_LETTER.matcher(column).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Our name of a column and after it what it is called elsewhere, the more usual first. */
    static List<String> usual(String own) {
        var usual = new ArrayList<String>(List.of(own));
        usual.addAll(SYNONYMS.getOrDefault(own, List.of()));
        return usual;
    }

    /** The first column that one of these names stands for, blanks and signs apart. */
    static Optional<String> among(Collection<String> columns, List<String> names) {
        return all(byKey(columns), names).stream().findFirst();
    }

    private static Map<String, List<String>> byKey(Collection<String> columns) {
        return columns.stream().collect(Collectors.groupingBy(ColumnNames::key));
    }

    private static List<String> all(Map<String, List<String>> byKey, List<String> names) {
        return names.stream()
                .flatMap(name -> byKey.getOrDefault(key(name), List.of()).stream())
                .toList();
    }

    /** What the table calls one of our columns; our own name when it has no such column. */
    String of(String own) {
        return names.getOrDefault(own, own);
    }

    /** Whether the table has one of our columns, under whatever name. */
    boolean has(String own) {
        return names.containsKey(own);
    }

    /** The columns that are read, as the table calls them. */
    Set<String> used() {
        var used = new TreeSet<>(names.values());
        used.addAll(speakers);
        return used;
    }

    /**
     * Who speaks: one column may hold a name where another, such as 'role', says who that is. The first that tells counts.
     *
     * @param values what stands in a column
     * @param stranger is told of a name that says nobody we know
     */
    Speaker speaker(UnaryOperator<String> values, Consumer<String> stranger) {
        for (String column : speakers) {
            Speaker speaker = SpeakerWords.parse(values.apply(column));
            if (speaker != Speaker.UNKNOWN) {
                return speaker;
            }
        }
        String name = values.apply(of("speaker"));
        if (!SpeakerWords.isNobody(name)) {
            stranger.accept(name.strip());
        }
        return Speaker.UNKNOWN;
    }
}
