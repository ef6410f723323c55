package earmark.vectors.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the word pieces that BERT models are trained on: lower case, without accents, each punctuation mark for
 * itself, then the longest pieces of the vocabulary from the left (Devlin et al. 2019; Wu et al. 2016). Thread-safe.
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id("[UNK]");
    }

    /** With the vocabulary of a {@code tokenizer.json}. */
    static WordPiece read(InputStream json) throws IOException {
        JsonNode vocabulary = new JsonMapper().readTree(json).path("model").path("vocab");
        var ids = new HashMap<String, Integer>();
        vocabulary
                .properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
        return new WordPiece(ids);
    }

    /** The number of a piece that the vocabulary must have. */
    int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("the vocabulary has no " + piece);
        }
        return id;
    }

    /** The numbers of a text's pieces. */
    List<Integer> ids(String text) {
        var ids = new ArrayList<Integer>();
        for (String word : words(text)) {
            piecesOf(word, ids);
        }
        return ids;
    }

    private void piecesOf(String word, List<Integer> ids) {
        int before = ids.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length() > LONGEST_WORD ? from : word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to));
                to -= id == null ? 1 : 0;
            }
            if (id == null) {
                // a word that cannot be put together is unknown as a whole
                ids.subList(before, ids.size()).clear();
                ids.add(unknown);
                return;
            }
            ids.add(id);
            from = to;
        }
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        plain.codePoints().forEach(code -> {
            int type = Character.getType(code);
            if (type == Character.NON_SPACING_MARK) {
                return;
            }
            boolean alone = isPunctuation(code) || Character.isIdeographic(code);
            if (alone || Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                finish(word, words);
            }
            if (alone) {
                words.add(Character.toString(code));
            } else if (type != Character.CONTROL
                    && type != Character.FORMAT
                    && code != 0xFFFD
                    && !Character.isWhitespace(code)
                    && !Character.isSpaceChar(code)) {
                word.appendCodePoint(code);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    // all of ASCII that is no letter, digit or blank counts, as BERT counts it
    private static boolean isPunctuation(int code) {
        if (code > ' ' && code < 127) {
            return !Character.isLetterOrDigit(code);
        }
        int type = Character.getType(code);
        return type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}
