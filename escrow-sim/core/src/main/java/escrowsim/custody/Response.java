package escrowsim.custody;

/** What happens when an incident is detected, and what a second intruder at the same custodian counts for. */
public record Response(OnDetection onDetection, RepeatIncidents repeatIncidents) {

    public static final Response EVICT = new Response(OnDetection.EVICT, RepeatIncidents.OVERLAP);

    /** What a detection sets off. */
    public enum OnDetection {
        /** That intruder is out; the others stay. */
        EVICT,
        /** Everybody is out, and a new epoch begins for everybody. */
        REKEY
    }

    /** What an incident at a custodian with an undetected intruder does. */
    public enum RepeatIncidents {
        /** It opens a window of its own (M/G/infinity). */
        OVERLAP,
        /** It does nothing there (the Markov models). */
        IGNORED
    }
}
