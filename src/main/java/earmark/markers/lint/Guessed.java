package earmark.markers.lint;

import java.util.List;

/**
 * What is guessed by a person who has seen a line or two of the language, or knows regular expressions: units there are not,
 * conditions without parentheses, how often something must be said, names of sides.
 */
final class Guessed {
    /** What people say beside {@code then} and {@code followed by} without meaning an order of two findings. */
    private static final String TALK =
            "(?:an?|the|and|but|or|so|well|right|ok|okay|since|until|till|back|now|by|just|only|what|why|how|when|where|even|i"
                    + "|you|we|they|it|he|she|if|not|there|here|bye|goodbye|cheers|thanks|alright|fine|yes|no|next|first|my|your|our"
                    + "|his|her|their|this|that|some|any|hash|star|pound|more|less|later|being|is|was|are|were|will|do|did"
                    + "|i'\\w+|you'\\w+|we'\\w+|it'\\w+|that'\\w+)";

    /** One thing to find, as in {@code sorry then delay}. */
    private static final String THING = "(?:[@{]?[\\w*?.]+}?|\"[^\"]*\"|\\([^()]*\\))";

    /** Words that go on after the name of a machine or a number and belong to it: the system is down, at least 3 more. */
    private static final String GOES_ON =
            "(?:is|was|has|had|isn't|wasn't|won't|will|would|says?|said|told|shows?|showed|down|errors?|fail\\w*|crash\\w*|updates?"
                    + "|upgrades?|outages?|issues?|problems?|maintenance|keeps?|not|and|or|of|to|in|on|that|which|administrator)";

    /** What is no way of writing part of a word in parentheses, but a word of the language that touches them. */
    private static final String CALLED =
            "(?:prev|next|run|fact|talk_share|speed|latency|of|medium|length|affirmed|negated|reported|hypothetical|about_others"
                    + "|factual|echoed|echoing|queried|agent|customer|robot|third_party|unknown|either|any|notin|where)";

    private static final String TURN =
            "(?:next|prev)(?=\\s+(?!\\d|(?:week|month|year|day|time|morning|door|step|working|business"
                    + "|available|of|to|steps?|payment|bill|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b)[\\w@{\"])";

    private static final String TURN_HINT = "the other side's turn has parentheses: a & next(b), a & !prev(b)";

    /** Where conditions stand alone, behind {@code where}. */
    static final Slip CONDITION = Slip.of("^\\s*!?\\s*" + TURN, TURN_HINT);

    static final List<Slip> SLIPS = List.of(
            Slip.of(
                    ReadAsWords.BEGIN
                            + "(?:first|last)\\s+\\d+(?!(?:st|nd|rd|th)\\b)(?![smwtu]\\b)[A-Za-z]+(?=\\s+\\S)",
                    "units are s, m, w, t, u and %: first 60m hello"),
            Slip.of(
                    ReadAsWords.BEGIN + "(?:first|last)\\s+\\d+[smwtu]/\\d+[sm]?(?=\\s+\\S)",
                    "what counts in writing has its unit too: first 30s/40w hello"),
            Slip.of("(?:&|\\bwhere\\b)\\s*!?\\s*" + TURN, TURN_HINT),
            Slip.of("&\\s*!?\\s*(?:next|prev)\\s*$", TURN_HINT),
            Slip.of(
                    "\\[\\^?\\w-\\w[^\\]]*\\][*+?]?",
                    "there are no regular expressions: * is any letters, ? at most one"),
            Slip.of("\\(\\?[imsux-]+\\)", "there are no regular expressions, and case does not matter: leave it out"),
            Slip.of(
                    "(?<![\\w@{*?.:'<>=])(?!" + CALLED + "\\()[A-Za-z]+\\((?:[A-Za-z]*(?:\\|[A-Za-z]*)+"
                            + "|\\s*[A-Za-z]{1,4}(?:\\s*\\|\\s*[A-Za-z]{0,4})+\\s*)\\)",
                    "parentheses hold whole words: (sorry | sorries), sorr*, or {sorry} for any form; for words beside each"
                            + " other, a blank before the parenthesis"),
            Slip.of(
                    "\\((?:[A-Za-z]{1,4}(?:\\|[A-Za-z]{0,4})*)\\)[A-Za-z]+",
                    "parentheses hold whole words: (happy | unhappy); for words beside each other, a blank after the parenthesis"),
            Slip.of(
                    "(?<=[\\w\")\\]*?])\\{\\d+(?:,\\s*\\d*)?}",
                    "how often is a line of a marker, count >= 2; different ones are 2 of (sorry | delay)"),
            Slip.of("(?<=\\s)/(?:s|p|\\d+)(?=\\s)", "a distance is near<=8w; in one sentence near<=0u"),
            Slip.of("(?<![\\w/])w/[sp](?=\\s)", "a distance is near<=8w; in one sentence near<=0u"),
            Slip.of(
                    "^\\s*(?!" + TALK + "\\s)" + THING + "\\s+(?:then|followed\\s+by)\\s+(?!" + TALK + "\\s*$)" + THING
                            + "\\s*$",
                    "one after the other is sorry before<=4w delay"),
            Slip.of(
                    ReadAsWords.BEGIN + "\\d{1,2}\\s?x\\s+(?=[\\w(@{\"])",
                    "how often is a line of a marker, count >= 3; different ones are 2 of (sorry | delay)"),
            Slip.of(
                    ReadAsWords.BEGIN + "at\\s+(?:least|most)\\s+\\d{1,3}\\s+(?:[(@{\"]|(?!" + GOES_ON
                            + "\\b)(?!\\w*s\\b)(?!people\\b|more\\b|percent\\b|men\\b|women\\b|children\\b)\\w+)",
                    "how often is a line of a marker, count >= 3; different ones are 2 of (sorry | delay)"),
            Slip.of(
                    ReadAsWords.BEGIN + "(?:bot|chatbot|system|ivr)(?=\\s+(?!" + GOES_ON + "\\b)[\\w(@\"])",
                    "sides are agent, customer, robot, third_party, either and any"),
            Slip.of(
                    ReadAsWords.BEGIN + "(?:absent|missing|no|without)(?=\\s+@)",
                    "what is missing altogether is a line of a marker instead of 'say': absent @apology; what does not stand"
                            + " beside something is a & !@apology"),
            Slip.of(
                    "[\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF5E\\u00A6]",
                    "this sign only looks like one of the language: | & ( ) and the others are those of the keyboard"));

    private Guessed() {}
}
