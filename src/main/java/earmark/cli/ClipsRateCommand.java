package earmark.cli;

import earmark.report.Printable;
import earmark.store.Home;
import earmark.store.KeptClip;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark clips rate}: what somebody thinks of a clip as an example. */
@Command(
        name = "rate",
        description = "Rates clips: good ones show what was looked for, poor ones do not.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark clips rate 3f9a 77c1 good --note 'takes it on at once'"})
final class ClipsRateCommand implements Callable<Integer> {
    @ParentCommand
    private ClipsCommand clips;

    @Mixin
    private HomeOption home;

    @Parameters(
            arity = "2..*",
            paramLabel = "ID… good|poor",
            description = "the clips, by id or the begin of one, or by what they were cut from as lists print it;"
                    + " then what they are")
    private List<String> words;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "what else there is to say")
    private String note;

    @Override
    public Integer call() throws IOException {
        KeptClip.Rating rating = rating(words.get(words.size() - 1));
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            for (String id : words.subList(0, words.size() - 1)) {
                KeptClip clip = store.clips().rate(id, rating, note);
                clips.console()
                        .out()
                        .println(clip.id() + "  " + Printable.line(clip.name()) + "  "
                                + rating.name().toLowerCase(Locale.ROOT));
            }
        }
        return 0;
    }

    private static KeptClip.Rating rating(String word) {
        for (KeptClip.Rating rating : KeptClip.Rating.values()) {
            if (rating.name().equalsIgnoreCase(word)) {
                return rating;
            }
        }
        throw new earmark.model.EarmarkException(word, "not a rating", "good or poor, after the clips");
    }
}
