package escrowsim.cli.bench;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the benchmark measured.
 *
 * @param workload that was run
 * @param timings the plain loop first, then the kernel, the engine on one thread, and on several
 */
record BenchReport(
        Workload workload,
        long trials,
        int threads,
        List<Timing> timings,
        double eventsPerTrial,
        Answer loop,
        Answer engine) {

    String text() {
        TextTable table = TextTable.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
                .indent(2)
                .row("", "ns/trial", "ns/event", "bytes/trial", "loop = 1");
        timings.forEach(timing -> table.row(
                timing.what(),
                format("%.0f", timing.nsPerTrial()),
                format("%.1f", timing.nsPerTrial() / eventsPerTrial),
                Double.isNaN(timing.bytesPerTrial()) ? "" : format("%.1f", timing.bytesPerTrial()),
                format("%.2f", ratio(timing))));
        return workload.title() + "\n"
                + format(
                        "%,d trials, median of 5 rounds; %.1f events a trial; %s\n\n",
                        trials, eventsPerTrial, machine())
                + String.join("\n", table.lines())
                + format("\n\n  %d threads are %.2f times as fast as one.\n", threads, scaling())
                + format("  Any exposure %.4f, the loop %.4f;", engine.anyExposure(), loop.anyExposure())
                + format(" %s %.4g, the loop %.4g.\n", workload.amount(), engine.exposedYears(), loop.exposedYears())
                + format("  The goal is %.2f times the loop.\n", workload.goal());
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("benchmark", workload.id());
        members.put("goal_times_the_loop", workload.goal());
        members.put("trials", trials);
        members.put("events_per_trial", eventsPerTrial);
        members.put("timings", timings.stream().map(this::members).toList());
        members.put("scaling", pair("threads", threads, "times_one_thread", scaling()));
        members.put("p_any_exposure", pair("escrowsim", engine.anyExposure(), "loop", loop.anyExposure()));
        members.put("exposed_years", pair("escrowsim", engine.exposedYears(), "loop", loop.exposedYears()));
        return members;
    }

    private Map<String, Object> members(Timing timing) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("what", timing.what());
        members.put("ns_per_trial", timing.nsPerTrial());
        members.put("ns_per_event", timing.nsPerTrial() / eventsPerTrial);
        members.put("bytes_per_trial", timing.bytesPerTrial());
        members.put("times_the_loop", ratio(timing));
        return members;
    }

    private static Map<String, Object> pair(String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(name, value);
        members.put(otherName, otherValue);
        return members;
    }

    private double ratio(Timing timing) {
        return timing.nsPerTrial() / timings.get(0).nsPerTrial();
    }

    private double scaling() {
        return timings.get(2).nsPerTrial() / timings.get(3).nsPerTrial();
    }

    void requireAgreement() {
        boolean isKnown = !workload.id().equals("K2") || engine.isExpected();
        if (!engine.agreesWith(loop) || !isKnown) {
            throw new Failure(
                    ExitCode.INTERNAL,
                    "E090",
                    "the engine does not compute what the plain loop computes: " + engine + ", " + loop,
                    List.of("This is a bug in escrowsim; the times above mean nothing."));
        }
    }

    static String machine() {
        return "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
