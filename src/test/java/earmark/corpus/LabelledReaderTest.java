package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledReaderTest {
    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void usualColumnNamesNeedNoMapping() throws IOException {
        LabelledCorpus corpus = read("gold.csv", """
                Conversation,Role,Utterance,Labels
                k1,agent,sorry about that,apology; regret
                k1,customer,thanks,
                k2,agent,hello,greeting
                """);
        assertThat(corpus.interactions()).hasSize(2);
        LabelledInteraction first = corpus.interactions().get(0);
        assertThat(first.label()).isEqualTo("k1");
        assertThat(first.interaction().turns().get(0).speaker()).isEqualTo(Speaker.AGENT);
        assertThat(first.turns().get(0).labels()).containsExactly("apology", "regret");
        assertThat(first.turns().get(0).line()).isEqualTo(2);
        assertThat(first.turns().get(1).labels()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aBadRowIsToldWithItsLineAndTheRestGoesOn() throws IOException {
        LabelledCorpus corpus = read("gold.tsv", """
                text	label	startMs	endMs
                sorry	apology	0	900
                oh
                never mind	other	9	2
                bye	closing	1000	1500
                """);
        assertThat(corpus.interactions()).hasSize(2);
        assertThat(problems).extracting(Problem::where).containsExactly("gold.tsv:3", "gold.tsv:4");
        assertThat(problems.get(0).what()).contains("no label");
        assertThat(problems.get(1).what()).contains("lies before");
    }

    @Test
    void aSpeakerNobodyKnowsIsToldOnceAndNotGuessed() throws IOException {
        LabelledCorpus corpus = read("gold.csv", "speaker,text,label\nMaria,hello,greeting\nMaria,bye,closing\n");
        assertThat(corpus.interactions().get(0).interaction().turns().get(0).speaker())
                .isEqualTo(Speaker.UNKNOWN);
        assertThat(problems).singleElement().satisfies(it -> {
            assertThat(it.what()).contains("'maria'");
            assertThat(it.hint()).contains("agent maria");
        });
    }

    @Test
    void withoutTextOrLabelItSaysWhichColumnsThereAre() {
        assertThatThrownBy(() -> read("gold.csv", "said,label\nhello,greeting\n"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no column named text")
                .hasMessageContaining("said, label");
    }

    @Test
    void blanksInAHeaderDoNotMatterAndWhatIsNotUsedIsTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("gold.csv"),
                "Conversation ID,Participant,Sentence,Tag,Mood\n1,agent,hello,greeting,good\n1,customer,hi,,bad\n");
        var reader = new LabelledReader(problems::add);
        LabelledCorpus corpus = reader.read(file, columns -> Optional.empty());

        assertThat(corpus.interactions())
                .singleElement()
                .satisfies(one -> assertThat(one.interaction().turns())
                        .extracting(Turn::speaker)
                        .containsExactly(Speaker.AGENT, Speaker.CUSTOMER));
        assertThat(reader.notes()).containsExactly("columns that are not used: mood");
    }

    @Test
    void aLabelWithoutTextIsTold() throws IOException {
        read("gold.csv", "call,speaker,text,label\n1,agent,hello,greeting\n1,agent,,apology\n1,agent,,\n");

        assertThat(problems).singleElement().satisfies(it -> {
            assertThat(it.where()).isEqualTo("gold.csv:3");
            assertThat(it.what()).contains("no text", "apology");
        });
    }

    @Test
    void whatStandsBeforeATurnIsReadButNotAsked() throws IOException {
        LabelledCorpus corpus = read("gold.tsv", "post\ttext\tlabel\nmy dog died\tthat must be hard\tstrong\n");
        LabelledInteraction one = corpus.interactions().get(0);
        assertThat(one.interaction().turns()).hasSize(2);
        assertThat(one.turns()).extracting(LabelledTurn::asked).containsExactly(false, true);
    }

    @Test
    void aMappingSaysWhichColumnIsWhat() throws IOException {
        Path form = Files.writeString(folder.resolve("ours.corpus"), """
                corpus ours
                  interaction ticket
                  speaker     who
                  text        said
                  label       first second
                  parts       +
                  agent       Staff1 "Second line"
                  medium      call
                  marker      apology regret sorry by agent
                """);
        CorpusForm ours = CorpusForms.read(form);
        Path file = Files.writeString(
                folder.resolve("gold.csv"), "ticket,who,said,first,second\n7,second line,sorry,regret+x,y\n");
        LabelledCorpus corpus = new LabelledReader(problems::add).read(file, columns -> Optional.of(ours));
        LabelledInteraction one = corpus.interactions().get(0);
        assertThat(one.turns().get(0).labels()).containsExactly("regret", "x", "y");
        assertThat(one.interaction().turns().get(0).speaker()).isEqualTo(Speaker.AGENT);
        assertThat(one.interaction().medium()).isEqualTo(Medium.CALL);
        assertThat(ours.maps().get(0).by()).isEqualTo(Speaker.AGENT);
    }

    @Test
    void everyFaultOfAMappingIsToldWithItsPlace() {
        Path form = folder.resolve("ours.corpus");
        assertThatThrownBy(() -> CorpusForms.read(Files.writeString(form, """
                        corpus ours
                          colour red
                          marker apology
                          unit   word
                        """)))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("ours.corpus:2:3: 'colour' is not a key")
                .hasMessageContaining("ours.corpus:3:10: 'apology' maps nothing")
                .hasMessageContaining("ours.corpus:4:10: 'word' is no unit");
    }

    @Test
    void aColumnThatTheMappingNamesMustBeThere() throws IOException {
        CorpusForm form =
                CorpusForms.read(Files.writeString(folder.resolve("a.corpus"), "corpus a\n  text said\n  label tag\n"));
        Path file = Files.writeString(folder.resolve("gold.csv"), "text,tag\nhello,greeting\n");
        assertThatThrownBy(() -> new LabelledReader(problems::add).read(file, columns -> Optional.of(form)))
                .hasMessageContaining("no column said for the text");
    }

    @Test
    void knownCorporaAreToldByTheirHeader() {
        CorpusForms shipped = CorpusForms.shipped();
        assertThat(shipped.of(List.of("dialogue", "role", "sp_act", "secondary_act", "text", "utt")))
                .map(CorpusForm::name)
                .contains("bt-oasis");
        assertThat(shipped.of(List.of("text", "label"))).isEmpty();
        assertThat(shipped.names()).contains("multidogo", "mrda", "sgd", "nlupp", "goemotions", "stanford-politeness");
    }

    @Test
    void jsonIsReadByThePathOfItsFields() throws IOException {
        Path file = Files.writeString(folder.resolve("d.json"), """
                [{"dialogue_id": "d1", "services": [], "turns": [
                   {"speaker": "USER", "utterance": "thanks", "frames": [{"actions": [{"act": "THANK_YOU"}, {"act": "GOODBYE"}]}]},
                   {"speaker": "SYSTEM", "utterance": "bye", "frames": []}]}]
                """);
        LabelledCorpus corpus = new LabelledReader(problems::add).read(file, CorpusForms.shipped()::of);
        LabelledInteraction one = corpus.interactions().get(0);
        assertThat(corpus.form().name()).isEqualTo("sgd");
        assertThat(one.turns().get(0).labels()).containsExactly("GOODBYE", "THANK_YOU");
        assertThat(one.interaction().turns())
                .extracting(turn -> turn.speaker())
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
    }

    private LabelledCorpus read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return new LabelledReader(problems::add).read(file, columns -> Optional.empty());
    }
}
