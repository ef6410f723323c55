package earmark.index;

import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * An analysed interaction as documents, one a turn, in turn order. They are added together, so that the turns of an
 * interaction stand side by side in the index for ever; {@link TurnOrder} rests on it. What is so of the whole stands
 * at the first of them alone, which takes a fortieth of the room.
 */
final class TurnDocuments {
    private static final FieldType FORMS = forms();

    private TurnDocuments() {}

    static List<Document> of(Analysis analysis) {
        Interaction interaction = analysis.interaction();
        String id = interaction.id().value();
        List<Field> whole = whole(interaction);
        var documents = new ArrayList<Document>();
        for (Turn turn : interaction.turns()) {
            var document = new Document();
            if (turn.index() == 0) {
                whole.forEach(document::add);
            }
            startedAt(interaction).ifPresent(document::add);
            document.add(new StringField(Fields.INTERACTION, id, Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.INTERACTION, new BytesRef(id)));
            document.add(new NumericDocValuesField(Fields.TURN, turn.index()));
            document.add(new StringField(Fields.SPEAKER, turn.speaker().name(), Field.Store.NO));
            Optional<Seconds> seconds = Seconds.of(turn, analysis.sentences().get(turn.index()));
            seconds.ifPresent(span -> {
                document.add(new NumericDocValuesField(Fields.FIRST_SECOND, span.first()));
                document.add(new NumericDocValuesField(Fields.LAST_SECOND, span.last()));
            });
            document.add(
                    new Field(Fields.FORM, new FormStream(analysis.sentences().get(turn.index())), FORMS));
            documents.add(document);
        }
        return documents;
    }

    /** At each turn, for candidates are put in order by it. */
    private static Optional<Field> startedAt(Interaction interaction) {
        return Optional.ofNullable(interaction.startedAt())
                .map(Instant::getEpochSecond)
                .map(second -> new NumericDocValuesField(Fields.STARTED, second));
    }

    /** What is so of the whole. */
    private static List<Field> whole(Interaction interaction) {
        var fields = new ArrayList<Field>();
        fields.add(new StringField(Fields.MEDIUM, interaction.medium().name(), Field.Store.NO));
        interaction.facts().forEach((name, value) -> {
            if (!value.isBlank()) {
                fields.add(new StringField(
                        Fields.FACT, Fields.factPrefix(name) + Fields.factValue(value), Field.Store.NO));
            }
        });
        return fields;
    }

    private static FieldType forms() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
