package earmark.themes.cluster;

/** The few most alike of many, ties to the first. Use from one thread. */
final class Nearest {
    private final int[] index;
    private final float[] alike;
    private int size;

    Nearest(int most) {
        index = new int[most];
        alike = new float[most];
    }

    /** What is done with each. */
    interface Action {
        void take(int index, float alike);
    }

    void offer(int candidate, float likeness) {
        if (size == index.length && likeness <= alike[size - 1]) {
            return;
        }
        int at = size < index.length ? size++ : size - 1;
        while (at > 0 && alike[at - 1] < likeness) {
            index[at] = index[at - 1];
            alike[at] = alike[at - 1];
            at--;
        }
        index[at] = candidate;
        alike[at] = likeness;
    }

    /** Sum of the likenesses above 0. */
    float total() {
        float total = 0;
        for (int i = 0; i < size; i++) {
            total += Math.max(0, alike[i]);
        }
        return total;
    }

    /** Those with a likeness above 0, most alike first. */
    void forEach(Action action) {
        for (int i = 0; i < size && alike[i] > 0; i++) {
            action.take(index[i], alike[i]);
        }
    }
}
