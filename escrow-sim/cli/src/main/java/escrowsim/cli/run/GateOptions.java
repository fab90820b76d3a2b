package escrowsim.cli.run;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.words.HelpGroup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What results must not come to, for commands that can fail on it. */
final class GateOptions {

    @Option(
            names = "--fail-if",
            paramLabel = "EXPR",
            order = HelpGroup.WHERE + 9,
            description = {"such as 'p_any_exposure>0.01'; exit code 5 if", "the whole interval says so"})
    @Nullable
    private String failIf;

    @Option(
            names = "--fail-undecided",
            order = HelpGroup.WHERE + 10,
            description = "exit code 5 too if the limit lies in the interval")
    private boolean failUndecided;

    Optional<Gate> gate() {
        return Optional.ofNullable(failIf).map(Gate::parse);
    }

    /** The same where there is but one design, so that none is named. */
    Optional<Gate> ofOneDesign() {
        Optional<Gate> gate = gate();
        gate.filter(g -> g.design().isPresent()).ifPresent(g -> {
            throw Gate.malformed(g.typed());
        });
        return gate;
    }

    /** @param otherwise how the command ends where no gate fails it */
    ExitCode exitCode(Optional<Gate.State> state, ExitCode otherwise) {
        List<Gate.State> failing =
                failUndecided ? List.of(Gate.State.FAILED, Gate.State.UNDECIDED) : List.of(Gate.State.FAILED);
        return state.filter(failing::contains).isPresent() ? ExitCode.GATE : otherwise;
    }
}
