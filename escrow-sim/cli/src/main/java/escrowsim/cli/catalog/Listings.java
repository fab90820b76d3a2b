package escrowsim.cli.catalog;

import escrowsim.cli.study.Bundled;
import escrowsim.cli.study.Input;
import escrowsim.cli.terminal.Io;
import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.papers.Analyses;
import escrowsim.scenario.Fallback;
import escrowsim.scenario.Kind;
import escrowsim.scenario.Outline;
import escrowsim.scenario.Parameter;
import escrowsim.scenario.Parameters;
import escrowsim.summary.ChainMetric;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.TimelineMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the topics of {@code list} hold. */
public final class Listings {

    private Listings() {}

    /** The bundled scenarios and studies. */
    static Listing scenarios(Io io) {
        List<List<String>> rows = new ArrayList<>();
        for (String id : Bundled.in(io).files().keySet()) {
            Outline outline = Input.read(id, io).outline();
            String command = outline.designs().size() > 1 ? "compare" : "run";
            rows.add(List.of(id, command, outline.title()));
        }
        return new Listing("scenarios", List.of("id", "command", "title"), rows);
    }

    /** The designs of these studies; of all that are bundled where none is named. */
    static Listing designs(List<String> studies, Io io) {
        Set<String> all = Bundled.in(io).files().keySet();
        List<List<String>> rows = new ArrayList<>();
        for (String id : studies.isEmpty() ? all : studies) {
            Input.read(id, io).outline().designs().forEach((design, title) -> rows.add(List.of(id, design, title)));
        }
        return new Listing("designs", List.of("study", "id", "title"), rows);
    }

    /** The words that a setting takes. */
    public static Listing choices(String name, String setting) {
        List<List<String>> rows = Parameters.SCENARIO.at(setting).stream()
                .map(Parameter::kind)
                .filter(Kind.Choice.class::isInstance)
                .flatMap(kind -> ((Kind.Choice) kind).words().stream())
                .map(word -> List.of(word.word(), word.meaning()))
                .toList();
        return new Listing(name, List.of("id", "meaning"), rows);
    }

    static Listing parameters(boolean full) {
        List<List<String>> rows = Parameters.SCENARIO.all().stream()
                .map(parameter -> parameter(parameter, full))
                .toList();
        List<String> columns = List.of("path", "default", "takes", "meaning");
        return new Listing("parameters", full ? columns : columns.subList(0, 3), rows);
    }

    private static List<String> parameter(Parameter parameter, boolean full) {
        List<String> row = new ArrayList<>(
                List.of(parameter.path(), fallback(parameter), parameter.kind().says()));
        if (full) {
            row.add(parameter.explanation().meaning());
        }
        return row;
    }

    private static String fallback(Parameter parameter) {
        if (parameter.fallback() instanceof Fallback.Value value) {
            return value.value();
        }
        return parameter.fallback() == Fallback.REQUIRED ? "required" : "-";
    }

    static Listing metrics() {
        List<List<String>> rows = new ArrayList<>();
        for (OutcomeMetric metric : OutcomeMetric.values()) {
            rows.add(List.of(metric.id(), metric.unit(), metric.meaning()));
        }
        for (TimelineMetric metric : TimelineMetric.values()) {
            rows.add(List.of(metric.id(), metric.unit(), metric.meaning()));
        }
        for (ChainMetric metric : ChainMetric.values()) {
            rows.add(List.of(metric.id(), metric.unit(), metric.meaning()));
        }
        return new Listing("metrics", List.of("id", "unit", "meaning"), rows);
    }

    /** The published analyses that can be reproduced, with the seconds that takes. */
    static Listing analyses() {
        List<List<String>> rows = Analyses.all().stream()
                .map(Analysis::about)
                .map(about -> List.of(about.id(), about.expectedSeconds() + " s", about.asks()))
                .toList();
        return new Listing("analyses", List.of("id", "expected_time", "asks"), rows);
    }
}
