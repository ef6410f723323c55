package earmark.sampling;

/**
 * A stratum of a draw.
 *
 * @param name its facts, or what the marker made of it
 * @param population how many lie in it
 * @param size how many of them are drawn
 */
public record Cell(String name, int population, int size) {
    /** Checks. */
    public Cell {
        if (size < 0 || size > population) {
            throw new IllegalArgumentException(name + ": " + size + " of " + population);
        }
    }

    /** The chance each of them has. */
    public double chance() {
        return size / (double) population;
    }
}
