package earmark.imports;

import static earmark.imports.ImportedDrafts.loaded;
import static earmark.imports.ImportedDrafts.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search strings of Verint and V-Spark find here what they found there; what they cannot is told. */
class SearchStringsTest {
    @TempDir
    Path folder;

    @Test
    void verintStringsFindWhatTheyFoundThere() throws IOException {
        Imported imported = SearchStrings.read("strings.txt", """
                pay NEAR:3 bill\tpayment
                pay NEAR late\tpayment
                credit NOTIN "credit card"\tcredit
                A: sorry NEAR:5 delay\tregret
                angry annoyed "very upset"\tangry
                cancel AND "direct debit"\tdebit
                refund NOT voucher\trefund
                order -cancel\torder
                U: hello\tunknown
                """, SearchStrings.Dialect.VERINT);
        List<Marker> markers = loaded(folder, imported);
        assertThat(imported.notes()).isEmpty();

        assertThat(present(markers, "payment", Dialogue.chat().customer("pay my very big bill")))
                .isTrue();
        assertThat(present(markers, "payment", Dialogue.chat().customer("late to pay")))
                .isTrue();
        assertThat(present(markers, "payment", Dialogue.chat().customer("pay my very very big bill")))
                .isFalse();
        assertThat(present(markers, "credit", Dialogue.chat().customer("my credit card")))
                .isFalse();
        assertThat(present(markers, "credit", Dialogue.chat().customer("credit card or credit")))
                .isTrue();
        assertThat(present(markers, "regret", Dialogue.chat().agent("sorry about the delay")))
                .isTrue();
        assertThat(present(markers, "regret", Dialogue.chat().customer("sorry about the delay")))
                .isFalse();
        assertThat(present(markers, "angry", Dialogue.chat().customer("i am annoyed")))
                .isTrue();
        assertThat(present(markers, "angry", Dialogue.chat().customer("i am very upset")))
                .isTrue();
        assertThat(present(markers, "debit", Dialogue.chat().customer("cancel").agent("the direct debit")))
                .isTrue();
        assertThat(present(markers, "debit", Dialogue.chat().customer("cancel")))
                .isFalse();
        assertThat(present(markers, "refund", Dialogue.chat().customer("refund")))
                .isTrue();
        assertThat(present(markers, "refund", Dialogue.chat().customer("refund").agent("a voucher")))
                .isFalse();
        assertThat(present(
                        markers, "order", Dialogue.chat().customer("my order").agent("cancel")))
                .isFalse();
        assertThat(present(markers, "unknown", Dialogue.chat().nobodyKnowsWho("hello")))
                .isTrue();
        assertThat(present(markers, "unknown", Dialogue.chat().agent("hello"))).isFalse();
    }

    @Test
    void vSparkPhrasesFindWhatTheyFoundThere() throws IOException {
        Imported imported = SearchStrings.read("strings.txt", """
                cancel account ~4\tcancel
                -just joking\tcancel
                late refund ~t\tlate
                ^thank you\tthanks
                hello ~s<30\tgreeting
                bye | so long ~e<10\tclosing
                apolog*\tapology
                """, SearchStrings.Dialect.VSPARK);
        List<Marker> markers = loaded(folder, imported);

        assertThat(present(markers, "cancel", Dialogue.chat().customer("cancel this very old bad account")))
                .isTrue();
        assertThat(present(markers, "cancel", Dialogue.chat().customer("cancel this a b c d account")))
                .isFalse();
        assertThat(present(
                        markers,
                        "cancel",
                        Dialogue.chat().customer("cancel my account").customer("just joking")))
                .isFalse();
        assertThat(present(markers, "late", Dialogue.chat().customer("refund me since it was so very late")))
                .isTrue();
        assertThat(present(markers, "late", Dialogue.chat().customer("refund").customer("late")))
                .isFalse();
        assertThat(present(markers, "thanks", Dialogue.chat().customer("thank you so much")))
                .isTrue();
        assertThat(present(markers, "thanks", Dialogue.chat().customer("oh thank you")))
                .isFalse();
        Dialogue call = Dialogue.call().agent("hello").silence(40_000).agent("so long then");
        assertThat(present(markers, "greeting", call)).isTrue();
        assertThat(present(markers, "closing", call)).isTrue();
        assertThat(present(
                        markers,
                        "greeting",
                        Dialogue.call().agent("yes").silence(40_000).agent("hello")))
                .isFalse();
        assertThat(present(markers, "apology", Dialogue.chat().agent("my apologies")))
                .isTrue();
    }

    @Test
    void searchStringsThatCannotBeCarriedOverAreSaidLineByLine() {
        Imported imported = SearchStrings.read("s.txt", """
                # ours
                pay NEAR
                (pay
                +pay bill
                pay b?ll
                "pay
                AND pay
                ...
                """, SearchStrings.Dialect.VERINT);
        assertThat(imported.notes())
                .extracting(note -> note.where() + " " + note.what())
                .containsExactly(
                        "s.txt:2 not carried over: a term is missing at the end",
                        "s.txt:3 not carried over: '(' is not closed",
                        "s.txt:4 '+' (a higher rank) is not carried over",
                        "s.txt:5 '?' stands for one character or none here",
                        "s.txt:6 not carried over: '\"' where a term was expected",
                        "s.txt:7 not carried over: 'AND' where a term was expected",
                        "s.txt:8 not carried over: '...' holds no word");
        assertThat(SearchStrings.read("v.txt", "pay ~x9\nhel%lo", SearchStrings.Dialect.VSPARK)
                        .notes())
                .extracting(note -> note.where() + " " + note.what())
                .containsExactly(
                        "v.txt:1 not carried over: '~x9' is not known", "v.txt:2 '%' in 'hel%lo' is not carried over");
        assertThatThrownBy(() -> SearchStrings.read("v.txt", "-pay", SearchStrings.Dialect.VSPARK))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no search string");
    }

    @Test
    void quotesAroundATermBelongToNoWord() throws IOException {
        for (SearchStrings.Dialect dialect : SearchStrings.Dialect.values()) {
            List<Marker> markers =
                    loaded(folder, SearchStrings.read("list.txt", "'cancel it'\nthe customers' don't\n", dialect));
            assertThat(present(markers, "list", Dialogue.call().agent("i cancel it")))
                    .isTrue();
            assertThat(present(markers, "list", Dialogue.call().agent("the customers don't")))
                    .isTrue();
        }
    }

    @Test
    void aStringOfSeveralSidesAndOneWithAKeywordBesideAnOpenWordCanBeRead() throws IOException {
        List<Marker> markers = loaded(
                folder,
                SearchStrings.read(
                        "list.txt", "C: hello R: bye\tsides\nnear+neighbo*\tnear\n", SearchStrings.Dialect.VERINT));
        assertThat(present(markers, "sides", Dialogue.call().customer("hello"))).isTrue();
        assertThat(present(markers, "sides", Dialogue.call().agent("hello"))).isFalse();
        assertThat(present(markers, "near", Dialogue.call().agent("a near neighbour")))
                .isTrue();
    }

    @Test
    void aPlusInsideATermIsTold() {
        assertThat(SearchStrings.read("verint.txt", "cancel+account\tr6\n", SearchStrings.Dialect.VERINT)
                        .notes())
                .singleElement()
                .asString()
                .contains("'+' in 'cancel+account' is not carried over");
    }
}
