package escrowsim.report;

import escrowsim.scenario.Assumption;
import escrowsim.summary.CauseShare;
import escrowsim.summary.Comparison;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Difference;
import escrowsim.summary.Estimate;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.SmallPlans;
import escrowsim.summary.Spread;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small study with made-up results, for tests of how they are written. */
final class Samples {

    static final String STUDY = "who-holds-the-keys";

    private Samples() {}

    static Table summary() {
        return Tables.summary(STUDY, List.of(threeOfFive(), noEscrow()), false);
    }

    private static DesignOutcomes threeOfFive() {
        Estimate chance = Estimate.ofProbability(109, 20_000);
        Estimate userDays =
                new Estimate(2_184_321.125, 210_000, 1_772_728.9, 2_595_913.4, IntervalMethod.NORMAL, 20_000, 109);
        Spread spread = new Spread(0, 0, 0, 1_000_000, 43_686_422.5, 218_432_112.5);
        return new DesignOutcomes(
                "three-of-five",
                SmallPlans.anyOfFive(3),
                List.of(
                        Outcome.of(OutcomeMetric.EXPOSED_USER_DAYS, userDays, spread),
                        Outcome.of(OutcomeMetric.P_ANY_EXPOSURE, chance)));
    }

    private static DesignOutcomes noEscrow() {
        return new DesignOutcomes(
                "no-escrow",
                SmallPlans.noEscrow(),
                List.of(
                        Outcome.of(OutcomeMetric.P_ANY_EXPOSURE, Estimate.exact(0, 20_000)),
                        Outcome.missing(OutcomeMetric.FIRST_EXPOSURE_YEAR, 20_000)));
    }

    static Table comparison() {
        Difference lower = new Difference(-0.00545, -0.00657, -0.00452, IntervalMethod.TANGO, true, 20_000, 0, 109);
        Difference days = new Difference(-5.5, -6, -5, IntervalMethod.NORMAL, true, 20_000, 3, 109);
        Difference unpaired = new Difference(7, -1, 15, IntervalMethod.SQUARE_AND_ADD, false, 20_000, 0, 0);
        return Tables.comparison(
                STUDY,
                List.of(
                        comparison(OutcomeMetric.P_ANY_EXPOSURE, Optional.of(lower)),
                        comparison(OutcomeMetric.UNNOTICED_DAYS, Optional.of(days)),
                        comparison(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, Optional.of(unpaired)),
                        comparison(OutcomeMetric.FIRST_EXPOSURE_YEAR, Optional.empty())),
                false);
    }

    private static Comparison comparison(OutcomeMetric metric, Optional<Difference> difference) {
        return new Comparison("no-escrow", "three-of-five", metric, difference, Optional.empty(), 20_000);
    }

    static Table causes() {
        return Tables.causes(
                STUDY,
                Map.of(
                        "three-of-five",
                        List.of(
                                new CauseShare("shared-flaw", Estimate.ofProbability(75, 100), Optional.empty()),
                                new CauseShare(
                                        "external-breach+rogue-insider",
                                        Estimate.ofProbability(25, 100),
                                        Optional.empty()))),
                20_000,
                false);
    }

    static Table assumptions() {
        Assumption lifetime = assumption("custody.key_lifetime_days", "90", "day");
        Assumption growth = assumption("population.growth_per_year", "-0.02", "1/year");
        Assumption rate = new Assumption(
                "attacks.insider.per_staff_year",
                "0.0012",
                "1/year",
                Optional.of(new Assumption.Range90(0.0004, 0.0036, "lognormal")),
                new Assumption.Evidence("medium", "Verizon, \"DBIR\", 2024"),
                false);
        Assumption formula =
                new Assumption("custody.model", "=cmd()", "", Optional.empty(), Assumption.Evidence.NONE, false);
        Assumption title = assumption("about.title", "Who holds the keys?", "");
        Map<String, List<Assumption>> byDesign = new LinkedHashMap<>();
        byDesign.put("three-of-five", List.of(title, lifetime, growth, rate, formula));
        byDesign.put("no-escrow", List.of(title, growth, formula));
        return Tables.assumptions(byDesign);
    }

    private static Assumption assumption(String path, String value, String unit) {
        return new Assumption(path, value, unit, Optional.empty(), Assumption.Evidence.NONE, true);
    }

    static Manifest manifest() {
        return manifest(Manifest.State.PLAIN, "2026-01-01T00:00:00Z");
    }

    static Manifest manifest(Manifest.State state, String started) {
        return new Manifest(
                run(20_000),
                state,
                new Manifest.Checks(
                        1500,
                        0,
                        List.of(new Manifest.ClosedForm("single-provider", "p_any_exposure", 0.6446, 0.64515, true))),
                List.of("no source for attacks.breach.per_custodian_year"),
                new Manifest.NotHashed(
                        started, "2026-01-01T00:00:09Z", Map.of("os", "Linux", "java", "17", "cpus", "2")));
    }

    static Manifest.Run run(long trials) {
        return new Manifest.Run(
                STUDY,
                new Manifest.Tool("escrowsim", "0.1.0", "1.0", "abc", ""),
                List.of("escrowsim", "run", "who-holds-the-keys.yaml"),
                List.of(Manifest.HashedFile.of("who-holds-the-keys.yaml", "input".getBytes(StandardCharsets.UTF_8))),
                Manifest.HashedFile.of("study.resolved.yaml", "resolved".getBytes(StandardCharsets.UTF_8)),
                new Manifest.RandomNumbers("philox", "20260101", trials),
                Optional.empty());
    }

    static DataPackage dataPackage() {
        return new DataPackage(STUDY, "Who holds the keys?", "1.0", "CC-BY-4.0", List.of("Example Author"));
    }
}
