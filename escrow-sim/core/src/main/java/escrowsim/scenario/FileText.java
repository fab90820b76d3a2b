package escrowsim.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** From bytes to text that is worth parsing: what is no text, too much, or not to be seen, is reported here. */
final class FileText {

    private static final int MOST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Problems problems;

    private FileText(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The text with each tab replaced by a space, or nothing if no parser should see it. */
    static Optional<String> of(String name, byte[] bytes, Problems problems) {
        return new FileText(name, problems).read(bytes);
    }

    private Optional<String> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refuse(
                    ProblemId.E016, "the file has " + bytes.length + " bytes, at most " + MOST_BYTES + " are read");
        }
        return decode(bytes).filter(this::isSeenAsWritten).map(this::withoutTabs);
    }

    /** What programs other than text editors save, by how it begins; ISO 8859-1 reads any bytes. */
    private static final Map<String, String> KINDS = Map.of(
            "PK\u0003\u0004", "a document of a word processor or an archive",
            "{\\rtf", "a document with formatting (RTF)",
            "%PDF", "a PDF",
            "\u00ff\u00fe", "text in UTF-16",
            "\u00fe\u00ff", "text in UTF-16");

    private static final String PLAIN = "Save it as plain text, encoding UTF-8, under a name that ends in .yaml.";

    private static Optional<String> kind(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return KINDS.entrySet().stream()
                .filter(kind -> start.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<String> decode(byte[] bytes) {
        Optional<String> kind = kind(bytes);
        if (kind.isPresent()) {
            return refuse(ProblemId.E014, "this is " + kind.get() + ", not a plain text file", PLAIN);
        }
        for (byte b : bytes) {
            if (b == 0) {
                return refuse(ProblemId.E014, "this is not a text file");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return refuse(ProblemId.E014, "the text is not UTF-8", "save it as UTF-8, then try again");
        }
    }

    private boolean isSeenAsWritten(String text) {
        Source source = Source.file(name, text);
        for (int line = 1; line <= source.lines().size(); line++) {
            String content = source.line(line);
            for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
                int c = content.codePointAt(i);
                if (c != '\t' && Quote.isInvisible(c)) {
                    int column = content.codePointCount(0, i) + 1;
                    String what = "an invisible character (U+%04X) is not allowed".formatted(c);
                    problems.add(Problem.of(ProblemId.E015, new Place(source, line, column, 1), what, "remove it"));
                    return false;
                }
            }
        }
        return true;
    }

    private String withoutTabs(String text) {
        Source source = Source.file(name, text);
        long lines = source.lines().stream().filter(line -> line.contains("\t")).count();
        for (int line = 1; line <= source.lines().size(); line++) {
            int tab = source.line(line).indexOf('\t');
            if (tab >= 0) {
                String more = lines > 1 ? "; lines with tabs: " + lines : "";
                Place place = new Place(source, line, tab + 1, 1);
                problems.add(Problem.of(ProblemId.E013, place, "a tab" + more, "use spaces"));
                break;
            }
        }
        return text.replace('\t', ' ');
    }

    private Optional<String> refuse(ProblemId id, String what, String... more) {
        problems.add(Problem.of(id, Place.whole(new Source(name, java.util.List.of(), false)), what, "", more));
        return Optional.empty();
    }
}
