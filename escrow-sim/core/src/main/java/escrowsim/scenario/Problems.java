package escrowsim.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far. Mutable, for one reading. The same problem met twice counts once. */
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Problem problem) {
        found.add(problem);
    }

    void addAll(Problems others) {
        found.addAll(others.found);
    }

    boolean anyErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** What was found first, without its place. */
    String firstReason() {
        return found.iterator().next().what();
    }

    List<Problem> warnings() {
        return sorted().stream().filter(problem -> !problem.isError()).toList();
    }

    void throwIfAnyErrors() {
        if (anyErrors()) {
            throw new ScenarioException(sorted());
        }
    }

    /** By position. What a file that could not be read might have given is not missed, nor what was misspelt. */
    private List<Problem> sorted() {
        boolean unread = found.stream().anyMatch(p -> p.id() == ProblemId.E050 || p.id() == ProblemId.E051);
        return found.stream()
                .filter(problem -> problem.id() != ProblemId.E032 || !(unread || isMisspelt(problem)))
                .sorted(java.util.Comparator.comparing(Problem::place))
                .toList();
    }

    /** Whether the setting that is missing is one that an unknown one of the same file may have been meant for. */
    private boolean isMisspelt(Problem missing) {
        return found.stream()
                .filter(problem -> problem.id() == ProblemId.E031
                        && problem.place()
                                .source()
                                .name()
                                .equals(missing.place().source().name()))
                .map(problem -> problem.fix().replaceFirst("did you mean \"(.*)\"\\?", "$1"))
                .anyMatch(meant -> missing.fix().equals("add " + meant + ": ..."));
    }
}
