package earmark.markers.hearing;

/**
 * What can be earned at most from a place of a {@link PhoneGraph} to an end, among some words: of each word that is still
 * to be said what it earns where it is heard best, wherever that is. A word of many phrases is aligned once. Use from one
 * thread.
 */
final class Outlook {
    /** Leads to no end. */
    private static final int NOTHING = -(1 << 28);

    private final PhoneGraph graph;
    /** By tail. */
    private final int[] earned;
    /** By place; only of those between words. */
    private final int[] ahead;
    /** By the length of a tail, from 0 on, what it costs less what it earns, begun after each phone of the words. */
    private int[][] costs = new int[0][];

    Outlook(PhoneGraph graph) {
        this.graph = graph;
        earned = new int[graph.tailPhone.length];
        ahead = new int[graph.size()];
    }

    /**
     * Among other words from now on.
     *
     * @param count how many phones they have
     * @param swapped for each phone of a phrase what it costs to be heard as each of theirs, the first at 1, less what it
     *     earns
     * @param alone what it costs when one of theirs is not one of the phrase
     */
    void look(int count, int[][] swapped, int[] alone) {
        if (costs.length == 0 || costs[0].length <= count) {
            costs = new int[graph.longestTail + 1][count + 1];
        }
        for (int tail = 0; tail < earned.length; tail++) {
            int length = graph.tailLength[tail];
            int phone = graph.tailPhone[tail];
            int missing = PhoneCosts.missing(phone, length == 1) - PhoneSearch.TOLERANCE;
            earned[tail] = -cheapest(count, costs[length - 1], costs[length], swapped[phone], missing, alone);
        }
        for (int i = graph.corners.length - 1; i >= 0; i--) {
            ahead[graph.corners[i]] = from(graph.corners[i]);
        }
    }

    /** What a tail costs, of what the next shorter one costs, begun after each phone; the least of it. */
    private static int cheapest(int count, int[] shorter, int[] costs, int[] swapped, int missing, int[] alone) {
        int behind = shorter[count];
        int cost = behind + missing;
        int least = cost;
        costs[count] = cost;
        for (int at = count - 1; at >= 0; at--) {
            int here = shorter[at];
            cost = Math.min(Math.min(behind + swapped[at + 1], here + missing), cost + alone[at + 1]);
            behind = here;
            costs[at] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    /** From a place. */
    int from(int place) {
        if (graph.isEnd[place]) {
            return 0;
        }
        int most = NOTHING;
        for (int way = graph.firstWay[place]; way < graph.firstWay[place + 1]; way++) {
            int tail = graph.wayTail[way];
            int here = ahead[graph.wayTo[way]] + (tail == PhoneGraph.SILENT ? 0 : earned[tail]);
            most = Math.max(most, here);
        }
        return most;
    }
}
