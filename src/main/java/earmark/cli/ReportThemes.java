package earmark.cli;

import earmark.model.InteractionId;
import earmark.pipeline.themes.TrendDesk;
import earmark.report.ThemeSection;
import earmark.store.Store;
import earmark.themes.kept.Member;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeView;
import earmark.themes.trends.DetectorError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The themes of a report: those of its contacts, as the last run found them. */
final class ReportThemes {
    private ReportThemes() {}

    /**
     * Empty where no themes are kept.
     *
     * @param among the report's contacts
     * @param error how well complaints are detected; asked only where there are themes
     */
    static Optional<ThemeSection> of(
            Store store, TrendDesk desk, Set<InteractionId> among, Supplier<Optional<DetectorError>> error) {
        ThemeBook book = store.themes().book();
        if (book.run() == null || book.views().isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Member>> quotations = new TreeMap<>();
        for (ThemeView view : book.views()) {
            String id = view.theme().id();
            quotations.put(
                    id,
                    ThemeBook.quotations(book.members(id).stream()
                            .filter(member -> among.contains(member.place().interaction()))
                            .toList()));
        }
        return Optional.of(
                new ThemeSection(desk.trends("team", error.get(), among::contains), quotations, desk.keptSinceRun()));
    }
}
