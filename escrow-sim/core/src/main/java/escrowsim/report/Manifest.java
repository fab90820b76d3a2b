package escrowsim.report;

import escrowsim.summary.Effort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a results folder is and how it came about, but for its list of files. Whoever holds the clock and knows the
 * machine hands both in; they stand apart, so that two equal runs differ nowhere else.
 *
 * @param rareWorlds what rare worlds were worth, by the id of the design that they were drawn for
 */
public record Manifest(
        Run run,
        State state,
        Checks checks,
        Map<String, Effort> rareWorlds,
        List<String> warnings,
        NotHashed notHashed) {

    /** The version of the format that this program writes. */
    public static final String FORMAT = "escrowsim/manifest/1";

    static final String FILE = "manifest.json";

    /** The results of crude worlds alone. */
    public Manifest(Run run, State state, Checks checks, List<String> warnings, NotHashed notHashed) {
        this(run, state, checks, Map.of(), warnings, notHashed);
    }

    public Manifest {
        rareWorlds = new TreeMap<>(rareWorlds);
        warnings = List.copyOf(warnings);
    }

    /**
     * All that a result depends on, and who asked.
     *
     * @param random with the trials that were simulated
     * @param target how precise the run was to be, if that decided its length
     */
    public record Run(
            String study,
            Tool tool,
            List<String> command,
            List<HashedFile> inputs,
            HashedFile resolved,
            RandomNumbers random,
            Optional<Target> target) {
        public Run {
            command = List.copyOf(command);
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The program that ran.
     *
     * @param commit of its sources; empty if not known
     * @param swhid their Software Heritage id; empty if not known
     */
    public record Tool(String name, String version, String modelVersion, String commit, String swhid) {}

    /** A file by its bytes. */
    public record HashedFile(String path, String sha256) {
        public static HashedFile of(String path, byte[] bytes) {
            return new HashedFile(path, Sha256.of(bytes));
        }
    }

    /**
     * When a run was to stop.
     *
     * @param halfWidth how far the 95 % interval of the metric may reach from its estimate
     * @param reached whether it came to that, rather than to a limit of trials or time
     */
    public record Target(String metric, double halfWidth, long maxTrials, boolean reached) {}

    /**
     * Where the worlds come from.
     *
     * @param rareWorlds ids of the designs whose worlds were drawn where exposures are
     */
    public record RandomNumbers(String algorithm, String seed, long trials, List<String> rareWorlds) {
        public RandomNumbers {
            rareWorlds = List.copyOf(rareWorlds);
        }

        /** Crude worlds for all. */
        public RandomNumbers(String algorithm, String seed, long trials) {
            this(algorithm, seed, trials, List.of());
        }
    }

    /**
     * How far it may be trusted.
     *
     * @param complete all trials that were asked for
     * @param comparableToPublished nothing was overridden that a published number depends on
     * @param overrides as given, such as {@code custody.rule.at_least=2}
     */
    public record State(boolean complete, boolean comparableToPublished, List<String> overrides) {
        /** Complete and as the scenario says. */
        public static final State PLAIN = new State(true, true, List.of());

        public State {
            overrides = List.copyOf(overrides);
        }
    }

    /** Checks made during the run. */
    public record Checks(long cryptoPassed, long cryptoFailed, List<ClosedForm> closedForms) {
        public static final Checks NONE = new Checks(0, 0, List.of());

        public Checks {
            closedForms = List.copyOf(closedForms);
        }
    }

    /** An estimate beside its exact value. */
    public record ClosedForm(String design, String metric, double formula, double estimate, boolean insideInterval) {}

    /**
     * What differs from run to run and machine to machine.
     *
     * @param started as ISO 8601 in UTC
     * @param finished likewise
     * @param host such as os, java, cpus
     */
    public record NotHashed(String started, String finished, Map<String, String> host) {
        public NotHashed {
            host = new TreeMap<>(host);
        }
    }
}
