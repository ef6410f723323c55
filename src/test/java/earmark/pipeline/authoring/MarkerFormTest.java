package earmark.pipeline.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.pipeline.authoring.MarkerForm.Change;
import earmark.pipeline.authoring.MarkerForm.Field;
import org.junit.jupiter.api.Test;

class MarkerFormTest {
    private static final String TEXT = """
            # why it is there
            marker refund v1
              title    "Promises a refund"   # for people
              source   "own work"
              by       agent
              say      refund near<=6w
                         (today | tomorrow)  # soon
              # not that
              notin    "no refund"

              hit      A: <<refund you today>>
            """;

    @Test
    void showsEachLineAsAFieldWithoutQuotesAndOnOneLine() {
        MarkerForm.Part part = MarkerForm.parts(TEXT).get(0);
        assertThat(part.head()).isEqualTo("refund v1");
        assertThat(part.fields())
                .contains(
                        new Field(3, "title", "Promises a refund"),
                        new Field(6, "say", "refund near<=6w (today | tomorrow)"),
                        new Field(11, "hit", "A: <<refund you today>>"));
    }

    @Test
    void aChangeTouchesItsOwnLineAndKeepsComments() {
        String text = MarkerForm.with(TEXT, new Change(0, 3, "title", "Says \"refund\""));
        assertThat(text).contains("  title    \"Says 'refund'\"   # for people\n");
        assertThat(text.replace("Says 'refund'", "Promises a refund")).isEqualTo(TEXT);
    }

    @Test
    void aValueOverSeveralLinesBecomesOneAndTheRestStays() {
        String text = MarkerForm.with(TEXT, new Change(0, 6, "say", "refund"));
        assertThat(text).contains("  say      refund\n  # not that\n  notin    \"no refund\"\n");
    }

    @Test
    void aNewLineGoesWhereItBelongsAndAnEmptyValueTakesItsLineAway() {
        String more = MarkerForm.with(TEXT, new Change(0, 0, "min_conf", "0.6"));
        assertThat(more).contains("  by       agent\n  min_conf 0.6\n  say ");
        String example = MarkerForm.with(TEXT, new Change(0, 0, "miss", "A: no refund today"));
        assertThat(example).endsWith("  hit      A: <<refund you today>>\n  miss     A: no refund today\n");
        assertThat(MarkerForm.with(TEXT, new Change(0, 9, "notin", "")))
                .doesNotContain("notin")
                .contains("# not that");
    }

    @Test
    void whatIsGoneMeanwhileIsNotChanged() {
        assertThatThrownBy(() -> MarkerForm.with(TEXT, new Change(0, 4, "title", "x")))
                .isInstanceOf(EarmarkException.class);
        assertThatThrownBy(() -> MarkerForm.with(TEXT, new Change(1, 3, "title", "x")))
                .isInstanceOf(EarmarkException.class);
        assertThatThrownBy(() -> MarkerForm.with(TEXT, new Change(0, 3, "title", "a\nmarker b v1")))
                .isInstanceOf(EarmarkException.class);
    }
}
