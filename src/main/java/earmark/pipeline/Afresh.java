package earmark.pipeline;

/** What a batch does with what is kept already. */
public enum Afresh {
    /** Leaves it alone, and says where it is told otherwise by now. */
    NOTHING,
    /** Takes in what is told otherwise about it: facts and start. Nothing is heard again, and corrections stay. */
    FACTS,
    /** Reads it from the beginning; a call is heard again. */
    ALL
}
