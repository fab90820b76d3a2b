package escrowsim.cli.answer;

import escrowsim.cli.study.Question;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.Host;
import escrowsim.cli.words.Ending;
import escrowsim.cli.words.Version;
import escrowsim.exact.ExactCheck;
import escrowsim.report.DataPackage;
import escrowsim.report.Manifest;
import escrowsim.report.Manifest.HashedFile;
import escrowsim.scenario.About;
import escrowsim.scenario.Problem;
import escrowsim.summary.Effort;
import escrowsim.summary.Precision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the manifest says of a run.
 *
 * @param question in the worlds that were simulated, or as asked where the run was stopped
 * @param trials that were simulated
 * @param target how precise it was to be, if that decided its length
 */
public record RunRecord(Question question, long trials, List<String> command, Optional<Manifest.Target> target) {

    public static final String RESOLVED = "study.resolved.yaml";

    public static final String ALGORITHM = "splitmix64 at (seed, role, trial, event, mark)";

    public static final Manifest.Tool TOOL = new Manifest.Tool("escrowsim", Version.TEXT, Version.MODEL, "", "");

    public static Manifest.Target target(Precision precision, Ending ending) {
        return new Manifest.Target(
                precision.metric().id(), precision.halfWidth(), precision.mostTrials(), ending == Ending.PRECISE);
    }

    public byte[] resolved() {
        return question.resolved().getBytes(StandardCharsets.UTF_8);
    }

    public Manifest.Run run() {
        StudyPlan plan = question.plan();
        return new Manifest.Run(
                plan.id(),
                TOOL,
                command,
                question.inputs(),
                HashedFile.of(RESOLVED, resolved()),
                new Manifest.RandomNumbers(ALGORITHM, plan.seed(), trials, plan.inRareWorlds()),
                target);
    }

    /**
     * What the folder says of itself.
     *
     * @param realMessages that behaved as the model says; one that did not would have ended the run
     * @param complete whether it came to its end
     */
    public Manifest manifest(StudyResults results, long realMessages, boolean complete, Instant started, Host host) {
        var checks = new Manifest.Checks(
                realMessages,
                0,
                results.checks().stream().map(RunRecord::closedForm).toList());
        return manifest(checks, results.efforts(), complete, started, host);
    }

    /** Of a run that no single study came out of. */
    public Manifest manifest(Instant started, Host host) {
        return manifest(new Manifest.Checks(0, 0, List.of()), Map.of(), true, started, host);
    }

    private Manifest manifest(
            Manifest.Checks checks, Map<String, Effort> efforts, boolean complete, Instant started, Host host) {
        return new Manifest(
                run(),
                new Manifest.State(complete, question.overrides().isEmpty(), question.overrides()),
                checks,
                efforts,
                question.study().warnings().stream().map(RunRecord::warning).toList(),
                notHashed(started, host));
    }

    public static Manifest.NotHashed notHashed(Instant started, Host host) {
        return new Manifest.NotHashed(second(started), second(host.clock().instant()), machine());
    }

    /**
     * All that the run depends on, as one word: two with the same word come to the same bytes.
     *
     * @param everyWorld whether the worlds are written too, for that one goes on from them
     */
    public static String word(Question asked, boolean everyWorld) {
        String all = String.join(
                "\n",
                Version.MODEL,
                String.join(" ", asked.plan().inRareWorlds()),
                ALGORITHM,
                asked.plan().reference(),
                Boolean.toString(everyWorld),
                asked.resolved());
        return HashedFile.of("", all.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static Manifest.ClosedForm closedForm(ExactCheck check) {
        return new Manifest.ClosedForm(
                check.design(),
                check.exact().metric().id(),
                check.exact().value(),
                check.estimate().value(),
                check.inside());
    }

    private static String warning(Problem problem) {
        return problem.id() + " " + problem.what();
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, String> machine() {
        return Map.of(
                "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "java", System.getProperty("java.version"),
                "cpus", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    public DataPackage dataPackage() {
        About about = question.plan().about();
        return new DataPackage(about.id(), about.title(), Version.TEXT, about.licence(), about.authors());
    }
}
