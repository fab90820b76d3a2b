package escrowsim.scenario;

import java.util.List;

/**
 * A text that somebody wrote: a file, or an option of the command line.
 *
 * @param name file name, or the option
 * @param option whether it is an option, which has no lines to number
 */
public record Source(String name, List<String> lines, boolean option) {

    public Source {
        lines = List.copyOf(lines);
    }

    static Source file(String name, String text) {
        return new Source(name, List.of(text.split("\r\n|\r|\n", -1)), false);
    }

    static Source option(String text) {
        int space = text.indexOf(' ');
        return new Source(space < 0 ? text : text.substring(0, space), List.of(text), true);
    }

    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Two texts are the same if they came from the same place; their contents are not compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && option == source.option && name.equals(source.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
