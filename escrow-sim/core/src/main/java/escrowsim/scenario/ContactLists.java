package escrowsim.scenario;

import escrowsim.network.ListedNetwork;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of contacts that the designs of a file name, each read once. Mutable, for one reading. */
final class ContactLists {

    private final OtherFiles others;
    private final Problems problems;
    private final Map<List<String>, Optional<ListedNetwork>> read = new HashMap<>();

    ContactLists(OtherFiles others, Problems problems) {
        this.others = others;
        this.problems = problems;
    }

    /** For what came without other files. */
    static ContactLists none() {
        return new ContactLists(OtherFiles.NONE, new Problems());
    }

    /** Nothing where it cannot be used, which is reported; or where the scenario came without other files, which is not. */
    Optional<ListedNetwork> network(Setting contacts, Optional<Setting> people) {
        if (others == OtherFiles.NONE) {
            return Optional.empty();
        }
        List<String> key =
                List.of(name(contacts), people.map(ContactLists::name).orElse(""));
        Optional<ListedNetwork> known = read.get(key);
        if (known != null) {
            return known;
        }
        Optional<ListedNetwork> network = readNow(contacts, people);
        read.put(key, network);
        return network;
    }

    private static String name(Setting setting) {
        return setting.at().source().name() + "\n" + setting.value();
    }

    private Optional<ListedNetwork> readNow(Setting contacts, Optional<Setting> people) {
        ContactPeople known = new ContactPeople(problems);
        if (people.isPresent()) {
            Optional<OtherFiles.Found> file = found(people.get());
            if (file.isEmpty() || !known.read(file.get())) {
                return Optional.empty();
            }
        }
        return found(contacts).flatMap(file -> new ContactList(file, known, problems).read());
    }

    private Optional<OtherFiles.Found> found(Setting setting) {
        try {
            return Optional.of(others.findData(
                    (String) setting.value(), setting.at().source().name(), CsvLines.MOST_BYTES + 1));
        } catch (IOException e) {
            String what = "cannot read " + Quote.of((String) setting.value()) + ": " + e.getMessage();
            problems.add(Problem.of(ProblemId.E050, setting.at(), what, "paths start at the folder of this file"));
            return Optional.empty();
        }
    }
}
