package escrowsim.scenario;

import de.siegmar.fastcsv.reader.CsvRecord;
import escrowsim.network.ListedNetwork;
import escrowsim.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A list of contacts, as a network. What is harmless is cleaned up and counted: contacts of people with themselves, and the
 * same contact on the same day again. Everything else that is wrong is reported. Mutable, for one reading.
 */
final class ContactList {

    private static final double MOST_DAYS = 36_525;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,9})?");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}.*");

    private final OtherFiles.Found file;
    private final ContactPeople people;
    private final Problems problems;
    private final CsvLines lines;
    private long[] pairs = new long[1024];
    private float[] days = new float[1024];
    private int contacts;
    private int selfLoops;

    ContactList(OtherFiles.Found file, ContactPeople people, Problems problems) {
        this.file = file;
        this.people = people;
        this.problems = problems;
        lines = new CsvLines(file, problems, List.of("from", "to"), List.of("day", "from_role", "to_role"));
    }

    Optional<ListedNetwork> read() {
        boolean fine = lines.read(this::take);
        if (!fine) {
            return Optional.empty();
        }
        List<Integer> members = new ArrayList<>(people.with(ContactPeople.SEED));
        if (members.size() != 1) {
            Place whole = Place.whole(Source.file(file.name(), ""));
            String what = members.isEmpty() ? "nobody is the seed" : members.size() + " people are the seed";
            String fix = "give one person the role seed, in from_role, to_role, or the role of people_file";
            problems.add(new Problem(ProblemId.E055, whole, what, "", List.of(fix), false));
            return Optional.empty();
        }
        members.addAll(people.with(ContactPeople.ASSOCIATE));
        return Optional.of(network(members));
    }

    private void take(long line, CsvRecord cells) {
        OptionalInt from = person(line, cells, "from");
        OptionalInt to = person(line, cells, "to");
        float day = day(line, lines.cell(cells, "day"));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (from.getAsInt() == to.getAsInt()) {
            selfLoops++;
            return;
        }
        people.meet(from.getAsInt());
        people.meet(to.getAsInt());
        if (contacts == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * contacts);
            days = Arrays.copyOf(days, 2 * contacts);
        }
        long low = Math.min(from.getAsInt(), to.getAsInt());
        pairs[contacts] = low << 32 | Math.max(from.getAsInt(), to.getAsInt());
        days[contacts++] = day;
    }

    private OptionalInt person(long line, CsvRecord cells, String column) {
        String role = column + "_role";
        return people.of(lines.cell(cells, column), lines.cell(cells, role), lines, line, column, role);
    }

    /** Not a number for a contact whose day is not known. */
    private float day(long line, String cell) {
        if (cell.isEmpty()) {
            return Float.NaN;
        }
        if (!NUMBER.matcher(cell).matches()) {
            String what = DATE.matcher(cell).matches() ? "day is a date" : "day is no number";
            lines.problem(
                    line, what, "days count from the incident: -3 is three days before it, 0.5 is half a day after it");
            return Float.NaN;
        }
        double day = Double.parseDouble(cell);
        if (!(Math.abs(day) <= MOST_DAYS)) {
            lines.problem(
                    line,
                    "day must be between -" + (int) MOST_DAYS + " and " + (int) MOST_DAYS + ", was " + cell,
                    "days count from the incident, in days and not in seconds");
            return Float.NaN;
        }
        return (float) day;
    }

    private ListedNetwork network(List<Integer> members) {
        long[] ties = Arrays.stream(pairs, 0, contacts).sorted().distinct().toArray();
        int[] first = new int[ties.length + 1];
        int[] tieOf = new int[contacts];
        int undated = 0;
        for (int i = 0; i < contacts; i++) {
            tieOf[i] = Arrays.binarySearch(ties, pairs[i]);
            undated += Float.isNaN(days[i]) ? 1 : 0;
            first[tieOf[i] + 1] += Float.isNaN(days[i]) ? 0 : 1;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        float[] byTie = new float[contacts - undated];
        int[] next = Arrays.copyOf(first, ties.length);
        for (int i = 0; i < contacts; i++) {
            if (!Float.isNaN(days[i])) {
                byTie[next[tieOf[i]]++] = days[i];
            }
        }
        int repeated = sorted(first, byTie) + undatedAgain(tieOf);
        warnOfCleanUp(repeated, undated);
        Network network = Network.of(people.count(), ends(ties, 32), ends(ties, 0));
        return new ListedNetwork(network, new ListedNetwork.Days(first, byTie), members);
    }

    /** Puts the days of each tie in order; the same day twice shows no more than once, so it may stay. */
    private static int sorted(int[] first, float[] days) {
        int repeated = 0;
        for (int tie = 0; tie + 1 < first.length; tie++) {
            Arrays.sort(days, first[tie], first[tie + 1]);
            for (int i = first[tie] + 1; i < first[tie + 1]; i++) {
                repeated += days[i] == days[i - 1] ? 1 : 0;
            }
        }
        return repeated;
    }

    private int undatedAgain(int[] tieOf) {
        int undated = 0;
        java.util.BitSet seen = new java.util.BitSet();
        for (int i = 0; i < contacts; i++) {
            if (Float.isNaN(days[i])) {
                undated += seen.get(tieOf[i]) ? 1 : 0;
                seen.set(tieOf[i]);
            }
        }
        return undated;
    }

    private static int[] ends(long[] ties, int shift) {
        return Arrays.stream(ties).mapToInt(tie -> (int) (tie >>> shift)).toArray();
    }

    private void warnOfCleanUp(int repeated, int undated) {
        List<String> done = new ArrayList<>();
        count(done, selfLoops, "of people with themselves left out");
        count(done, repeated, "given again and counted once");
        count(done, lines.has("day") ? undated : 0, "without a day");
        if (people.inWords() > 0) {
            done.add(people.inWords() + " ids with letters replaced by numbers");
        }
        if (people.unmet() > 0) {
            done.add(people.unmet() + " people without a contact");
        }
        if (!done.isEmpty()) {
            Place whole = Place.whole(Source.file(file.name(), ""));
            problems.add(Problem.brief(ProblemId.W015, whole, "contacts: " + String.join("; ", done)));
        }
    }

    private static void count(List<String> done, int contacts, String what) {
        if (contacts > 0) {
            done.add(contacts + " " + what);
        }
    }
}
