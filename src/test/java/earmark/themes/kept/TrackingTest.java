package earmark.themes.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.themes.Representation;
import earmark.themes.SentenceVectors;
import earmark.themes.ThemeFinder;
import earmark.themes.Unit;
import earmark.themes.WordVectors;
import earmark.themes.kept.KeptTheme.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrackingTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");
    private static final By PRIYA = new By("Priya", AT);
    private static final String ENGINEER = "engineer appointment visit missed";
    private static final String BILL = "bill amount charge wrong";
    private static final String PARCEL = "parcel box delivery broken";
    private static final String WIFI = "wifi router signal slow";

    @Test
    void theSameTextsGiveTheSameThemesRunAfterRun() {
        ThemeBook first = run(ThemeBook.EMPTY, 3, texts(6, ENGINEER, BILL, PARCEL));
        ThemeBook second = run(first, 3, texts(6, ENGINEER, BILL, PARCEL));

        assertThat(first.views()).hasSize(3);
        assertThat(second.members()).isEqualTo(first.members());
        assertThat(second.views()).extracting(view -> view.theme().label()).isEqualTo(labels(first));
        assertThat(second.themes())
                .hasSize(3)
                .allSatisfy(theme -> assertThat(theme.lastRun()).isEqualTo(2));
    }

    @Test
    void aThemeThatIsFoundAgainKeepsItsIdAndANewOneGetsTheNext() {
        ThemeBook first = run(ThemeBook.EMPTY, 2, texts(6, ENGINEER, BILL));
        ThemeBook second = run(first, 3, texts(9, WIFI, ENGINEER, BILL));

        assertThat(themeOf(second, ENGINEER)).isEqualTo(themeOf(first, ENGINEER));
        assertThat(themeOf(second, BILL)).isEqualTo(themeOf(first, BILL));
        assertThat(themeOf(second, WIFI)).isEqualTo("th3");
    }

    @Test
    void aThemeThatWasGoneComesBackUnderItsId() {
        ThemeBook first = run(ThemeBook.EMPTY, 3, texts(6, ENGINEER, BILL, PARCEL));
        String bill = themeOf(first, BILL);
        ThemeBook without = run(first, 3, texts(6, ENGINEER, WIFI, PARCEL));
        ThemeBook back = run(without, 4, texts(6, ENGINEER, BILL, PARCEL, WIFI));

        assertThat(without.views()).extracting(view -> view.theme().id()).doesNotContain(bill);
        assertThat(themeOf(back, BILL)).isEqualTo(bill);
        assertThat(back.theme(bill).firstRun()).isEqualTo(1);
    }

    @Test
    void whatWasMergedIsMergedAgainUnderTheFirstOnesName() {
        ThemeBook first = run(ThemeBook.EMPTY, 3, texts(6, ENGINEER, BILL, PARCEL));
        String engineer = themeOf(first, ENGINEER);
        String parcel = themeOf(first, PARCEL);
        ThemeBook named = Curation.rename(first, engineer, "nobody came", PRIYA);
        ThemeBook merged = Curation.merge(named, List.of(engineer, parcel), PRIYA, "both are visits");

        assertThat(themeOf(merged, PARCEL)).isEqualTo(engineer);
        ThemeBook second = run(merged, 3, texts(8, ENGINEER, BILL, PARCEL));
        ThemeBook third = run(second, 3, texts(8, ENGINEER, BILL, PARCEL));

        assertThat(themeOf(third, PARCEL)).isEqualTo(engineer).isEqualTo(themeOf(third, ENGINEER));
        assertThat(third.theme(engineer).label()).isEqualTo("nobody came");
        assertThat(third.views()).hasSize(2);
        assertThat(third.view(third.theme(engineer)).size()).isEqualTo(16);
        assertThat(third.decisions(engineer)).extracting(Decision::by).containsExactly("Priya", "Priya");
        assertThatThrownBy(() -> third.theme(parcel))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("merged into " + engineer);
    }

    @Test
    void whatWasDividedIsDividedAgain() {
        List<Unit> texts = texts(6, ENGINEER, BILL, PARCEL, WIFI);
        ThemeBook first = run(ThemeBook.EMPTY, 1, texts);
        ThemeBook divided = Curation.split(first, "th1", 4, PRIYA, "");

        assertThat(divided.views())
                .hasSize(4)
                .allSatisfy(view -> assertThat(view.size()).isEqualTo(6));
        ThemeBook second = run(divided, 1, texts);
        assertThat(second.members()).isEqualTo(divided.members());
        assertThat(labels(second)).isEqualTo(labels(divided));

        ThemeBook third = run(Curation.merge(second, List.of("th2", "th3"), PRIYA, ""), 1, texts);
        assertThat(third.views()).hasSize(3);
        assertThat(third.view(third.theme("th2")).size()).isEqualTo(12);
    }

    @Test
    void whatIsNoThemeStaysOutOfThemeUntilItIsRestored() {
        ThemeBook first = run(ThemeBook.EMPTY, 3, texts(6, ENGINEER, BILL, PARCEL));
        String bill = themeOf(first, BILL);
        ThemeBook second =
                run(Curation.dismiss(first, bill, PRIYA, "our own test"), 3, texts(7, ENGINEER, BILL, PARCEL));

        assertThat(second.views()).hasSize(2);
        assertThat(second.outOfTheme()).isEqualTo(7);
        assertThat(second.theme(bill).state()).isEqualTo(State.DISMISSED);
        assertThat(Curation.restore(second, bill, PRIYA, "").outOfTheme()).isZero();
        assertThatThrownBy(() -> Curation.rename(second, bill, "x", PRIYA))
                .hasMessageContaining("no theme")
                .hasMessageContaining("restore");
    }

    @Test
    void afterTheModelChangedThemesAreKnownByTheirTextsAndDecisionsAreDoneAgain() {
        List<Unit> texts = texts(6, ENGINEER, BILL, PARCEL, WIFI);
        ThemeBook first = run(ThemeBook.EMPTY, 4, texts);
        String engineer = themeOf(first, ENGINEER);
        String parcel = themeOf(first, PARCEL);
        String bill = themeOf(first, BILL);
        String wifi = themeOf(first, WIFI);
        ThemeBook decided = Curation.rename(first, engineer, "nobody came", PRIYA);
        decided = Curation.merge(decided, List.of(engineer, parcel), PRIYA, "both are visits");
        decided = Curation.dismiss(decided, bill, PRIYA, "our own test");

        ThemeBook second = run(decided, 4, texts, true);

        assertThat(themeOf(second, ENGINEER)).isEqualTo(engineer).isEqualTo(themeOf(second, PARCEL));
        assertThat(second.theme(engineer).label()).isEqualTo("nobody came");
        assertThat(themeOf(second, BILL)).isEqualTo(bill);
        assertThat(second.outOfTheme()).isEqualTo(6);
        assertThat(themeOf(second, WIFI)).isEqualTo(wifi);
        assertThat(second.themes()).hasSize(4);
        assertThat(run(second, 4, texts, true).members()).isEqualTo(second.members());
    }

    @Test
    void afterTheModelChangedWhatWasDividedIsDividedAgain() {
        List<Unit> texts = texts(6, ENGINEER, BILL, PARCEL, WIFI);
        ThemeBook divided = Curation.split(run(ThemeBook.EMPTY, 1, texts), "th1", 4, PRIYA, "");

        ThemeBook second = run(divided, 1, texts, true);

        for (String kind : List.of(ENGINEER, BILL, PARCEL, WIFI)) {
            assertThat(themeOf(second, kind)).isEqualTo(themeOf(divided, kind));
        }
    }

    @Test
    void afterTheModelChangedNamesAreNotGivenToOtherTexts() {
        ThemeBook first = run(ThemeBook.EMPTY, 2, texts(6, ENGINEER, BILL));

        ThemeBook second = run(first, 2, texts(6, PARCEL, WIFI), true);

        assertThat(second.views()).extracting(view -> view.theme().id()).containsExactlyInAnyOrder("th3", "th4");
    }

    @Test
    void aNewThemeIsNotCalledWhatAPersonCalledAnother() {
        String parcel = labels(run(ThemeBook.EMPTY, 1, texts(6, PARCEL))).get(0);
        ThemeBook first = run(ThemeBook.EMPTY, 2, texts(6, ENGINEER, BILL));
        String bill = themeOf(first, BILL);

        ThemeBook second = run(Curation.rename(first, bill, parcel, PRIYA), 3, texts(6, ENGINEER, BILL, PARCEL));

        assertThat(second.theme(bill).label()).isEqualTo(parcel);
        assertThat(labels(second)).doesNotHaveDuplicates().anyMatch(label -> label.startsWith(parcel + ", "));
    }

    @Test
    void aNameGivenTwiceByAnEarlierVersionIsGivenOnceAfterTheNextRun() {
        ThemeBook first = run(ThemeBook.EMPTY, 2, texts(6, ENGINEER, BILL));
        String name = first.theme("th1").label();
        ThemeBook twice = first.with(
                first.themesWith(Map.of("th2", first.theme("th2").called(name, false))),
                first.members(),
                first.anchors());

        ThemeBook second = run(twice, 2, texts(6, ENGINEER, BILL));

        assertThat(second.themes())
                .extracting(KeptTheme::label)
                .isEqualTo(first.themes().stream().map(KeptTheme::label).toList());
    }

    @Test
    void whoSeesSomeContactsOnlySeesNoTwoThemesOfOneName() {
        String line = "line cut off";
        ThemeBook first = run(ThemeBook.EMPTY, 2, texts(6, ENGINEER, BILL));
        var ids = List.of(first.members("th1").get(0), first.members("th2").get(0));
        ThemeBook alike = first.with(
                first.themesWith(Map.of(
                        "th1", first.theme("th1").called(line, false).about(List.of()),
                        "th2", first.theme("th2").called(line, false).about(List.of()))),
                ids.stream()
                        .map(one -> new Member(one.place(), line, null, one.theme(), 1, one.direction()))
                        .toList(),
                first.anchors());

        assertThat(labels(alike.among(any -> true))).containsExactly(line, line + " (2)");
    }

    @Test
    void badDecisionsSayWhatToDoAndChangeNothing() {
        ThemeBook book = run(ThemeBook.EMPTY, 2, texts(6, ENGINEER, BILL));

        assertThatThrownBy(() -> Curation.merge(book, List.of("th1", "th1"), PRIYA, ""))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("different themes");
        assertThatThrownBy(() -> Curation.split(book, "th1", 7, PRIYA, ""))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("different texts");
        assertThatThrownBy(() -> Curation.split(book, "th9", 2, PRIYA, "")).hasMessageContaining("no such theme");
        assertThatThrownBy(() -> Curation.rename(book, "th1", " ", PRIYA)).isInstanceOf(EarmarkException.class);
        assertThatThrownBy(() -> Curation.rename(book, "th1", book.theme("th2").label(), PRIYA))
                .hasMessageContaining("theme th2 is called so");
        assertThatThrownBy(() -> Curation.restore(book, "th1", PRIYA, "")).isInstanceOf(EarmarkException.class);
        assertThatThrownBy(() -> new By(" ", AT)).isInstanceOf(EarmarkException.class);
    }

    private static ThemeBook run(ThemeBook before, int count, List<Unit> units) {
        return run(before, count, units, false);
    }

    private static ThemeBook run(ThemeBook before, int count, List<Unit> units, boolean otherModel) {
        Representation representation = otherModel ? new WordVectors() : new SentenceVectors(new HashedWords());
        return Tracking.after(before, new ThemeFinder(representation).group(units, count), AT, count, -1);
    }

    /** Of each kind so many texts that share most of their words, each in a call of its own. */
    private static List<Unit> texts(int each, String... kinds) {
        var units = new ArrayList<Unit>();
        for (String kind : kinds) {
            for (int i = 0; i < each; i++) {
                String text = kind + " " + "abcdefghij".charAt(i) + kind.charAt(0) + "x";
                var id = new InteractionId(String.format("%016x", units.size()));
                units.add(Unit.at(new Place(id, 0, new TextSpan(0, text.length()), null), text, null));
            }
        }
        return units;
    }

    private static List<String> labels(ThemeBook book) {
        return book.views().stream().map(view -> view.theme().label()).toList();
    }

    /** The theme all texts of a kind are in. */
    private static String themeOf(ThemeBook book, String kind) {
        Map<String, Long> themes = book.members().stream()
                .filter(member -> member.text().startsWith(kind))
                .collect(Collectors.groupingBy(Member::theme, TreeMap::new, Collectors.counting()));
        assertThat(themes).as(kind).hasSize(1);
        return themes.keySet().iterator().next();
    }
}
