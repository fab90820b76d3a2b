package escrowsim.cli.study;

import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Plural;
import escrowsim.report.Row;
import escrowsim.scenario.Assumption;
import escrowsim.scenario.Scenario;
import escrowsim.summary.Estimate;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much of a run rests on guesses, which no number of worlds makes better.
 *
 * @param typed the scenario as the user named it
 * @param leak the chance of a leak, whose interval the doubt is set beside
 * @param strongest the row of the input that matters most, where that is known
 */
public record InputDoubts(Scenario scenario, String typed, Optional<Estimate> leak, Optional<Row> strongest) {

    public List<String> lines() {
        List<Assumption> low = scenario.assumptions().stream()
                .filter(assumption -> assumption.quality().equals("low"))
                .filter(assumption -> scenario.uses(assumption.path()))
                .toList();
        if (strongest.isPresent()) {
            String others = low.isEmpty() ? "" : " Of low quality: " + Plural.of(low.size(), "input") + ".";
            return Wrap.lines(
                    "Not in the interval: doubt about inputs. " + moved(strongest.get(), low) + "." + others, 2);
        }
        if (low.isEmpty()) {
            return List.of();
        }
        String first = low.get(0).path() + (low.size() > 1 ? " and " + (low.size() - 1) + " more" : "");
        List<String> lines = new ArrayList<>(
                Wrap.lines("Not in the interval: doubt about inputs. Of low quality: " + first + ".", 2));
        lines.add(
                canBeRanked()
                        ? "  Which matters most:  escrowsim sensitivity " + (typed.equals("-") ? "FILE" : typed)
                        : "  Which matters most can be said once they have ranges:  escrowsim explain range90");
        return lines;
    }

    private boolean canBeRanked() {
        return scenario.assumptions().stream()
                .anyMatch(assumption -> assumption.range90().isPresent() && scenario.shapesWorlds(assumption.path()));
    }

    private String moved(Row row, List<Assumption> low) {
        String path = row.text("parameter");
        boolean isLow = low.stream().anyMatch(assumption -> assumption.path().equals(path));
        String input = path + (isLow ? " (LOW quality)" : "");
        String ends = "the chance of a leak from "
                + Wording.percent(row.number("estimate_low").orElse(0)) + " at "
                + Wording.number(row.number("value_low").orElse(0)) + " to "
                + Wording.percent(row.number("estimate_high").orElse(0)) + " at "
                + Wording.number(row.number("value_high").orElse(0));
        return isWiderThanTheInterval(row)
                ? "One " + (isLow ? "guess" : "input") + " matters more: " + input + " takes " + ends
                : "Alone, no input varied takes the chance further than the interval is wide; the strongest, " + input
                        + ", takes " + ends;
    }

    private boolean isWiderThanTheInterval(Row row) {
        double moved = Math.abs(row.number("estimate_high").orElse(0)
                - row.number("estimate_low").orElse(0));
        return leak.map(chance -> moved > chance.high() - chance.low()).orElse(true);
    }
}
