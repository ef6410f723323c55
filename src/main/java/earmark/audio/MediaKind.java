package earmark.audio;

/** The kinds of file that may hold a recording. No playlist and no manifest is among them, on purpose. */
public enum MediaKind {
    /** RIFF, RIFX, RF64 and BW64 wave files. */
    WAV("wav"),
    /** Sony Wave64. */
    W64("w64"),
    /** RIFF with Qualcomm speech codecs. */
    QCP("qcp"),
    /** AIFF and AIFC. */
    AIFF("aiff"),
    /** Sun and NeXT. */
    AU("au"),
    /** Apple Core Audio. */
    CAF("caf"),
    /** Amiga IFF: 8SVX, 16SV; DSDIFF. */
    IFF("iff"),
    /** Creative voice file. */
    VOC("voc"),
    /** NIST SPHERE. */
    SPHERE("nistsphere"),
    /** MPEG layer I to III. */
    MP3("mp3"),
    /** AAC in ADTS frames. */
    AAC("aac"),
    /** Dolby AC-3. */
    AC3("ac3"),
    /** Dolby Enhanced AC-3. */
    EAC3("eac3"),
    /** Ogg: Opus, Vorbis, Speex, FLAC. */
    OGG("ogg"),
    /** FLAC. */
    FLAC("flac"),
    /** MP4, M4A, 3GP, QuickTime. */
    MP4("mov"),
    /** Matroska and WebM. */
    MATROSKA("matroska"),
    /** Windows Media. */
    ASF("asf"),
    /** Adaptive multi-rate, narrow and wide band. */
    AMR("amr"),
    /** Headerless GSM 06.10 frames, as Asterisk writes. */
    GSM("gsm"),
    /** WavPack. */
    WAVPACK("wv"),
    /** Monkey's Audio. */
    APE("ape"),
    /** True Audio. */
    TTA("tta"),
    /** TAK. */
    TAK("tak"),
    /** Musepack, stream version 7. */
    MUSEPACK7("mpc"),
    /** Musepack, stream version 8. */
    MUSEPACK8("mpc8"),
    /** DSD stream file. */
    DSF("dsf"),
    /** Shorten. */
    SHORTEN("shn");

    private final String demuxer;

    MediaKind(String demuxer) {
        this.demuxer = demuxer;
    }

    /** FFmpeg's name of the one demuxer that may read it. */
    public String demuxer() {
        return demuxer;
    }
}
