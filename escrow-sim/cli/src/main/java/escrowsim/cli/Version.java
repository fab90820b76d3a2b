package escrowsim.cli;

/** Which escrowsim this is. */
final class Version {

    /** From the jar's manifest; classes that run outside a jar are a development version. */
    static final String TEXT = read();

    /** Moves when the same inputs no longer give the same numbers. */
    static final String MODEL = "0.1";

    private Version() {}

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
