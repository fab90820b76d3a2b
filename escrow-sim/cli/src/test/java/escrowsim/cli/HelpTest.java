package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Invocation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    private final Session session = new Session(Path.of(""), Path.of("../.."));
    private final Io io = session.io();

    /** UX 3.2. */
    @Test
    void exitCodesAreThoseOfTheContract() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 130);
    }

    @Test
    void everyExitCodeMeansTheSameInTheOverviewAndInTheManualPage() {
        String overview = session.run("help").out();
        String manual = session.run("help", "--man").out();

        for (ExitCode code : ExitCode.values()) {
            assertThat(overview).contains(String.format("  %-5d%s\n", code.number(), code.meaning()));
            assertThat(manual)
                    .contains(".B " + code.number() + "\n" + code.meaning().replace("-", "\\-") + "\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyCommandShowsItsExamplesOptionsAndExitCodesOnEightyColumns(Verb verb) {
        String help = session.run("help", verb.word()).out();

        assertThat(help).contains("\nExamples\n  escrowsim ").contains("Usage: escrowsim " + verb.word());
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
        for (ExitCode code : verb.exitCodes()) {
            assertThat(help).contains(code.number() + " " + code.meaning());
        }
        for (OptionSpec option : options(verb)) {
            assertThat(help).contains(option.longestName());
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void helpIsTheSameHoweverItIsAskedFor(Verb verb) {
        String help = session.run("help", verb.word()).out();

        assertThat(session.run(verb.word(), "--help").out()).isEqualTo(help);
        assertThat(session.run("-h", verb.word()).out()).isEqualTo(help);
        assertThat(session.run(verb.word(), "whatever", "--nonsense", "-h").out())
                .isEqualTo(help);
    }

    @Test
    void theExamplesOfTheHelpAreCommandsThatExist() {
        for (Verb verb : Verb.values()) {
            String[] examples = Dispatch.commandLine(verb.command(io))
                    .getCommandSpec()
                    .usageMessage()
                    .footer();
            assertThat(examples).isNotEmpty();
            for (String example : examples) {
                String word = example.replaceFirst(".*escrowsim ", "").split(" ", 2)[0];
                assertThat(Verb.of(verb == Verb.COMPLETION ? "completion" : word))
                        .as(example)
                        .isPresent();
            }
        }
    }

    @Test
    void theOptionsThatTakeAValueAreKnownBeforeTheCommandIs() {
        Set<String> declared = new TreeSet<>();
        for (Verb verb : Verb.values()) {
            options(verb).stream()
                    .filter(option -> option.arity().max() > 0)
                    .forEach(option -> declared.addAll(List.of(option.names())));
        }

        assertThat(new TreeSet<>(Invocation.WITH_VALUE)).isEqualTo(declared);
    }

    @Test
    void theBareCommandTeachesInAFewLines() {
        Session.Result result = session.run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().count()).isLessThanOrEqualTo(24);
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.out()).contains("escrowsim demo", "escrowsim run any-3-of-5", "escrowsim help");
    }

    @Test
    void everyCommandIsInTheManualPageAndInEachCompletionScript() {
        String manual = session.run("help", "--man").out();
        for (Verb verb : Verb.values()) {
            assertThat(manual).contains(".SS " + verb.word() + "\n");
        }
        for (String shell : List.of("bash", "zsh", "fish")) {
            String script = session.run("completion", shell).out();
            assertThat(script).contains(Verb.words());
            assertThat(script).contains("trials-out");
        }
    }

    private List<OptionSpec> options(Verb verb) {
        return Dispatch.commandLine(verb.command(io)).getCommandSpec().options();
    }
}
