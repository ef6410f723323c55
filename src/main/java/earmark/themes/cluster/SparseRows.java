package earmark.themes.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rows of which most numbers are zero, each of length 1: a row's few entries, and for each column where it occurs. Immutable,
 * thread-safe.
 */
public final class SparseRows {
    private final List<Map<String, Float>> rows;
    private final Map<String, int[]> where = new HashMap<>();
    private final Map<String, float[]> weights = new HashMap<>();

    /**
     * Of rows.
     *
     * @param rows column to number, of any length
     */
    public SparseRows(List<Map<String, Float>> rows) {
        this.rows = rows.stream().map(SparseRows::unit).toList();
        var columns = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < this.rows.size(); i++) {
            for (String column : this.rows.get(i).keySet()) {
                columns.computeIfAbsent(column, any -> new ArrayList<>()).add(i);
            }
        }
        columns.forEach((column, in) -> {
            where.put(column, in.stream().mapToInt(Integer::intValue).toArray());
            float[] values = new float[in.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = this.rows.get(in.get(i)).getOrDefault(column, 0f);
            }
            weights.put(column, values);
        });
    }

    private static Map<String, Float> unit(Map<String, Float> row) {
        double square = row.values().stream()
                .mapToDouble(value -> (double) value * value)
                .sum();
        var unit = new TreeMap<String, Float>();
        row.forEach((column, value) -> unit.put(column, (float) (value / Math.sqrt(square))));
        return unit;
    }

    /** How many rows. */
    public int size() {
        return rows.size();
    }

    /** Some of them. */
    public SparseRows some(int[] indices) {
        return new SparseRows(IntStream.of(indices).mapToObj(rows::get).toList());
    }

    /** Adds a multiple of a row's product with each row. */
    void addProducts(int row, float factor, float[] to) {
        rows.get(row).forEach((column, value) -> {
            int[] in = where.getOrDefault(column, new int[0]);
            float[] values = weights.getOrDefault(column, new float[0]);
            for (int i = 0; i < in.length; i++) {
                to[in[i]] += factor * value * values[i];
            }
        });
    }
}
