package escrowsim.cli.vary;

import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.TablePresentation;
import escrowsim.engine.BlockResult;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.report.SweepTables.SweptDesign;
import escrowsim.scenario.Design;
import escrowsim.scenario.SweepPoint;
import escrowsim.summary.DesignOutcomes;
import java.util.ArrayList;
import java.util.List;

/** Runs the points of a sweep one after the other, each exactly as it would be run alone. */
record SweepRunner(Io io, TablePresentation presentation, RunOptions options) {

    /** Says what the sweep takes, where that is all that is asked, or for people who wait for it. */
    boolean onlyForecast(SweepQuestion question) {
        List<SweepPoint> points = question.sweep().points();
        return steps().onlyForecast(
                        new SweepText(question, List.of()).size(), () -> question.plan(points.get(0)), points.size());
    }

    private Steps steps() {
        return new Steps(io, presentation, options);
    }

    List<SweptDesign> run(SweepQuestion question, Runnable whenStopped) {
        List<SweepPoint> points = question.sweep().points();
        return steps().run(question.id(), points.size(), whenStopped, progress -> {
            List<SweptDesign> swept = new ArrayList<>();
            for (SweepPoint point : points) {
                swept.addAll(at(point, question));
                progress.at(point.id() + 1, "");
            }
            return swept;
        });
    }

    private List<SweptDesign> at(SweepPoint point, SweepQuestion question) {
        StudyPlan plan = question.plan(point);
        BlockResult worlds = new LocalEngine(options.threads()).run(plan.forEngine(), plan.trials(), Observer.NONE);
        List<SweptDesign> swept = new ArrayList<>();
        for (int d = 0; d < plan.designs().size(); d++) {
            Design design = plan.designs().get(d);
            DesignOutcomes outcomes =
                    StudyResults.outcomes(design, worlds.designs().get(d));
            swept.add(new SweptDesign(point.id(), question.values(point, design), outcomes));
        }
        return swept;
    }
}
