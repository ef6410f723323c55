package earmark.markers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.MarkerFiles;
import earmark.model.Problem;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final Vocabulary WORDS = new Vocabulary(Set.of(
            "sorry",
            "apologize",
            "for",
            "the",
            "delay",
            "thank",
            "you",
            "email",
            "i",
            "to",
            "hear",
            "refund",
            "please",
            "very",
            "happy",
            "e",
            "mail"));

    @TempDir
    Path folder;

    @Test
    void aLineThatNeedsAWordNobodyCanBeHeardToSayIsAWarningWithTheRecognisersSpelling() throws IOException {
        LintNote note = only(lint("i apologise", "i apologise"), "unknown-word");

        assertThat(note.severity()).isEqualTo(Severity.WARNING);
        assertThat(note.problem().where()).isEqualTo("m.mark:6:15");
        assertThat(note.problem().what())
                .isEqualTo(
                        "'apologise' is no word the recogniser can write, and the line finds nothing in calls without it");
        assertThat(note.problem().hint()).isEqualTo("it would write 'apologize': (apologise | apologize) finds both");
    }

    @Test
    void aSpellingForWritingBesideTheRecognisersOwnIsRight() throws IOException {
        assertThat(rules(lint("i (apologise | apologize)", "i apologise"))).doesNotContain("unknown-word");
        assertThat(rules(lint("i apologi?e", "i apologise"))).doesNotContain("unknown-word");
    }

    @Test
    void oneUnknownChoiceOfSeveralIsAHint() throws IOException {
        LintNote note = only(lint("sorry for the (delay | palaver)", "sorry for the delay"), "unknown-word");

        assertThat(note.severity()).isEqualTo(Severity.HINT);
        assertThat(note.problem().where()).isEqualTo("m.mark:6:36");
    }

    @Test
    void severalPhrasesInOnePairOfQuotesAreOnePhraseAndHardlyMeantSo() throws IOException {
        LintNote note = only(lint("very (\"sorry, happy to\") for", "very sorry happy to for"), "quoted-list");

        assertThat(note.severity()).isEqualTo(Severity.WARNING);
        assertThat(note.problem().where()).isEqualTo("m.mark:6:19");
        assertThat(note.problem().what())
                .isEqualTo("\"sorry, happy to\" is looked for as one phrase, its parts one after the other");
        assertThat(note.problem().hint())
                .isEqualTo("one of several is (sorry | \"happy to\"); if it is one phrase, leave the sign out");
        assertThat(rules(lint("(sorry | \"happy to\") \"for the delay.\"", "sorry for the delay")))
                .doesNotContain("quoted-list");
        assertThat(rules(draft("like>=0.60 \"sorry, i hear you\""))).doesNotContain("quoted-list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sorry within 30s",
                "first 20sec hello",
                "silence 5s",
                "like \"nobody called\"",
                "when:sorry",
                "operator sorry",
                "/sorry/i",
                "(?:a|b)"
            })
    void whatIsNearlyTheLanguageIsSaidToBeReadAsWords(String line) throws IOException {
        LintNote note = only(draft(line), "read-as-words");

        assertThat(note.problem().where()).startsWith("m.mark:6:");
        assertThat(note.problem().hint()).endsWith("if words are meant, quote them");
    }

    @Test
    void whatIsTheLanguageOrQuotedIsNotSaidToBeReadAsWords() throws IOException {
        for (String line : List.of(
                "\"sorry within 30s\"",
                "first 20s hello",
                "silence>=5s",
                "agent sorry & fact(team)=x",
                "the operator")) {
            assertThat(rules(draft(line))).as(line).doesNotContain("read-as-words");
        }
    }

    /** The recogniser's spelling of what is hardly meant as a word would lead astray. */
    @ParameterizedTest
    @ValueSource(strings = {"apolog%", "$orry", "overtalk"})
    void ofALineThatIsHardlyMeantAsWordsNoWordIsLookedUp(String line) throws IOException {
        assertThat(rules(draft(line))).contains("read-as-words").doesNotContain("unknown-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: wait 30s / C: yes", "A: wait (30s) / C: yes", "A: wait [1m] / C: yes"})
    void aStretchOfTimeWithoutASignIsAWordInACall(String script) throws IOException {
        draft("wait");
        String text = Files.readString(folder.resolve("m.mark"));
        Files.writeString(folder.resolve("m.mark"), text + "  miss " + script.replace("wait", "hello") + "\n");
        assertThat(only(look(), "read-as-words").problem().hint()).startsWith("a silence has its sign: +");

        Files.writeString(folder.resolve("m.mark"), text + "  miss [mail] " + script.replace("wait", "hello") + "\n");
        assertThat(rules(look())).doesNotContain("read-as-words");
    }

    @Test
    void aTurnThatIsNotPartedByBlanksIsOneTurn() throws IOException {
        assertThat(rules(draft("sorry\n  miss A: hello/C: well"))).contains("read-as-words");
        assertThat(rules(draft("sorry\n  miss A: and/or / C: well"))).doesNotContain("read-as-words");
        assertThat(rules(draft("sorry\n  miss [mail] [queue=a] A: hello +5s / C: well +1.5s")))
                .doesNotContain("read-as-words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(silence 5s)", "[pause]"})
    void aSilenceThatIsWrittenOtherwiseIsReadAsWords(String silence) throws IOException {
        LintNote note = only(draft("sorry\n  miss A: hello " + silence + " / C: well"), "read-as-words");

        assertThat(note.problem().where()).matches("m\\.mark:7:1[78]");
        assertThat(note.problem().hint()).startsWith("a silence is +5s");
    }

    @Test
    void twoWordsThatTheRecogniserWritesAsTwoAreProposedAsTwo() {
        assertThat(WORDS.nearest("thankyou")).contains("thank you");
        assertThat(WORDS.nearest("emaill")).contains("email");
        assertThat(WORDS.nearest("zzz")).isEmpty();
    }

    @Test
    void aSmallWordAloneWouldBeFoundEverywhere() throws IOException {
        assertThat(only(lint("you", "you"), "too-common").problem().what())
                .isEqualTo("'you' alone would be found nearly everywhere");
        assertThat(rules(draft("you\n  within first 1w of turn"))).doesNotContain("too-common");
        assertThat(rules(lint("refund", "refund"))).doesNotContain("too-common");
    }

    @Test
    void aLineWithinAnotherLineIsADuplicate() throws IOException {
        LintNote note = only(
                lint("sorry for the delay\n  say sorry [very] for the (delay | refund)", "sorry for the delay"),
                "duplicate");

        assertThat(note.problem().where()).isEqualTo("m.mark:6:13");
        assertThat(note.problem().what()).isEqualTo("everything this line finds is found by m.mark:7");
    }

    @Test
    void aLongerPhraseBesideAShorterOneIsNoDuplicateForItCoversMore() throws IOException {
        assertThat(rules(lint("sorry\n  say sorry for the delay", "sorry"))).doesNotContain("duplicate");
    }

    @Test
    void twoMarkersForTheSameAreNamed() throws IOException {
        write("a.mark", "one", "refund please", "refund please");
        write("b.mark", "other", "refund please", "refund please");

        assertThat(only(look(), "duplicate").problem())
                .isEqualTo(new Problem(
                        "b.mark:1:1", "other looks for the same as one (a.mark:1)", "keep one, or use @one"));
    }

    @Test
    void aLineThatItsOwnExclusionTakesAwayIsAnError() throws IOException {
        List<LintNote> notes = lint("refund\n  say sorry to hear\n  notin sorry to hear", "refund");

        LintNote note = notes.stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(note.rule()).isEqualTo("unreachable");
        assertThat(note.problem().where()).isEqualTo("m.mark:7:7");
        assertThat(note.problem().what()).contains("excluded, by m.mark:8");
    }

    @Test
    void anExclusionThatSharesNoWordWithAnyLineExcludesNothing() throws IOException {
        LintNote note = only(lint("refund\n  notin sorry to hear", "refund"), "unreachable");

        assertThat(note.severity()).isEqualTo(Severity.WARNING);
        assertThat(note.problem().where()).isEqualTo("m.mark:7:9");
    }

    @Test
    void whatIsWantedAndUnwantedInOneTurnIsAContradiction() throws IOException {
        assertThat(only(draft("refund & please & !please"), "contradiction")
                        .problem()
                        .what())
                .isEqualTo("'please' is wanted and unwanted in the same turn");
        assertThat(only(draft("refund\n  where please\n  where !please"), "contradiction")
                        .problem()
                        .where())
                .isEqualTo("m.mark:8:9");
        assertThat(only(draft("refund\n  where please\n  where next(no) | medium=chat & !please"), "contradiction")
                        .problem()
                        .where())
                .as("in one way of several")
                .isEqualTo("m.mark:8:9");
        assertThat(only(draft("customer refund"), "contradiction").problem().what())
                .isEqualTo("'customer' inside what only looks at 'agent'");
        assertThat(only(draft("affirmed (negated refund)"), "contradiction")
                        .problem()
                        .what())
                .isEqualTo("'affirmed' together with 'negated' or 'reported'");
    }

    @Test
    void aListThatNobodyUsesIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("words"));
        String head = "# source: own\n# licence: Apache-2.0\n# date: 2026-01-15\n";
        Files.writeString(folder.resolve("words/harm.txt"), head + "delay\n");
        Files.writeString(folder.resolve("words/idle.txt"), head + "delay\n");

        List<LintNote> notes = lint("sorry for the @harm", "sorry for the delay");

        assertThat(only(notes, "unused").problem().where()).isEqualTo("idle.txt:1:1");
    }

    @Test
    void anAcceptedNoteNeedsAReason() throws IOException {
        assertThat(rules(lint("you   # lint: ok nobody says it here", "you"))).doesNotContain("too-common", "lint");
        assertThat(rules(lint("you   # lint: ok", "you"))).contains("too-common", "lint");
        assertThat(rules(lint("refund\n  # lint: ok a question of taste\n  say you", "refund")))
                .doesNotContain("too-common");
    }

    @Test
    void theShippedMarkersHaveNoErrorAndNoWarning() {
        var lint = new Lint(MarkerCatalog.shipped().markers(), Optional.empty());

        assertThat(lint.look(MarkerFiles.shipped(), List.of()))
                .filteredOn(note -> note.severity() != Severity.HINT)
                .isEmpty();
    }

    /** A marker that cannot find anything has no hits to show. */
    private List<LintNote> draft(String say) throws IOException {
        Files.writeString(folder.resolve("m.mark"), """
                marker m v1
                  title   "A marker"
                  source  "house rule"
                  by      agent
                  status  draft
                  say     SAY
                """.replace("SAY", say));
        return look();
    }

    private List<LintNote> lint(String say, String hit) throws IOException {
        write("m.mark", "m", say, hit);
        return look();
    }

    @Test
    void aDraftIsAWarning() throws IOException {
        assertThat(only(draft("refund"), "draft").problem().what()).isEqualTo("m is a draft");
    }

    private List<LintNote> look() throws IOException {
        var markers = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze).markers();
        return new Lint(markers, Optional.of(WORDS))
                .look(MarkerFiles.in(folder, ".mark"), MarkerFiles.in(folder.resolve("words"), ".txt"));
    }

    private void write(String file, String id, String say, String hit) throws IOException {
        Files.writeString(
                folder.resolve(file), """
                marker ID v1
                  title   "A marker"
                  source  "house rule"
                  by      agent
                  owner   "quality"
                  say       SAY
                  hit     A: <<HIT>>
                  hit     A: well <<HIT>>
                  miss    A: good morning
                  miss    C: HIT
                """.replace("ID", id).replace("SAY", say).replace("HIT", hit));
    }

    private static Set<String> rules(List<LintNote> notes) {
        return notes.stream().map(LintNote::rule).collect(java.util.stream.Collectors.toSet());
    }

    private static LintNote only(List<LintNote> notes, String rule) {
        List<LintNote> found =
                notes.stream().filter(note -> note.rule().equals(rule)).toList();
        assertThat(found).as("%s among %s", rule, notes).hasSize(1);
        return found.get(0);
    }
}
