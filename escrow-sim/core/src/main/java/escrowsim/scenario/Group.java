package escrowsim.scenario;

import java.util.List;
import java.util.Set;

/**
 * A section of settings.
 *
 * @param path as in {@link Parameter#path}
 * @param meaning in one sentence
 * @param whole whether it is one value made of several parts: an overlay replaces it as a whole, and defaults hold only
 *     if all of it is left out
 * @param forms the sets of settings of which exactly one is given; empty for no such rule
 * @param evidence whether {@code source} and {@code quality} may stand in it for all its values
 * @param names what the author's names in it look like, if it has any
 * @param asked whether it holds only where it is given: without it there are no defaults either
 */
public record Group(
        String path,
        String meaning,
        boolean whole,
        List<Set<String>> forms,
        boolean evidence,
        Kind.Text names,
        boolean asked) {

    public Group {
        forms = List.copyOf(forms);
    }

    Group(String path, String meaning, boolean whole, List<Set<String>> forms, boolean evidence, Kind.Text names) {
        this(path, meaning, whole, forms, evidence, names, false);
    }

    /** A section that asks for something, which is not done without it. */
    static Group asked(String path, String meaning) {
        return new Group(path, meaning, false, List.of(), false, Kinds.name(), true);
    }

    /** A section whose settings stand for themselves. */
    static Group section(String path, String meaning) {
        return new Group(path, meaning, false, List.of(), false, Kinds.name());
    }

    /** The same, with {@code source} and {@code quality} for all its values. */
    static Group world(String path, String meaning) {
        return new Group(path, meaning, false, List.of(), true, Kinds.name());
    }

    /** One value of several parts. */
    static Group value(String path, String meaning, List<Set<String>> forms) {
        return new Group(path, meaning, true, forms, true, Kinds.name());
    }

    /** One value given at several numbers of days. */
    static Group byDays(String path, String meaning) {
        Kind.Text days = new Kind.Text("0|[1-9][0-9]{0,8}", "a whole number of days");
        return new Group(path, meaning, true, List.of(), true, days);
    }
}
