package escrowsim.cli;

import escrowsim.cli.catalog.Listing;
import escrowsim.cli.catalog.Listings;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.CommandError;
import escrowsim.cli.words.Markdown;
import escrowsim.report.Column;
import escrowsim.report.Schema;
import escrowsim.report.Schemas;
import escrowsim.scenario.Fallback;
import escrowsim.scenario.Parameter;
import escrowsim.scenario.Parameters;
import escrowsim.scenario.ProblemId;
import escrowsim.summary.OutcomeMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** All that can be looked up, as one page in Markdown, out of what the program itself knows. */
final class ReferencePage {

    private final List<String> lines = new ArrayList<>();

    private ReferencePage() {}

    static String text(Io io) {
        ReferencePage page = new ReferencePage();
        page.say("# Reference");
        page.say(
                "Written by `escrowsim help --reference`; a test holds this page to it. `escrowsim explain WORD` says more of"
                        + " any word here.");
        page.say("[Commands](#commands) · [Exit codes](#exit-codes) · [Custody models](#custody-models) ·"
                + " [Attack models](#attack-models) · [Settings of a scenario](#settings-of-a-scenario) ·"
                + " [Settings of a study](#settings-of-a-study) · [Metrics](#metrics) · [Tables](#tables) ·"
                + " [Errors](#errors)");
        page.commands(io);
        page.models();
        page.settings("Settings of a scenario", Parameters.SCENARIO);
        page.settings("Settings of a study", Parameters.STUDY);
        page.metrics();
        page.tables();
        page.errors();
        return String.join("\n", page.lines) + "\n";
    }

    private void say(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
    }

    private void table(List<List<String>> rows) {
        lines.add("");
        lines.addAll(
                Markdown.table(rows.stream().map(row -> String.join("\t", row)).toList()));
    }

    private void commands(Io io) {
        say("## Commands");
        for (Verb verb : Verb.values()) {
            CommandSpec spec = Dispatch.commandLine(verb.command(io)).getCommandSpec();
            say("### " + verb.word());
            say(String.join(" ", spec.usageMessage().description()));
            say("```\n" + String.join("\n", spec.usageMessage().footer()) + "\n```");
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("argument or option", "meaning"));
            HelpText.arguments(spec)
                    .forEach(argument -> rows.add(List.of(code(argument.paramLabel()), prose(argument.description()))));
            HelpText.sorted(spec)
                    .forEach(option -> rows.add(List.of(code(HelpText.names(option)), prose(option.description()))));
            table(rows);
        }
        say("## Exit codes");
        List<List<String>> codes = new ArrayList<>();
        codes.add(List.of("code", "meaning"));
        for (ExitCode code : ExitCode.values()) {
            codes.add(List.of(Integer.toString(code.number()), code.meaning()));
        }
        table(codes);
    }

    private void models() {
        for (Listing listing : List.of(
                Listings.choices("Custody models", "custody.model"),
                Listings.choices("Attack models", "attacks.*.model"))) {
            say("## " + listing.name());
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("model", "meaning"));
            listing.rows().forEach(row -> rows.add(List.of(code(row.get(0)), row.get(1))));
            table(rows);
        }
    }

    private void settings(String heading, Parameters parameters) {
        say("## " + heading);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("path", "takes", "default", "meaning", "where the default comes from"));
        parameters.all().stream().map(ReferencePage::setting).forEach(rows::add);
        table(rows);
    }

    private static List<String> setting(Parameter parameter) {
        String value = "";
        String source = "";
        if (parameter.fallback() instanceof Fallback.Value fallback) {
            value = fallback.value() + (fallback.range90().isEmpty() ? "" : ", 90% " + fallback.range90());
            source = fallback.source() + (fallback.quality().isEmpty() ? "" : " (quality " + fallback.quality() + ")");
        } else if (parameter.fallback() == Fallback.REQUIRED) {
            value = "required";
        }
        String models = parameter.scope().models().isEmpty()
                ? ""
                : " For " + parameter.scope().models().stream().sorted().collect(Collectors.joining(", ")) + ".";
        String effect = parameter.explanation().effect().isEmpty()
                ? ""
                : " " + parameter.explanation().effect();
        return List.of(
                code(parameter.path()),
                parameter.kind().says(),
                value,
                parameter.explanation().meaning() + effect + models,
                source);
    }

    private void metrics() {
        say("## Metrics");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("metric", "unit", "meaning"));
        Arrays.stream(OutcomeMetric.values())
                .forEach(metric -> rows.add(List.of(code(metric.id()), metric.unit(), metric.meaning())));
        table(rows);
    }

    private void tables() {
        say("## Tables");
        say(
                "UTF-8, commas, a dot for decimals, 12 significant digits, missing values empty, times in days or years since the"
                        + " start. Rows are sorted by their key. Text that a spreadsheet would run as a formula has an apostrophe in"
                        + " front.");
        for (Schema schema : Schemas.all()) {
            say("### " + schema.name() + ".csv");
            say(schema.title() + " Key: " + String.join(", ", schema.key()) + ".");
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("column", "type", "unit", "meaning"));
            for (Column column : schema.columns()) {
                rows.add(List.of(
                        code(column.name()),
                        column.type().name().toLowerCase(Locale.ROOT),
                        column.unit(),
                        column.description()));
            }
            table(rows);
        }
    }

    private void errors() {
        say("## Errors");
        Map<String, List<String>> all = new TreeMap<>();
        for (ProblemId id : ProblemId.values()) {
            all.put(id.name(), List.of(id.name(), id.title(), id.explanation()));
        }
        for (CommandError error : CommandError.values()) {
            all.put(error.name(), List.of(error.name(), error.title(), error.explanation()));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "what", "meaning"));
        rows.addAll(all.values());
        table(rows);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String prose(String[] description) {
        return String.join(" ", description).replace("%%", "%").replaceAll(" {2,}", " ");
    }
}
