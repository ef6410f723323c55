package earmark.index;

import earmark.model.Sentence;
import earmark.model.Token;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Hands Lucene the token forms of one turn, one a position, without a gap between sentences: the index holds exactly
 * what the matcher sees, for nothing is analysed twice. Use from one thread.
 */
final class FormStream extends TokenStream {
    private final List<Sentence> sentences;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<Token> tokens;

    FormStream(List<Sentence> sentences) {
        this.sentences = sentences;
        tokens = tokens();
    }

    @Override
    public void reset() {
        tokens = tokens();
    }

    @Override
    public boolean incrementToken() {
        if (!tokens.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(Fields.indexed(tokens.next().form()));
        return true;
    }

    private Iterator<Token> tokens() {
        return sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .iterator();
    }
}
