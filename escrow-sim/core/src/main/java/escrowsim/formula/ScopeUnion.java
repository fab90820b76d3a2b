package escrowsim.formula;

/**
 * Exposures of four scopes: everything, an epoch of all users, a user for all time, one user's epoch. What is hit is uniform.
 * A cell is a user's epoch; exposure is a union of cells, never a sum.
 */
public record ScopeUnion(
        double allPerYear,
        double epochPerYear,
        double userPerYear,
        double cellPerYear,
        double years,
        double users,
        double epochs) {

    public ScopeUnion {
        Require.positive("users", users);
        Require.positive("epochs", epochs);
    }

    public double pCell() {
        return Occurrence.of(all() + ofEpoch() + ofUser() + ofCell());
    }

    public double expectedCells() {
        return users * epochs * pCell();
    }

    public double withDoubleCounting() {
        return years * (allPerYear * users * epochs + epochPerYear * users + userPerYear * epochs + cellPerYear);
    }

    /** From pairs of cells: two are spared together more often than apart, by what can hit both at once. */
    public double variance() {
        double both = StrictMath.exp(-2 * (all() + ofEpoch() + ofUser() + ofCell()));
        double cells = users * epochs;
        double same = StrictMath.expm1(all() + ofEpoch() + ofUser() + ofCell());
        double sameEpoch = (users - 1) * StrictMath.expm1(all() + ofEpoch());
        double sameUser = (epochs - 1) * StrictMath.expm1(all() + ofUser());
        double apart = (users - 1) * (epochs - 1) * StrictMath.expm1(all());
        return cells * both * (same + sameEpoch + sameUser + apart);
    }

    private double all() {
        return years * allPerYear;
    }

    private double ofEpoch() {
        return years * epochPerYear / epochs;
    }

    private double ofUser() {
        return years * userPerYear / users;
    }

    private double ofCell() {
        return years * cellPerYear / (users * epochs);
    }
}
