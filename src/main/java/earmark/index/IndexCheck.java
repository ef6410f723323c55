package earmark.index;

import earmark.model.InteractionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads the whole index: what Lucene finds wrong with its files, and what they say. */
public final class IndexCheck {
    private IndexCheck() {}

    /**
     * Lucene's own check, of every byte.
     *
     * @param index which index; it must not be written meanwhile
     * @param writing the right to write it
     * @return what is wrong, in Lucene's words; empty when nothing is, or there is no index
     */
    public static List<String> structure(TurnIndex index, IndexWriting writing) {
        Optional<String> generation = index.current();
        if (generation.isEmpty()) {
            return List.of();
        }
        Path folder = index.folder().resolve(generation.get());
        try (FSDirectory directory = FSDirectory.open(folder);
                CheckIndex check = new CheckIndex(directory)) {
            check.setFailFast(false);
            CheckIndex.Status status = check.checkIndex();
            var wrong = new ArrayList<String>();
            if (status.missingSegments) {
                wrong.add("its list of segments cannot be read");
            } else if (!status.clean) {
                wrong.add(status.numBadSegments + " of " + status.numSegments + " segments are damaged, "
                        + status.totLoseDocCount + " turns in them");
            }
            return wrong;
        } catch (IOException | RuntimeException e) {
            return List.of("cannot be checked: " + e.getMessage());
        }
    }

    /**
     * What the index holds of each interaction, taken from the words themselves.
     *
     * @param searcher an open index
     * @throws IOException when it cannot be read to its end
     */
    public static Map<InteractionId, Fingerprint> fingerprints(Searcher searcher) throws IOException {
        var found = new TreeMap<InteractionId, Fingerprint>();
        try {
            for (LeafReaderContext context : searcher.reader().leaves()) {
                add(context.reader(), found);
            }
            return found;
        } catch (RuntimeException e) {
            // Lucene trusts its files: out of damaged ones come numbers that make it throw anything
            throw new IOException("the index is damaged: " + e.getMessage(), e);
        }
    }

    private static void add(LeafReader leaf, Map<InteractionId, Fingerprint> found) throws IOException {
        long[] words = words(leaf);
        String[] speakers = speakers(leaf);
        SortedDocValues ids = leaf.getSortedDocValues(Fields.INTERACTION);
        NumericDocValues turns = leaf.getNumericDocValues(Fields.TURN);
        Bits live = leaf.getLiveDocs();
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if (live != null && !live.get(document)) {
                continue;
            }
            if (ids == null || turns == null || !ids.advanceExact(document) || !turns.advanceExact(document)) {
                throw new IOException("a document without interaction and turn");
            }
            var id = new InteractionId(ids.lookupOrd(ids.ordValue()).utf8ToString());
            Fingerprint before = found.getOrDefault(id, new Fingerprint(0, 0));
            found.put(id, before.plus(Math.toIntExact(turns.longValue()), speakers[document], words[document]));
        }
    }

    private static long[] words(LeafReader leaf) throws IOException {
        var sums = new long[leaf.maxDoc()];
        Terms forms = leaf.terms(Fields.FORM);
        if (forms == null) {
            return sums;
        }
        TermsEnum terms = forms.iterator();
        PostingsEnum postings = null;
        for (BytesRef form = terms.next(); form != null; form = terms.next()) {
            postings = terms.postings(postings, PostingsEnum.POSITIONS);
            for (int document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                for (int i = postings.freq(); i > 0; i--) {
                    sums[document] += Fingerprint.word(form, postings.nextPosition());
                }
            }
        }
        return sums;
    }

    private static String[] speakers(LeafReader leaf) throws IOException {
        var speakers = new String[leaf.maxDoc()];
        Arrays.fill(speakers, "");
        Terms names = leaf.terms(Fields.SPEAKER);
        if (names == null) {
            return speakers;
        }
        TermsEnum terms = names.iterator();
        PostingsEnum postings = null;
        for (BytesRef name = terms.next(); name != null; name = terms.next()) {
            String speaker = name.utf8ToString();
            postings = terms.postings(postings, PostingsEnum.NONE);
            for (int document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                speakers[document] = speaker;
            }
        }
        return speakers;
    }
}
