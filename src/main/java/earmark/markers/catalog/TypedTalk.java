package earmark.markers.catalog;

import earmark.model.Interaction;
import earmark.syntax.Position;
import earmark.syntax.Value;

/** A small conversation as a person types it: the scripts of examples, outside a marker file. Thread-safe. */
public final class TypedTalk {
    private static final double UNSURE = 0;

    private TypedTalk() {}

    /**
     * Reads a conversation.
     *
     * @param text for example {@code A: sorry about that / C: never mind}; {@code ~word} is hardly heard, {@code +30s} a
     *     silence, {@code [mail]} or {@code [chat]} in front makes it writing, {@code [queue=billing]} is a fact
     * @return the conversation, without marks
     * @throws earmark.model.EarmarkException when it cannot be read; says the column
     */
    public static Interaction read(String text) {
        return ExampleScript.read(Value.of(text.replace('\n', ' '), new Position("text", 1, 1)), UNSURE)
                .interaction();
    }
}
