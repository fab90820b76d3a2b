package escrowsim.cli.told;

import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.CommandError;
import escrowsim.report.Column;
import escrowsim.report.Schema;
import escrowsim.report.Schemas;
import escrowsim.scenario.DidYouMean;
import escrowsim.scenario.Explain;
import escrowsim.summary.ChainMetric;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.TimelineMetric;
import escrowsim.trial.Amounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known about a word, wherever it is known. */
public final class Explanations {

    private Explanations() {}

    public static Optional<String> of(String topic) {
        return metric(topic)
                .or(() -> timelineMetric(topic))
                .or(() -> chainMetric(topic))
                .or(() -> Explain.topic(topic))
                .or(() -> CommandError.of(topic).map(Explanations::error))
                .or(() -> table(topic))
                .or(() -> columns(topic))
                .or(() -> Glossary.of(topic).map(Explanations::word));
    }

    private static String word(Glossary.Entry entry) {
        String others = entry.others().isEmpty() ? "" : "   also: " + String.join(", ", entry.others());
        return entry.word() + others + "\n" + paragraph(entry.meaning());
    }

    /** The known word that is nearest to one that is not. */
    static Optional<String> nearest(String topic) {
        Set<String> known = new LinkedHashSet<>();
        metrics().forEach(metric -> known.add(metric.id()));
        Arrays.stream(TimelineMetric.values()).forEach(metric -> known.add(metric.id()));
        for (ChainMetric metric : ChainMetric.values()) {
            known.add(metric.id());
        }
        for (Schema schema : Schemas.all()) {
            known.add(schema.name());
            known.addAll(schema.header());
        }
        Glossary.entries().forEach(entry -> entry.words().forEach(known::add));
        return DidYouMean.of(topic, known).or(() -> Explain.nearest(topic));
    }

    private static List<OutcomeMetric> metrics() {
        return Arrays.asList(OutcomeMetric.values());
    }

    private static Optional<String> metric(String topic) {
        return metrics().stream()
                .filter(metric -> metric.id().equals(topic))
                .map(metric -> metric.id() + "   " + metric.unit() + "\n"
                        + paragraph(metric.meaning())
                        + (hasQuantiles(metric) ? "\n" + paragraph("Quantiles: " + Amounts.QUANTILE_ERROR) : "")
                        + "\n  Tables: summary, comparison")
                .findFirst();
    }

    private static boolean hasQuantiles(OutcomeMetric metric) {
        return metric.inOneWorld().isPresent() && !metric.isProbability();
    }

    private static Optional<String> timelineMetric(String topic) {
        return Arrays.stream(TimelineMetric.values())
                .filter(metric -> metric.id().equals(topic))
                .map(metric -> metric.id() + "   " + metric.unit() + "\n" + paragraph(metric.meaning())
                        + "\n  Tables: timeline")
                .findFirst();
    }

    private static Optional<String> chainMetric(String topic) {
        return ChainMetric.of(topic)
                .map(metric -> metric.id() + "   " + metric.unit() + "\n" + paragraph(metric.meaning())
                        + "\n  Table: chaining");
    }

    private static String error(CommandError error) {
        return error.name() + "   " + error.title() + "\n" + paragraph(error.explanation());
    }

    private static Optional<String> table(String topic) {
        return Schemas.all().stream()
                .filter(schema -> schema.name().equals(topic) || (schema.name() + ".csv").equals(topic))
                .map(schema -> schema.name() + ".csv\n"
                        + paragraph(schema.title())
                        + "\n"
                        + paragraph("One row for each " + String.join(", ", schema.key()) + ".")
                        + "\n"
                        + paragraph("Columns: " + String.join(", ", schema.header()) + "."))
                .findFirst();
    }

    private static Optional<String> columns(String topic) {
        List<String> found = new ArrayList<>();
        for (Schema schema : Schemas.all()) {
            schema.columns().stream()
                    .filter(column -> column.name().equals(topic))
                    .forEach(column -> found.add(column(schema, column)));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", found));
    }

    private static String column(Schema schema, Column column) {
        String unit = column.unit().isEmpty() ? "" : "   " + column.unit();
        return column.name() + " in " + schema.name() + ".csv" + unit + "\n" + paragraph(column.description());
    }

    private static String paragraph(String text) {
        return Wrap.lines(text, 2).stream().collect(Collectors.joining("\n"));
    }
}
