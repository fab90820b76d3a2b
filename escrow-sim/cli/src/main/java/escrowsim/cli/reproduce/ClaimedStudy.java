package escrowsim.cli.reproduce;

import escrowsim.cli.answer.RunRecord;
import escrowsim.cli.run.Runner;
import escrowsim.cli.run.Simulation;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.Simulated;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.words.Ending;
import escrowsim.report.DataPackage;
import escrowsim.report.Manifest;
import escrowsim.report.ResultsFolder;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.StudyClaims;
import escrowsim.scenario.StudyClaim;
import java.util.List;
import java.util.Optional;

/** A study whose author names the numbers that should come out. */
record ClaimedStudy(Question question, Runner runner, List<String> command) implements Reproducible {

    ClaimedStudy {
        command = List.copyOf(command);
    }

    @Override
    public String id() {
        return question.plan().id();
    }

    @Override
    public Manifest.Run record() {
        return written().run();
    }

    @Override
    public List<String> claims() {
        return question.study().claims().stream().map(StudyClaim::id).toList();
    }

    private RunRecord written() {
        return new RunRecord(question, question.plan().trials(), command, Optional.empty());
    }

    @Override
    public List<String> overrides() {
        return question.overrides();
    }

    @Override
    public DataPackage dataPackage() {
        return written().dataPackage();
    }

    @Override
    public Reproduction compute() {
        return judged(simulated());
    }

    @Override
    public Reproduction computeInto(ResultsFolder folder) {
        StudyResults results = simulated();
        runner.fill(folder, results, written());
        return judged(results);
    }

    private StudyResults simulated() {
        Simulated simulated =
                new Simulation(runner.io(), runner.presentation(), runner.options(), question.plan()).inMemory();
        if (simulated.ending() == Ending.INTERRUPTED) {
            throw new Failure(ExitCode.STOPPED, "E073", "stopped; nothing was written", List.of());
        }
        return simulated.results();
    }

    private Reproduction judged(StudyResults results) {
        return new StudyClaims(question.study())
                .judge(results.outcomes(), results.comparisons(), overrides().isEmpty());
    }
}
