package earmark.index;

import java.util.Locale;

/** Names of what is indexed of a turn, and what is put for words of no ordinary length. */
final class Fields {
    /** Which interaction: a term to delete by, a doc value to read. */
    static final String INTERACTION = "interaction";

    /** Which turn of it; a doc value. */
    static final String TURN = "turn";

    /** Whose words; a term. */
    static final String SPEAKER = "speaker";

    /** The token forms with their positions; no text is stored. */
    static final String FORM = "form";

    /** What is known of the interaction, as {@code name=value}; terms, at its first turn. */
    static final String FACT = "fact";

    /** How the two sides met; a term, at the first turn. */
    static final String MEDIUM = "medium";

    /** When the interaction began, in whole seconds since 1970; a doc value; missing where it is not known. */
    static final String STARTED = "started";

    /** First and last second of the recording that the turn touches; doc values; missing where a word has no time. */
    static final String FIRST_SECOND = "first";

    /** See {@link #FIRST_SECOND}. */
    static final String LAST_SECOND = "last";

    /**
     * Stands for every form longer than {@link #LONGEST}: Lucene refuses terms beyond 32,766 bytes, and a mail may hold
     * a picture as one "word". No form of text is this, a code point that is no character.
     */
    static final String LONG = "\uffff";

    /** UTF-16 units. */
    static final int LONGEST = 256;

    private Fields() {}

    /** What is indexed for a form; the same rule for turns and for queries. */
    static String indexed(String form) {
        return form.length() > LONGEST ? LONG : form;
    }

    /** What all terms of a fact begin with. A name does not hold the sign that parts it from the value. */
    static String factPrefix(String name) {
        return name.replace('\u0001', ' ') + '\u0001';
    }

    /** A fact's value as facts are compared: without blanks at the ends, in lower case. */
    static String factValue(String value) {
        return indexed(value.strip().toLowerCase(Locale.ROOT));
    }
}
