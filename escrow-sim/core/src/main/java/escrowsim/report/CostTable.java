package escrowsim.report;

import static escrowsim.report.Column.number;
import static escrowsim.report.Column.text;

import escrowsim.report.BandColumns.Row;
import escrowsim.summary.Costs;
import escrowsim.summary.Costs.Item;
import escrowsim.summary.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Designs in money, as a table. */
public final class CostTable {

    public static final Schema SCHEMA = new Schema(
            "costs",
            "Designs in money, with --money: one row per design and item.",
            List.of(
                    Schemas.STUDY,
                    Schemas.DESIGN,
                    text(
                            "item",
                            "accesses, custody, exposure, total, or break_even: the total for each useful access."),
                    Schemas.UNIT,
                    number("estimate", "", "Empty for the break-even where no access is of use."),
                    number("mc_std_error", "", "Monte Carlo standard error of the estimate."),
                    number("ci95_low", "", "Lower end of the 95 % interval; Monte Carlo error only."),
                    number("ci95_high", "", "Upper end of the 95 % interval; Monte Carlo error only."),
                    Schemas.METHOD,
                    Schemas.TRIALS),
            List.of("study_id", "design_id", "item"));

    private CostTable() {}

    /**
     * The account of each design.
     *
     * @param drawn whether inputs were drawn
     */
    public static Table of(String study, List<Costs> designs, long trials, boolean drawn) {
        return BandColumns.table(
                SCHEMA,
                drawn,
                designs.stream()
                        .flatMap(design -> Arrays.stream(Item.values())
                                .map(item -> new Row(row(study, design, item, trials), design.band(item)))));
    }

    private static List<String> row(String study, Costs design, Item item, long trials) {
        Optional<Estimate> estimate = design.of(item);
        List<String> row =
                new ArrayList<>(List.of(Cell.text(study), Cell.text(design.design()), item.id(), item.unit()));
        row.addAll(Tables.estimateCells(estimate));
        row.add(Cell.integer(trials));
        return row;
    }
}
