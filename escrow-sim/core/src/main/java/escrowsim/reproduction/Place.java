package escrowsim.reproduction;

/**
 * Where a value stands in a run's tables.
 *
 * @param file the table, such as {@code values.csv}
 * @param column {@value #ESTIMATE} for a simulated value, {@value #CLOSED_FORM} for a formula's
 */
public record Place(String file, String design, String metric, String column) {

    public static final String VALUES = "values.csv";
    public static final String ESTIMATE = "estimate";
    public static final String CLOSED_FORM = "closed_form";

    /** A place in the table of an analysis' own values. */
    static Place of(String design, String metric, String column) {
        return new Place(VALUES, design, metric, column);
    }
}
