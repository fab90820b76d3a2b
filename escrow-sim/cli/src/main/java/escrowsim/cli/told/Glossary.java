package escrowsim.cli.told;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of reports and tables that not everybody knows, as they are meant here. To add one: a line of {@code glossary.txt}. */
public final class Glossary {

    private static final Pattern LINE = Pattern.compile("(.+?) \\[(.*)] = (.+)");

    private Glossary() {}

    /**
     * A word and what it means here.
     *
     * @param others words for the same, or that are explained with it
     */
    public record Entry(String word, List<String> others, String meaning) {

        public Stream<String> words() {
            return Stream.concat(Stream.of(word), others.stream());
        }
    }

    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (InputStream bytes = Objects.requireNonNull(Glossary.class.getResourceAsStream("glossary.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                entries.add(entry(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files do not fail to be read", e);
        }
        return entries;
    }

    private static Entry entry(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError("a line of the glossary is WORD [OTHERS] = MEANING, was " + line);
        }
        List<String> others = parts.group(2).isEmpty()
                ? List.of()
                : Arrays.asList(parts.group(2).split(", ", -1));
        return new Entry(parts.group(1), others, parts.group(3));
    }

    static Optional<Entry> of(String typed) {
        String word = plain(typed);
        return entries().stream()
                .filter(entry -> entry.words().map(Glossary::plain).anyMatch(word::equals))
                .findFirst();
    }

    /** As it is looked up: without capitals, and one of several. */
    private static String plain(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT).replace(" ", "-");
        return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("bias")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    /** The page, in Markdown. */
    public static String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Glossary",
                "",
                "Words of reports and tables as they are meant here. `./escrowsim explain WORD` says the same of each of them, and of every",
                "setting, metric, column and error. Written by `escrowsim help --glossary`.",
                "",
                "| word | here it means |",
                "|---|---|"));
        for (Entry entry : entries()) {
            String others = entry.others().isEmpty() ? "" : " (" + String.join(", ", entry.others()) + ")";
            lines.add("| **" + entry.word() + "**" + others + " | " + entry.meaning() + " |");
        }
        return String.join("\n", lines) + "\n";
    }
}
