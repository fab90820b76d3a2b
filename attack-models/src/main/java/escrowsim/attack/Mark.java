package escrowsim.attack;

/** What an event's numbered draws are for. Fixed for ever: a new use takes a new number. */
final class Mark {

    static final int GAP = 0;
    static final int DWELL = 1;
    static final int POOLED = 2;
    static final int HIT = 3;
    static final int NOTICED = 4;
    static final int ACCEPTED = 5;
    static final int REACH = 6;

    private Mark() {}
}
