package escrowsim.cli.selftest;

import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.rehearsal.Rehearsal;
import escrowsim.report.Sha256;
import escrowsim.report.Tables;
import escrowsim.scenario.Resolved;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioFile;
import escrowsim.summary.DesignOutcomes;
import escrowsim.trial.Metric;
import escrowsim.trial.TrialPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** A small study, run whole: the same bytes as everywhere else, and the same as with real keys. */
public final class StudyChecks {

    private static final String FILE = "selftest.yaml";
    /** Of its summary table. When it moves, the changelog says why. */
    static final String SUMMARY_SHA256 = "c4389f29bc455e977e6ea8d7b444ee2e4b4a99f7e961ee5ce06b176db475ef81";

    private static final int REHEARSED = 20;

    private final Scenario scenario = ScenarioFile.read(FILE, bytes());
    private final TrialPlan plan = scenario.plan();
    private final BlockResult oneThread = run(1, plan);

    private StudyChecks() {}

    public static List<Check> all() {
        StudyChecks study = new StudyChecks();
        return List.of(
                new Check(
                        "a small study gives the same bytes as everywhere",
                        () -> summarySha256().equals(SUMMARY_SHA256)),
                new Check(
                        "two threads give the bytes of one",
                        () -> study.summary(run(2, study.plan)).equals(study.summary(study.oneThread))),
                new Check("the same design twice differs by exactly 0", study::twiceTheSame),
                new Check("the resolved scenario gives the same plan", study::resolvedIsTheSame),
                new Check(
                        "in " + REHEARSED + " worlds, real keys open exactly what the model says",
                        study::rehearsalsAgree));
    }

    static String summarySha256() {
        StudyChecks study = new StudyChecks();
        return study.summary(study.oneThread);
    }

    private static byte[] bytes() {
        try (InputStream in = StudyChecks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new AssertionError(FILE + " comes with this class");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BlockResult run(int threads, TrialPlan... plans) {
        return new LocalEngine(threads).run(new Designs(List.of(plans), 0), 4 * LocalEngine.BLOCK);
    }

    private String summary(BlockResult worlds) {
        DesignOutcomes outcomes =
                DesignOutcomes.of("design", plan, worlds.designs().get(0), List.of());
        return Sha256.of(Tables.summary("selftest", List.of(outcomes), false).csv());
    }

    private boolean twiceTheSame() {
        var pair = run(1, plan, plan).againstReference().get(1).of(Metric.EXPOSED_USER_DAYS);
        return pair.mean() == 0 && pair.higher() + pair.lower() == 0;
    }

    private boolean resolvedIsTheSame() {
        byte[] resolved = Resolved.scenario(scenario).getBytes(StandardCharsets.UTF_8);
        return ScenarioFile.read("resolved", resolved).plan().equals(plan);
    }

    private boolean rehearsalsAgree() {
        Rehearsal rehearsal = new Rehearsal(plan);
        return LongStream.range(0, REHEARSED)
                .allMatch(trial -> rehearsal.replay(trial).failures().isEmpty());
    }
}
