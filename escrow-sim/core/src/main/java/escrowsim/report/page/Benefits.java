package escrowsim.report.page;

import escrowsim.report.Row;
import escrowsim.report.figure.Design;
import escrowsim.report.figure.Figure;
import escrowsim.report.figure.Funnel;
import escrowsim.summary.Estimate;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;

/** What lawful access gained and cost, beside what leaked. */
final class Benefits {

    private Benefits() {}

    static Block block(Outcomes outcomes, List<Row> funnel, String years) {
        Block block = Block.of("benefits", "What it made possible");
        List<Table.Line> lines = new ArrayList<>();
        for (Design design : outcomes.designs()) {
            lines.add(Table.line(List.of(
                    design.name(),
                    number(outcomes, design, OutcomeMetric.LAWFUL_ACCESSES_USEFUL),
                    number(outcomes, design, OutcomeMetric.LAWFUL_ACCESS_HOURS),
                    number(outcomes, design, OutcomeMetric.WRONGFUL_ACCESSES),
                    number(outcomes, design, OutcomeMetric.BREAK_EVEN_HARM_RATIO))));
        }
        block.say(
                "Useful accesses are those that other lawful means would not have given: the no-escrow row is the baseline"
                        + " and so 0. The last column is how many useful accesses stand against one year of one user's traffic"
                        + " exposed; how much each weighs is for the reader to say.");
        block.show(new Table(
                "Lawful access",
                false,
                List.of(
                        "design",
                        "useful accesses a year",
                        "hours from request to plaintext",
                        "wrongful accesses in " + years,
                        "useful accesses for each exposed user-year"),
                lines));
        List<Figure> funnels = outcomes.withEscrow().stream()
                .flatMap(design -> Funnel.of(design, funnel).stream())
                .toList();
        for (Figure figure : funnels) {
            if (funnels.size() == 1) {
                block.show(figure);
            } else {
                block.fold(figure.title(), figure);
            }
        }
        return block;
    }

    private static String number(Outcomes outcomes, Design design, OutcomeMetric metric) {
        return outcomes.estimate(design.id(), metric)
                .map(Estimate::value)
                .map(Wording::number)
                .orElse("-");
    }
}
