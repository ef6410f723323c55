package earmark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseListTest {
    @Test
    void aHeaderMakesAListATable() throws IOException {
        for (String table : List.of(
                "rank,phrase,label\n1,i want a refund,refund\n2,\"well, money back\",refund\n",
                "\uFEFFLabel;Phrase;rank\nrefund;i want a refund;1\nrefund;\"well, money back\";2\n",
                "phrase\trank\tcategory\ni want a refund\t1\trefund\nwell, money back\t2\trefund\n")) {
            Imported imported = PhraseList.read("list.csv", table);

            assertThat(imported.text())
                    .as(table)
                    .contains("marker refund v1", "say      \"i want a refund\"", "say      \"well money back\"")
                    .doesNotContain("phrase\"", "1 i want");
            assertThat(imported.notes()).singleElement().asString().contains("not used: rank");
        }
    }

    @Test
    void commasInEveryLineMayBeATableAndAreTold() {
        assertThat(PhraseList.read("list.csv", "1,i want a refund\n2,money back\n")
                        .notes())
                .singleElement()
                .asString()
                .contains("phrase,label");
        assertThat(PhraseList.read("list.txt", "well, i want a refund\nmoney back\n")
                        .notes())
                .isEmpty();
    }

    @Test
    void signsOfAPhraseAreToldWithWhatToDoAboutThem() {
        assertThat(PhraseList.read("list.txt", "AT&T (US)\n").notes())
                .singleElement()
                .asString()
                .contains("'& ( )' was left out", "line of its own", "a t and t")
                .doesNotContain("any letters");
    }
}
