package earmark.worker;

/**
 * How much a worker may take before it is taken for broken. Time counts in which it could have worked: that it had no
 * processor because the machine was busy is no fault of its own.
 *
 * @param stallMs longest time without a sign of life, model loading included
 * @param graceMs time any request may take
 * @param msPerAudioMs time it may take beyond that, for each millisecond of sound it has got through
 * @param mostRequests requests after which a worker is replaced by a fresh one
 * @param mostMemoryBytes resident memory beyond which it is replaced once its request is done
 */
public record WorkerLimits(long stallMs, long graceMs, double msPerAudioMs, int mostRequests, long mostMemoryBytes) {
    /** 20 s without a sign, 60 s and three times the sound in all, 200 requests, 700 MB. */
    public static WorkerLimits defaults() {
        return new WorkerLimits(20_000, 60_000, 3, 200, 700L << 20);
    }
}
