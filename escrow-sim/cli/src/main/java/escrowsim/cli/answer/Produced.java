package escrowsim.cli.answer;

import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.words.Ending;
import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder.Placed;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.Precision;
import escrowsim.summary.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run left behind.
 *
 * @param precision that was asked for
 * @param shown the folder as the user typed it
 * @param streamed how many bytes of the table that was asked for are on standard output already
 */
public record Produced(
        StudyResults results,
        Ending ending,
        Optional<Precision> precision,
        Path folder,
        String shown,
        Placed placed,
        long streamed) {

    /** The folder, read again. */
    ResultsCheck check() {
        return ResultsCheck.of(folder);
    }

    /** What to tell people about it. */
    List<String> notes() {
        return Stream.concat(precision.map(this::precisionNote).stream(), Stream.of(note()))
                .toList();
    }

    public ExitCode exitCode() {
        return switch (ending) {
            case NOT_PRECISE -> ExitCode.NOT_PRECISE;
            case INTERRUPTED -> ExitCode.STOPPED;
            default -> ExitCode.OK;
        };
    }

    public static String shortHash(String sha256) {
        return sha256.substring(0, 8) + "..." + sha256.substring(sha256.length() - 4);
    }

    private String note() {
        return new Placement(folder, shown, placed, check()).note();
    }

    private String precisionNote(Precision asked) {
        String trials = Wording.count(results.plan().trials()) + " trials";
        String wanted = asked.metric().id() + " within +/-" + Wording.number(asked.halfWidth());
        return ending == Ending.PRECISE
                ? "Precise enough after " + trials + ": " + wanted + "."
                : "Stopped after " + trials + ", before " + wanted + reached(asked) + ".";
    }

    /** How far the least precise design is. */
    private String reached(Precision asked) {
        return results.outcomes().stream()
                .filter(design -> design.plan().escrow().isPresent())
                .map(design -> reach(design, asked))
                .reduce((a, b) ->
                        a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(Math.max(a.get(), b.get())))
                .flatMap(reach -> reach)
                .map(reach -> " (now +/-" + Wording.number(reach) + ")")
                .orElse(" (nothing to estimate in some design)");
    }

    private static Optional<Double> reach(DesignOutcomes design, Precision asked) {
        Optional<Estimate> estimate = design.of(asked.metric()).flatMap(Outcome::estimate);
        return estimate.map(Precision::reach);
    }
}
