package escrowsim.report;

/**
 * A column of a table.
 *
 * @param unit empty where the column has none, or each row names its own
 */
public record Column(String name, Type type, String unit, String description) {

    /** What its cells hold. An empty cell of any type is a missing value. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        /** A number in some rows and text in others. */
        ANY
    }

    static Column text(String name, String description) {
        return new Column(name, Type.STRING, "", description);
    }

    static Column integer(String name, String unit, String description) {
        return new Column(name, Type.INTEGER, unit, description);
    }

    static Column number(String name, String unit, String description) {
        return new Column(name, Type.NUMBER, unit, description);
    }

    static Column truth(String name, String description) {
        return new Column(name, Type.BOOLEAN, "", description);
    }
}
