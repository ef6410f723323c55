package earmark.markers.measure;

import earmark.model.TimeSpan;
import java.util.List;

/** Holds that nobody announced, told by their music: sound without words on one channel alone. Thread-safe. */
public final class Music {
    /** Music fills at least this part of a hold. */
    private static final double SHARE = 0.5;

    private Music() {}

    /**
     * Those of some stretches that music fills.
     *
     * @param activity who was active when; a voice detector takes music for voice
     * @param wordless stretches in which no word was recognised
     */
    public static List<TimeSpan> in(Activity activity, List<TimeSpan> wordless) {
        return wordless.stream()
                .filter(quiet -> quiet.lengthMs() > 0 && fills(activity, quiet))
                .toList();
    }

    private static boolean fills(Activity activity, TimeSpan quiet) {
        int full = 0;
        int empty = 0;
        for (Activity.Track track : activity.tracks()) {
            long ms = Stretches.insideMs(quiet, track.active());
            full += ms >= SHARE * quiet.lengthMs() ? 1 : 0;
            empty += ms < (1 - SHARE) * quiet.lengthMs() ? 1 : 0;
        }
        return full == 1 && empty == activity.channels() - 1;
    }
}
