package earmark.index;

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
}
