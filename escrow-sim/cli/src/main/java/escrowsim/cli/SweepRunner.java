package escrowsim.cli;

import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.engine.BlockResult;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.SweepTables.SweptDesign;
import escrowsim.scenario.SweepPoint;
import escrowsim.summary.DesignOutcomes;
import java.util.ArrayList;
import java.util.List;

/** Runs the points of a sweep one after the other, each exactly as it would be run alone. */
record SweepRunner(Io io, TablePresentation presentation, RunOptions options) {

    /** Says what the sweep takes, where that is all that is asked, or for people who wait for it. */
    boolean onlyForecast(SweepQuestion question) {
        String size = new SweepText(question, List.of()).size();
        if (!options.dryRun) {
            if (!presentation.quiet) {
                io.err().println(size);
            }
            return false;
        }
        int points = question.sweep().points().size();
        StudyPlan first = question.plan(question.sweep().points().get(0));
        Forecast forecast = Forecast.of(first, options.threads(), false, io).times(points);
        io.out().println(question.id() + ": " + size + "; " + forecast.text());
        io.out().println("Results would go to " + options.folder(question.id()) + ". Nothing was run.");
        return true;
    }

    List<SweptDesign> run(SweepQuestion question, Runnable whenStopped) {
        long all = question.sweep().points().size();
        Progress progress =
                Progress.of(presentation.quiet ? Progress.Choice.NONE : options.progress(), io, question.id(), all);
        Interrupts.Guard guard = io.host().interrupts().during(() -> {
            progress.close();
            io.err().println("Stopped. Nothing was written.");
            whenStopped.run();
        });
        try {
            List<SweptDesign> swept = new ArrayList<>();
            for (SweepPoint point : question.sweep().points()) {
                swept.addAll(at(point, question));
                progress.at(point.id() + 1, "");
            }
            return swept;
        } finally {
            guard.close();
            progress.close();
        }
    }

    private List<SweptDesign> at(SweepPoint point, SweepQuestion question) {
        StudyPlan plan = question.plan(point);
        BlockResult worlds = new LocalEngine(options.threads()).run(plan.forEngine(), plan.trials(), Observer.NONE);
        List<DesignOutcomes> outcomes = StudyResults.of(plan, worlds).outcomes();
        List<SweptDesign> swept = new ArrayList<>();
        for (int d = 0; d < outcomes.size(); d++) {
            List<String> values = question.values(point, plan.designs().get(d));
            swept.add(new SweptDesign(point.id(), values, outcomes.get(d)));
        }
        return swept;
    }
}
