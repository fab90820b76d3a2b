package escrowsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, and what came back, as a text file:
 *
 * <pre>
 * Prose that says what this shows.
 *
 * $ NO_COLOR=1 escrowsim run case.yaml --trails 5k &lt; input.txt
 * &gt; a line on standard output
 * ! a line on standard error
 * ? 2
 * </pre>
 *
 * <p>{@code [..]} stands for anything within a line, {@code [...]} alone on a line for any number of lines.
 */
record Transcript(List<String> prose, List<Exchange> exchanges) {

    /** One command line and what it must give. */
    record Exchange(String typed, List<String> out, List<String> err, int exitCode) {

        private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

        /** The words of the command line, quotes removed. */
        List<String> words() {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(typed);
            while (word.find()) {
                String quoted = word.group(1) == null ? word.group(2) : word.group(1);
                words.add(quoted == null ? word.group(3) : quoted);
            }
            return words;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of("$ " + typed));
            out.forEach(line -> lines.add(("> " + line).stripTrailing()));
            err.forEach(line -> lines.add(("! " + line).stripTrailing()));
            lines.add("? " + exitCode);
            return lines;
        }
    }

    static Transcript parse(List<String> lines) {
        List<String> prose = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        String typed = "";
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        for (String line : lines) {
            String rest = line.length() < 2 ? "" : line.substring(2);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '$' -> typed = rest;
                case '>' -> out.add(rest);
                case '!' -> err.add(rest);
                case '?' -> {
                    exchanges.add(new Exchange(typed, List.copyOf(out), List.copyOf(err), Integer.parseInt(rest)));
                    out.clear();
                    err.clear();
                }
                default -> prose.add(line);
            }
        }
        return new Transcript(prose.stream().filter(line -> !line.isEmpty()).toList(), exchanges);
    }

    /** The expected lines, each wildcard replaced by what stands there where the rest agrees. */
    static boolean matches(List<String> expected, List<String> actual) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected) {
            pattern.append(
                    line.equals("[...]") ? "(?:.*\n)*" : Pattern.quote(line).replace("[..]", "\\E.*\\Q") + "\n");
        }
        String text = actual.stream().map(line -> line.stripTrailing() + "\n").reduce("", String::concat);
        return Pattern.matches(pattern.toString(), text);
    }
}
