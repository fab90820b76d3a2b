package escrowsim.cli.terminal;

/** How far a long computation has come, on the error stream. */
public interface Progress extends AutoCloseable {

    /**
     * So much is done.
     *
     * @param done of the total
     * @param precision what is known so far, such as {@code 0.56% +/-0.13}; may be empty
     */
    void at(long done, String precision);

    /** All is done but what takes a while too and cannot be counted, such as {@code summing up}. */
    default void ending(String doing) {}

    /** Leaves no trace on a terminal. */
    @Override
    void close();

    /** What {@code --progress} can say. */
    enum Choice {
        /** A bar, if somebody watches. */
        AUTO,
        /** One line for every tenth. */
        PLAIN,
        NONE
    }

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void at(long done, String precision) {}

        @Override
        public void close() {}
    };

    static Progress of(Choice choice, Io io, String label, long total) {
        return of(choice, io, Work.of(label, total));
    }

    static Progress of(Choice choice, Io io, Work work) {
        Pace pace = new Pace(work, io.host().clock());
        return switch (choice) {
            case PLAIN -> new ProgressLines(io.err(), pace);
            case AUTO ->
                io.terminals().err() && !io.host().variable("TERM").equals("dumb")
                        ? new ProgressBar(io.err(), pace, io.terminals().columns())
                        : SILENT;
            case NONE -> SILENT;
        };
    }
}
