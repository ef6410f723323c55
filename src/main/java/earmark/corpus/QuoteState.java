package earmark.corpus;

/** Whether a quoted field is open at the end of a line of CSV. A quote opens only at the start of a field. */
final class QuoteState {
    private final char separator;
    private boolean open;

    QuoteState(char separator) {
        this.separator = separator;
    }

    /** Goes over one more line of the same record. */
    boolean openAfter(String line) {
        boolean atFieldStart = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open) {
                if (c == '"') {
                    if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        open = false;
                    }
                }
                atFieldStart = false;
            } else {
                open = c == '"' && atFieldStart;
                atFieldStart = c == separator;
            }
        }
        return open;
    }
}
