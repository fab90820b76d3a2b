package escrowsim.cli.browser;

import escrowsim.report.Column;
import escrowsim.report.DataPackage;
import escrowsim.report.Manifest;
import escrowsim.report.ResultsFolder;
import escrowsim.report.Schema;
import escrowsim.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with every table that a figure is drawn from, of more designs and longer names than is comfortable. */
final class EveryTable {

    private static final List<String> DESIGNS = List.of(
            "single-provider",
            "single-agency",
            "two-agency-split",
            "three-of-five",
            "any-of-ten-governments-with-two-of-three",
            "five-of-five");
    private static final double[] CHANCES = {0.187, 0.186, 0.0122, 0.00257, 0.143, 0};

    private final List<Table> tables = new ArrayList<>();

    private final List<String> designs;
    private final List<String> leaking;

    private EveryTable(int designs) {
        this.designs = DESIGNS.subList(0, designs);
        leaking = DESIGNS.subList(0, Math.min(designs, DESIGNS.size() - 1));
    }

    static void write(Path target) {
        write(target, DESIGNS.size());
    }

    /** With the first so many designs. */
    static void write(Path target, int designs) {
        EveryTable all = new EveryTable(designs);
        all.outcomes();
        all.causes();
        all.amounts();
        all.overTime();
        all.inputs();
        all.swept();
        all.tradeOff();
        all.requests();
        all.oneWorld();
        all.claims();
        try (ResultsFolder folder = ResultsFolder.begin(target, false)) {
            all.tables.forEach(folder::table);
            folder.publish(manifest(), new DataPackage("all", "Every table", "1", "CC-BY-4.0", List.of()));
        }
    }

    private static Manifest manifest() {
        return new Manifest(
                new Manifest.Run(
                        "all",
                        new Manifest.Tool("escrowsim", "1", "1", "", ""),
                        List.of("escrowsim", "compare", "a study.yaml"),
                        List.of(),
                        new Manifest.HashedFile("study.resolved.yaml", "0".repeat(64)),
                        new Manifest.RandomNumbers("any", "1", 100_000),
                        Optional.empty()),
                new Manifest.State(false, false, List.of("custody.rule.at_least=2")),
                new Manifest.Checks(
                        1_500,
                        0,
                        List.of(new Manifest.ClosedForm("single-provider", "p_any_exposure", 0.187, 0.1869, true))),
                List.of(),
                new Manifest.NotHashed("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", Map.of()));
    }

    /** Rows of cells under a header, both with blanks between. */
    private void table(String name, String header, List<String> rows) {
        List<Column> columns = Stream.of(header.split(" ", -1))
                .map(column -> new Column(column, Column.Type.STRING, "", "a column"))
                .toList();
        List<String> key = columns.stream().map(Column::name).toList();
        List<List<String>> cells = rows.stream()
                .map(row -> Stream.of(row.split(" ", -1))
                        .map(cell -> cell.equals("-") ? "" : cell.replace('_', ' '))
                        .map(cell -> cell.replace('~', '_'))
                        .toList())
                .toList();
        tables.add(new Table(new Schema(name, "a table", columns, key), cells));
    }

    private void outcomes() {
        List<String> rows = new ArrayList<>(List.of("no-escrow p~any~exposure 0 0 0 0 exact 100000 0"));
        List<String> differences = new ArrayList<>();
        for (int d = 0; d < designs.size(); d++) {
            double chance = CHANCES[d];
            double high = Math.max(1.1 * chance, 0.0000369);
            rows.add(DESIGNS.get(d) + " p~any~exposure " + chance + " 0.0001 " + 0.9 * chance + " " + high
                    + " clopper-pearson 100000 " + Math.round(100_000 * chance));
            rows.add(DESIGNS.get(d) + " lawful~accesses~useful " + (90 + d) + " 0 " + (90 + d) + " " + (90 + d)
                    + " exact 100000 0");
            double less = chance - CHANCES[0];
            if (d > 0) {
                differences.add(DESIGNS.get(d) + " single-provider p~any~exposure " + less + " " + (less - 0.002) + " "
                        + (less + 0.002) + " tango true 5 9 100000");
            }
        }
        table(
                "summary",
                "design_id metric estimate mc_std_error ci95_low ci95_high ci_method trials_count event_count",
                rows);
        table(
                "comparison",
                "design_id reference_id metric difference ci95_low ci95_high ci_method paired only_design_count"
                        + " only_reference_count trials_count",
                differences);
    }

    private void causes() {
        List<String> rows = new ArrayList<>();
        for (String design : leaking) {
            rows.add(design + " external-breach 0.5 900");
            rows.add(design + " shared-flaw 0.3 900");
            rows.add(design + " external-breach+rogue-insider+shared-flaw 0.1 900");
            for (int i = 1; i <= 5; i++) {
                rows.add(design + " another-" + i + " 0.02 900");
            }
        }
        table("causes", "design_id cause estimate exposures_count", rows);
    }

    private void amounts() {
        List<String> rows = new ArrayList<>();
        for (int d = 0; d < leaking.size(); d++) {
            for (int number = 1; number <= 50; number++) {
                double value = 1e9 * Math.pow(1 + d, 0.1 * number);
                rows.add(DESIGNS.get(d) + " exposed~user~days " + (number - 0.5) / 50 + " " + value);
            }
        }
        table("distribution", "design_id metric share_of_exposures value", rows);
    }

    private void overTime() {
        List<String> rows = new ArrayList<>();
        for (int d = 0; d < designs.size(); d++) {
            for (int year = 0; year <= 10; year++) {
                double chance = CHANCES[d] * year / 10;
                rows.add(DESIGNS.get(d) + " p~exposed~by " + year + " " + chance + " " + 0.9 * chance + " "
                        + 1.1 * chance);
            }
        }
        table("timeline", "design_id metric year estimate ci95_low ci95_high", rows);
    }

    private void inputs() {
        List<String> rows = new ArrayList<>();
        List<String> logged = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String path = "attacks.shared-flaw-of-a-long-name.per~supplier~year-" + i;
            rows.add("three-of-five one-at-a-time " + path + " event/supplier-year 0.001 0.016 p~any~exposure "
                    + 0.002 / i + " " + 0.002 * i + (i % 3 == 0 ? " not-detected" : " detected"));
            logged.add(path + " event/supplier-year 0.004 0.001 0.016 " + (i % 2 == 0 ? "low" : "medium")
                    + " a_guess_that_was_written_down_at_some_length_so_that_it_has_to_wrap " + i / 100.0 + " false");
        }
        table(
                "sensitivity",
                "design_id method parameter parameter_unit value_low value_high metric estimate_low estimate_high verdict",
                rows);
        table("assumptions", "path unit value range90_low range90_high quality source impact is_default", logged);
    }

    private void swept() {
        List<String> rows = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (int point = 0; point < 8; point++) {
            double rate = 0.001 * Math.pow(4, point % 4);
            int days = point < 4 ? 30 : 365;
            points.add(point + " attacks.insider.per~staff~year " + rate + " event/person-year");
            points.add(point + " custody.key~lifetime~days " + days + " day");
            for (int d = 0; d < leaking.size(); d++) {
                double chance = Math.min(0.9, CHANCES[d] * (1 + point));
                String at = point + " " + leaking.get(d) + " " + rate + " " + days;
                rows.add(at + " p~any~exposure " + chance + " 0.001 " + 0.9 * chance + " " + 1.1 * chance
                        + " clopper-pearson 1000 " + Math.round(1000 * chance));
                rows.add(at + " lawful~accesses~useful " + (90 + d) + " 0 " + (90 + d) + " " + (90 + d)
                        + " exact 1000 0");
            }
        }
        table("sweep_points", "point_id parameter value unit", points);
        table(
                "sweep",
                "point_id design_id attacks.insider.per_staff_year custody.key_lifetime_days metric estimate mc_std_error"
                        + " ci95_low ci95_high ci_method trials_count event_count",
                rows);
    }

    private void tradeOff() {
        List<String> rows = new ArrayList<>(List.of("no-escrow - 0 p~any~exposure 0 0 0 useful 0 frontier -"));
        for (int k = 1; k <= 5; k++) {
            for (int n = k; n <= 5; n++) {
                double risk = 0.2 * Math.pow(0.1, k) * n;
                String status = n == 5 ? "frontier" : k % 2 == 0 ? "dominated" : "indistinguishable";
                rows.add(k + "-of-" + n + " " + k + " " + n + " p~any~exposure " + risk + " " + 0.9 * risk + " "
                        + 1.1 * risk + " useful " + (110 - 4 * k + n) + " " + status + " 3-of-5");
            }
        }
        table(
                "frontier",
                "design_id at_least custodians_count risk_metric risk risk_ci95_low risk_ci95_high benefit_metric benefit"
                        + " status beaten_by",
                rows);
    }

    private void requests() {
        List<String> rows = new ArrayList<>();
        for (String design : designs) {
            double left = 3_535;
            for (int stage = 1; stage <= 8; stage++) {
                rows.add(design + " " + stage + " no_qualified_set_of_custodians_answered_in_stage_" + stage + " "
                        + 0.3 * left + " " + 0.7 * left);
                left *= 0.7;
            }
        }
        table("funnel", "design_id stage reason stopped left", rows);
    }

    private void oneWorld() {
        table(
                "events",
                "trial design_id day actor event shares_held needed effect",
                List.of(
                        "67 three-of-five 1861 insider_at_provider copies_its_share 1 3 -",
                        "67 three-of-five 1867 shared_flaw_at_vendor-b opens_treasury_and_commerce 3 3 exposed",
                        "67 three-of-five 1898 provider notices - - -"));
    }

    private void claims() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            rows.add("table-1-row-" + i + " what_the_work_says 0.0" + i + " 0.0" + i + "1 0.002 rounding"
                    + (i == 3 ? " mismatch" : " match-within-rounding") + " estimate share -");
        }
        table(
                "reproduction",
                "claim_id says published reproduced tolerance tolerance_kind verdict column unit note",
                rows);
    }
}
