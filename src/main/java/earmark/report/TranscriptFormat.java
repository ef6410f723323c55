package earmark.report;

import static java.util.stream.Collectors.joining;

import earmark.model.Turn;
import java.util.List;
import java.util.Locale;

/** The forms a transcript is written in. Thread-safe. */
public enum TranscriptFormat {
    /** One line a turn, for reading. */
    TXT {
        @Override
        public String write(TranscribedFile file) {
            return "# " + Printable.line(file.file()) + "\n"
                    + file.turns().stream().map(TranscriptFormat::line).collect(joining());
        }
    },
    /** One JSON object a file, with every word. */
    JSONL {
        @Override
        public String write(TranscribedFile file) {
            return TranscriptJson.of(file) + "\n";
        }
    },
    /** WebVTT captions. */
    VTT {
        @Override
        public String write(TranscribedFile file) {
            return Captions.webVtt(file.turns());
        }
    },
    /** SubRip captions. */
    SRT {
        @Override
        public String write(TranscribedFile file) {
            return Captions.subRip(file.turns());
        }
    },
    /** One row a turn, with the columns that {@code earmark tag} reads. */
    CSV {
        @Override
        public String header() {
            return "interaction,turn,speaker,text,startMs,endMs\r\n";
        }

        @Override
        public String write(TranscribedFile file) {
            return CsvRows.of(file.turns().stream()
                    .map(turn -> List.of(
                            file.file(),
                            String.valueOf(turn.index()),
                            turn.speaker().name(),
                            turn.text(),
                            turn.time() == null
                                    ? ""
                                    : String.valueOf(turn.time().startMs()),
                            turn.time() == null
                                    ? ""
                                    : String.valueOf(turn.time().endMs())))
                    .toList());
        }
    };

    /** What stands once above everything; usually nothing. */
    public String header() {
        return "";
    }

    /**
     * Writes one file's transcript.
     *
     * @param file what was understood; not failed, except for {@link #JSONL}
     * @return the text, ending in a line break
     */
    public abstract String write(TranscribedFile file);

    /** What a file of this form is called after the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String line(Turn turn) {
        String when = turn.time() == null ? "" : ClockTime.of(turn.time().startMs()) + "  ";
        return when + String.format(Locale.ROOT, "%-8s  ", turn.speaker()) + Printable.line(turn.text()) + "\n";
    }
}
