package earmark.score.cards;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.score.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFormsTest {
    private static Law law() {
        MarkerCatalog markers = MarkerCatalog.shipped();
        return Law.of(markers, id -> markers.marker(id).map(marker -> marker.ref()));
    }

    @Test
    void theShippedFormsKeepTheLawAndAskMarkersThereAre() {
        List<Form> forms = FormCatalog.shipped(law()).forms();
        assertThat(forms)
                .extracting(form -> form.ref().id())
                .containsExactly("call_quality", "email_quality", "complaint_handling", "observation");
        assertThat(forms).noneMatch(Form::draft);
        forms.forEach(form -> assertThat(Cards.kept(CardText.of(form))).contains(form));
    }

    @Test
    void theShippedFormsArePinned() {
        List<Form> forms = FormCatalog.shipped(Law.NONE).forms();
        assertThat(FormCatalog.shippedPins().broken(forms)).isEmpty();
        assertThat(FormCatalog.shippedPins().missing(forms)).isEmpty();
    }

    @Test
    void theDemoFormKeepsTheLaw() throws IOException {
        var problems = new ArrayList<earmark.model.Problem>();
        String card = Files.readString(Path.of("corpora/demo/service_quality.card"));
        assertThat(new Cards(law()).read("service_quality.card", card, problems))
                .hasSize(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void aFormThatChangesUnderItsVersionIsRefused(@TempDir Path folder) throws IOException {
        String card = Files.readString(Path.of("corpora/demo/service_quality.card"));
        Files.writeString(folder.resolve("a.card"), card);
        List<Form> forms = FormCatalog.load(folder, Law.NONE).forms();
        Files.writeString(folder.resolve(FormPins.FILE), FormPins.none().with(forms));
        assertThat(FormCatalog.load(folder, Law.NONE).forms()).isEqualTo(forms);
        Files.writeString(folder.resolve("a.card"), card.replace("Says thank you", "Thanks"));
        Assertions.assertThatThrownBy(() -> FormCatalog.load(folder, Law.NONE))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("service_quality@2")
                .hasMessageContaining("v3");
        Files.writeString(
                folder.resolve("a.card"),
                card.replace("Says thank you", "Thanks").replace("service_quality v2", "service_quality v3"));
        assertThat(FormCatalog.load(folder, Law.NONE).forms()).hasSize(1);
    }
}
