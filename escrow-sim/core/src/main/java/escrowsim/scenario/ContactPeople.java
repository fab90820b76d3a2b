package escrowsim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The people of a list of contacts, numbered as they are met. Their ids are forgotten when the list has been read. Mutable,
 * for one reading.
 */
final class ContactPeople {

    static final String SEED = "seed";
    static final String ASSOCIATE = "associate";

    private static final List<String> ROLES = List.of(SEED, ASSOCIATE, "other");
    private static final int LONGEST_ID = 64;
    private static final Pattern PHONE = Pattern.compile("[+][0-9 ]+");
    private static final Pattern WORDS = Pattern.compile(".*\\p{L}.*");
    private static final String FORMULA = "=+-@\t";

    private final Problems problems;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> roles = new ArrayList<>();
    private final List<Boolean> met = new ArrayList<>();
    private boolean closed;
    private String source = "";
    private int words;

    ContactPeople(Problems problems) {
        this.problems = problems;
    }

    /** Reads a file of people; from then on only they are known. */
    boolean read(OtherFiles.Found file) {
        CsvLines lines = new CsvLines(file, problems, List.of("id", "role"), List.of());
        boolean fine = lines.read((number, cells) -> {
            String id = lines.cell(cells, "id");
            boolean again = numbers.containsKey(id);
            if (again) {
                lines.problem(number, "id has been given before");
            }
            of(id, lines.cell(cells, "role"), lines, number, "id", "role");
        });
        closed = true;
        source = file.name();
        return fine;
    }

    /** The number of a person; nothing if its id or role cannot be used, which is reported. */
    OptionalInt of(String id, String role, CsvLines lines, long line, String idColumn, String roleColumn) {
        String problem = problem(id);
        if (!problem.isEmpty()) {
            lines.problem(line, idColumn + " " + problem);
            return OptionalInt.empty();
        }
        if (!role.isEmpty() && !ROLES.contains(role)) {
            lines.problem(line, roleColumn + " must be one of " + String.join(", ", ROLES) + ", or empty");
            return OptionalInt.empty();
        }
        Integer number = numbers.get(id);
        if (number == null) {
            return closed ? unknown(lines, line, idColumn) : OptionalInt.of(added(id, role));
        }
        if (role.isEmpty() || roles.get(number).equals(role)) {
            return OptionalInt.of(number);
        }
        if (!roles.get(number).isEmpty()) {
            lines.problem(line, roleColumn + " is another one than this person had before");
            return OptionalInt.empty();
        }
        roles.set(number, role);
        return OptionalInt.of(number);
    }

    private OptionalInt unknown(CsvLines lines, long line, String idColumn) {
        lines.problem(line, idColumn + " is not among the ids of " + Quote.visible(source));
        return OptionalInt.empty();
    }

    private int added(String id, String role) {
        int number = roles.size();
        numbers.put(id, number);
        roles.add(role);
        met.add(false);
        words += WORDS.matcher(id).matches() ? 1 : 0;
        return number;
    }

    private static String problem(String id) {
        if (id.isEmpty()) {
            return "is empty";
        }
        if (id.length() > LONGEST_ID) {
            return "must have at most " + LONGEST_ID + " characters, was " + id.length() + " long";
        }
        if (FORMULA.indexOf(id.charAt(0)) >= 0 && !PHONE.matcher(id).matches()) {
            return "begins as a formula does, with one of = + - @";
        }
        return id.codePoints().anyMatch(Quote::isInvisible) ? "has an invisible character" : "";
    }

    void meet(int person) {
        met.set(person, true);
    }

    int count() {
        return roles.size();
    }

    /** People without any contact. */
    long unmet() {
        return met.stream().filter(contact -> !contact).count();
    }

    /** Ids with letters in them, such as names. */
    int inWords() {
        return words;
    }

    List<Integer> with(String role) {
        List<Integer> found = new ArrayList<>();
        for (int number = 0; number < roles.size(); number++) {
            if (roles.get(number).equals(role)) {
                found.add(number);
            }
        }
        return found;
    }
}
