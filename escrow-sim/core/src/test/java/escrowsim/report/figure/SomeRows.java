package escrowsim.report.figure;

import escrowsim.report.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A few rows of each table that figures are drawn from, as the tables have them. */
final class SomeRows {

    private static final String FRONTIER =
            "design_id,risk_metric,risk,risk_ci95_low,risk_ci95_high,benefit_metric,benefit,status\n";

    private SomeRows() {}

    static List<Row> causes() {
        return rows("""
                design_id,cause,estimate,exposures_count
                three,external-breach+rogue-insider,0.4,399
                three,shared-flaw,0.6,399
                """);
    }

    /** Fifty dots of 1,000 to 50,000 user-days. */
    static List<Row> distribution() {
        return rows("design_id,metric,share_of_exposures,value\n"
                + IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> "three,exposed_user_days," + (i - 0.5) / 50 + "," + 1_000 * i)
                        .collect(Collectors.joining("\n")));
    }

    /** A chance that rises by 0.2 % a year. */
    static List<Row> timeline() {
        return rows("design_id,metric,year,estimate,ci95_low,ci95_high\n"
                + IntStream.rangeClosed(0, 10)
                        .mapToObj(year -> "three,p_exposed_by," + year + "," + 0.002 * year + "," + 0.0018 * year + ","
                                + 0.0022 * year)
                        .collect(Collectors.joining("\n")));
    }

    static List<Row> sensitivity() {
        return rows("""
                design_id,method,metric,parameter,value_low,value_high,estimate_low,estimate_high,verdict
                three,one-at-a-time,p_any_exposure,attacks.insider.pooled_share,0.1,1,0.0199,0.0201,not-detected
                three,one-at-a-time,p_any_exposure,attacks.shared-flaw.per_supplier_year,0.001,0.016,0.00155,0.0234,detected
                """);
    }

    static List<Row> frontier() {
        return rows(FRONTIER + """
                no-escrow,p_any_exposure,0,0,0,lawful_accesses_useful,0,frontier
                three-of-five,p_any_exposure,0.005,0.004,0.006,lawful_accesses_useful,490,frontier
                five-of-five,p_any_exposure,0.005,0.004,0.006,lawful_accesses_useful,454,indistinguishable
                single-provider,p_any_exposure,0.64,0.63,0.65,lawful_accesses_useful,483,dominated
                """);
    }

    /** One design whose risk is an amount. */
    static List<Row> frontierInUserDays() {
        return rows(FRONTIER + "one,exposed_user_days,377581,350000,400000,lawful_accesses_useful,490,frontier");
    }

    static List<Row> funnel() {
        return rows("""
                design_id,stage,reason,stopped,left
                three,1,not on the service,600,400
                three,2,too late,300,100
                """);
    }

    static List<Row> events() {
        return rows("""
                trial,design_id,day,actor,event,shares_held,needed,effect
                67,three,1861,provider,copied its share,1,3,
                67,three,1867,vendor-b,shared flaw,3,3,exposed
                """);
    }

    static List<Row> reproduction() {
        return rows("""
                claim_id,published,reproduced,tolerance,verdict,column
                table-1,0.00545,0.0055,0.0001,match-within-rounding,estimate
                table-2,0.01,0.02,0.001,mismatch,closed_form
                """);
    }

    /** A header and a line for each row; no cell holds a comma. */
    private static List<Row> rows(String table) {
        List<String> lines = table.lines().toList();
        String[] names = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> row(names, cells))
                .toList();
    }

    private static Row row(String[] names, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return new Row(row);
    }
}
