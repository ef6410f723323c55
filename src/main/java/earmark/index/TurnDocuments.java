package earmark.index;

import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** An analysed interaction as documents, one a turn. */
final class TurnDocuments {
    private static final FieldType FORMS = forms();

    private TurnDocuments() {}

    static List<Document> of(Analysis analysis) {
        Interaction interaction = analysis.interaction();
        String id = interaction.id().value();
        var documents = new ArrayList<Document>();
        for (Turn turn : interaction.turns()) {
            var document = new Document();
            document.add(new StringField(Fields.INTERACTION, id, Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.INTERACTION, new BytesRef(id)));
            document.add(new NumericDocValuesField(Fields.TURN, turn.index()));
            document.add(new StringField(Fields.SPEAKER, turn.speaker().name(), Field.Store.NO));
            document.add(
                    new Field(Fields.FORM, new FormStream(analysis.sentences().get(turn.index())), FORMS));
            documents.add(document);
        }
        return documents;
    }

    private static FieldType forms() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
