package escrowsim.cli.words;

/** Which escrowsim this is. */
public final class Version {

    /** From the jar's manifest; classes that run outside a jar are a development version. */
    public static final String TEXT = read();

    /** Moves when the same inputs no longer give the same numbers. */
    public static final String MODEL = "0.1";

    private Version() {}

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
