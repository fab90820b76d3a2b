package escrowsim.scenario;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML parser's complaint in an author's words.
 *
 * @param sign part of the complaint
 * @param fromStart whether the trouble began where the parser's context began, not where it noticed
 */
record YamlFault(String sign, boolean fromStart, String what, String fix) {

    private static final List<YamlFault> KNOWN = List.of(
            new YamlFault(
                    "mapping values are not allowed",
                    false,
                    "a \":\" where none may stand",
                    "put text with a colon in quotes, or check the indentation"),
            new YamlFault(
                    "found unexpected end of stream",
                    true,
                    "a quote that is never closed",
                    "close it with the same quote"),
            new YamlFault(
                    "found unexpected document separator",
                    true,
                    "a quote that is never closed",
                    "close it with the same quote"),
            new YamlFault("could not find expected ':'", true, "a line without \":\"", "write name: value"),
            new YamlFault(
                    "expected ',' or ']'",
                    true,
                    "a \"[\" that is not closed, or a comma missing after it",
                    "close it with ]"),
            new YamlFault(
                    "expected ',' or '}'",
                    true,
                    "a \"{\" that is not closed, or a comma missing after it",
                    "close it with }"),
            new YamlFault(
                    "expected <block end>",
                    false,
                    "the indentation does not fit the lines above",
                    "start the settings of one section in the same column"),
            new YamlFault(
                    "bad indentation",
                    false,
                    "the indentation does not fit the lines above",
                    "start the settings of one section in the same column"),
            new YamlFault(
                    "cannot start any token",
                    false,
                    "text that YAML does not allow to start like this",
                    "put it in quotes"),
            new YamlFault(
                    "escape character",
                    false,
                    "a backslash in double quotes that starts no known escape",
                    "write \\\\ or use single quotes"));

    static Problem of(YamlEngineException e, Source source, int firstColumn) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return Problem.of(ProblemId.E010, Place.whole(source), "the file cannot be read as YAML", "");
        }
        String complaint = String.valueOf(marked.getProblem());
        YamlFault fault = KNOWN.stream()
                .filter(known -> complaint.contains(known.sign))
                .findFirst()
                .orElse(new YamlFault("", false, "this cannot be read as YAML", ""));
        Optional<Mark> mark =
                fault.fromStart ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark();
        Place place = mark.map(m -> place(m, source, firstColumn)).orElse(Place.whole(source));
        return Problem.of(ProblemId.E010, place, fault.what, fault.fix);
    }

    private static Place place(Mark mark, Source source, int firstColumn) {
        int column = mark.getColumn() + (mark.getLine() == 0 ? firstColumn : 1);
        return new Place(source, mark.getLine() + 1, column, 1);
    }
}
