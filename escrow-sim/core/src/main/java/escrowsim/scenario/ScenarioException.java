package escrowsim.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario or study that cannot be used, with all that is wrong with it. Its message shows the errors. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 20;

    private final transient List<Problem> problems;
    private final String message;

    public ScenarioException(List<Problem> problems) {
        this.problems = List.copyOf(problems);
        this.message = text(problems.stream().filter(Problem::isError).toList());
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** All of them, errors and warnings, by position. */
    public List<Problem> problems() {
        return problems;
    }

    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** The first 20 problems as a person reads them, a blank line between two, and how many more there are. */
    public static String text(List<Problem> problems) {
        String shown = problems.stream().limit(MOST_SHOWN).map(Problem::text).collect(Collectors.joining("\n\n"));
        int left = problems.size() - MOST_SHOWN;
        return left > 0 ? shown + "\n\nand " + left + " more" : shown;
    }
}
