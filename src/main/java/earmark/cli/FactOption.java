package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.find.FactConditions;
import earmark.pipeline.find.FactFilter;
import earmark.store.Filter;
import earmark.store.Store;
import java.util.List;
import picocli.CommandLine.Option;

/** Which interactions, by what is known of them, for commands that are not about searching. */
final class FactOption {
    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "only where this fact holds, also <= >= < > for numbers such as csat<=2; may be repeated")
    private List<String> facts = List.of();

    /** Whether nothing is asked. */
    boolean isEmpty() {
        return facts.isEmpty();
    }

    /** As they were written. */
    List<String> words() {
        return facts;
    }

    /**
     * That filter, with what is asked of facts.
     *
     * @throws EarmarkException when one is none, or nothing kept has such a fact
     */
    Filter narrowed(Filter filter, Store store) {
        return new FactFilter(store).narrowed(filter, FactConditions.of("--fact", facts));
    }
}
