package earmark.vectors.onnx;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of a text the model takes at one go.
 *
 * @param text which text it belongs to
 * @param pieces the numbers of its word pieces
 */
record Part(int text, List<Integer> pieces) {
    /** Cuts a text's pieces; one without any is a part all the same. */
    static void cut(int text, List<Integer> pieces, int most, List<Part> into) {
        int from = 0;
        do {
            into.add(new Part(text, pieces.subList(from, Math.min(pieces.size(), from + most))));
            from += most;
        } while (from < pieces.size());
    }

    /** Shortest first, so that little is filled up; the last of a batch is its longest. */
    static List<List<Part>> batches(List<Part> parts, int size) {
        List<Part> sorted =
                parts.stream().sorted(Comparator.comparingInt(Part::length)).toList();
        var batches = new ArrayList<List<Part>>();
        for (int from = 0; from < sorted.size(); from += size) {
            batches.add(sorted.subList(from, Math.min(sorted.size(), from + size)));
        }
        return batches;
    }

    /** Pieces and the marks before and after them. */
    int length() {
        return pieces.size() + 2;
    }

    /** Writes it as one row; what is filled up stays 0. */
    void write(int at, LongBuffer ids, LongBuffer mask, int begin, int end) {
        ids.put(at, begin);
        for (int i = 0; i < pieces.size(); i++) {
            ids.put(at + 1 + i, pieces.get(i));
        }
        ids.put(at + length() - 1, end);
        for (int i = 0; i < length(); i++) {
            mask.put(at + i, 1);
        }
    }
}
