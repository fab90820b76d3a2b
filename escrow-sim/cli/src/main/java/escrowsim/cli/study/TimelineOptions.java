package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.words.HelpGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How closely worlds are looked at on their way. */
public final class TimelineOptions {

    @Option(
            names = "--timeline-step",
            paramLabel = "YEARS",
            order = HelpGroup.WHERE + 4,
            description = "years from one point of timeline.csv to the next [1]")
    @Nullable
    private String step;

    /** What changes the scenario, with this. */
    public List<String> with(List<String> sets) {
        List<String> all = new ArrayList<>(sets);
        if (step != null) {
            if (!step.matches("\\d+\\.?\\d*") || Double.parseDouble(step) == 0) {
                throw Failure.usage("E005", "--timeline-step must be a number of years above 0, was \"" + step + "\"");
            }
            all.add("run.timeline_step_years=" + step);
        }
        return all;
    }
}
