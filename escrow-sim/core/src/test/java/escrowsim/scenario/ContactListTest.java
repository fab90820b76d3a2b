package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import escrowsim.network.ListedNetwork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may stand in a list of contacts, and what is said of what may not. Names that must not be repeated begin with Zz. */
class ContactListTest {

    private static final String SCENARIO = """
            format: escrowsim/scenario/1
            about: {id: alone, title: Alone}
            horizon_years: 10
            population: {users: 1000}
            custody: {model: threshold-shares, rule: {at_least: 1, of: [provider]}}
            custodians: {provider: {kind: company}}
            chaining: {hops: 2, contacts_file: contacts.csv%s}
            """;

    private final Map<String, byte[]> files = new HashMap<>();

    private Study study(String contacts) {
        return study(contacts.getBytes(StandardCharsets.UTF_8), "");
    }

    private Study study(byte[] contacts, String more) {
        files.put("contacts.csv", contacts);
        OtherFiles others = (path, from) -> {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                throw new IOException("no such file");
            }
            return new OtherFiles.Found(path, bytes);
        };
        return StudyFile.read(
                "alone.yaml", SCENARIO.formatted(more).getBytes(StandardCharsets.UTF_8), others, List.of());
    }

    private ListedNetwork network(String contacts) {
        return networkOf(study(contacts));
    }

    private static ListedNetwork networkOf(Study study) {
        return (ListedNetwork) study.designs()
                .get(0)
                .scenario()
                .world()
                .contacts()
                .orElseThrow()
                .plan()
                .network();
    }

    private String refused(String contacts) {
        return refused(contacts.getBytes(StandardCharsets.UTF_8), "");
    }

    private String refused(byte[] contacts, String more) {
        ScenarioException refused = catchThrowableOfType(ScenarioException.class, () -> study(contacts, more));
        assertThat(refused).as("it must be refused").isNotNull();
        assertThat(refused.getMessage()).doesNotContain("Zz");
        return refused.getMessage();
    }

    @Test
    void contactsWithDaysAndRolesBecomeNumbersInTheOrderOfTheirFirstMention() {
        ListedNetwork network = network("""
                from,to,day,from_role,to_role
                7,3,-2,seed,associate
                3,9,-1,,
                9,7,0.5,other,
                """);

        assertThat(network.people()).isEqualTo(3);
        assertThat(network.network().ties()).isEqualTo(3);
        assertThat(network.members()).containsExactly(0, 1);
    }

    @Test
    void whatIsHarmlessIsCleanedUpAndCounted() {
        String table = """
                from,to,day,from_role,to_role
                Zz Anna,Zz Anna,-1,seed,
                Zz Anna,Zz Bert,-1,,associate
                Zz Bert,Zz Anna,-1,,
                Zz Bert,+49 170 1,,,

                """;
        Study study = study('\uFEFF' + table.replace("\n", "\r\n"));

        assertThat(networkOf(study).network().ties()).isEqualTo(2);
        assertThat(study.warnings().stream()
                        .filter(w -> w.id() == ProblemId.W015)
                        .map(Problem::text))
                .containsExactly(
                        "contacts.csv: warning W015: contacts: 1 of people with themselves left out; 1 given again"
                                + " and counted once; 1 without a day; 2 ids with letters replaced by numbers");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceWithoutRepeatingACell() {
        assertThat(refused("""
                        from,to,day,from_role,to_role
                        ,2,1,,
                        =Zz(A1),2,1,,
                        1,2,Zz,,
                        1,2,2017-03-22,,
                        1,2,1490191620,,
                        1,2,1,ZzBoss,
                        1,2
                        1,2,1,seed,
                        1,3,1,associate,
                        """)).isEqualTo("""
                        contacts.csv:2:1: error E056: from is empty

                        contacts.csv:3:1: error E056: from begins as a formula does, with one of = + - @

                        contacts.csv:4:1: error E056: day is no number
                          days count from the incident: -3 is three days before it, 0.5 is half a day
                            after it

                        contacts.csv:5:1: error E056: day is a date
                          days count from the incident: -3 is three days before it, 0.5 is half a day
                            after it

                        contacts.csv:6:1: error E056: day must be between -36525 and 36525, was 1490191620
                          days count from the incident, in days and not in seconds

                        contacts.csv:7:1: error E056: from_role must be one of seed, associate, other, or empty

                        contacts.csv:8:1: error E056: has 2 cells where the first line names 5

                        contacts.csv:10:1: error E056: from_role is another one than this person had before""");
    }

    @Test
    void ofManyProblemsTwentyAreShown() {
        String lines = java.util.stream.IntStream.range(0, 150)
                .mapToObj(i -> "Zz" + i + ",")
                .collect(Collectors.joining("\n"));

        assertThat(refused("from,to\n" + lines)).contains("contacts.csv:21:1:").endsWith("and 130 more");
    }

    @Test
    void aFileThatIsNoListSaysWhatOneIs() {
        String expected = "the first line is from,to, and if wanted day, from_role, to_role; separated by commas";
        assertThat(refused(""))
                .isEqualTo("contacts.csv: error E055: is empty\n  begin with the line from,to, and if wanted"
                        + " day, from_role, to_role; separated\n    by commas");
        assertThat(refused("from,to\n")).startsWith("contacts.csv: error E055: has no line after the first");
        assertThat(refused("Zz Anna,Zz Bert\n1,2\n"))
                .isEqualTo("contacts.csv:1:1: error E056: the first line does not name the column from and to\n  "
                        + expected.replace(" commas", "\n    commas"));
        assertThat(refused("from;to\n1;2\n"))
                .startsWith("contacts.csv:1:1: error E056: its columns are separated by semicolons");
        assertThat(refused("from,to,Zz\n1,2,3\n"))
                .startsWith(
                        "contacts.csv:1:1: error E056: the first line names a column that is not known, or one twice");
        assertThat(refused("from,to\n\"1,2\n")).startsWith("contacts.csv: error E055: a quote is not closed");
        assertThat(refused(new byte[] {'f', (byte) 0xE4, 10}, ""))
                .startsWith("contacts.csv: error E055: is not in UTF-8");
        assertThat(refused("from,to\n1\0,2\n")).startsWith("contacts.csv: error E055: is no text");
    }

    @Test
    void oneSeedIsNeeded() {
        assertThat(refused("from,to\n1,2\n"))
                .isEqualTo(
                        "contacts.csv: error E055: nobody is the seed\n  give one person the role seed, in from_role,"
                                + " to_role, or the role of\n    people_file");
        assertThat(refused("from,to,from_role\n1,2,seed\n3,1,seed\n"))
                .startsWith("contacts.csv: error E055: 2 people are the seed");
    }

    @Test
    void hugeIdsAreIdsUntilTheyAreTooLong() {
        assertThat(network("from,to,from_role\n99999999999999999999999999,1,seed\n")
                        .people())
                .isEqualTo(2);
        assertThat(refused("from,to,from_role\n" + "9".repeat(65) + ",1,seed\n"))
                .isEqualTo("contacts.csv:2:1: error E056: from must have at most 64 characters, was 65 long");
    }

    @Test
    void whoIsNotAmongThePeopleIsUnknown() {
        files.put("people.csv", "id,role\nZz Anna,seed\n2,associate\n3,\n".getBytes(StandardCharsets.UTF_8));
        byte[] contacts = "from,to\nZz Anna,2\nZz Carl,2\n".getBytes(StandardCharsets.UTF_8);

        assertThat(refused(contacts, ", people_file: people.csv"))
                .isEqualTo("contacts.csv:3:1: error E056: from is not among the ids of people.csv");

        ListedNetwork network =
                networkOf(study("from,to\n2,Zz Anna\n".getBytes(StandardCharsets.UTF_8), ", people_file: people.csv"));
        assertThat(network.people()).isEqualTo(3);
        assertThat(network.members()).containsExactly(0, 1);
    }

    @Test
    void aListThatIsNotThereIsNamedWhereItIsAskedFor() {
        assertThat(refused(
                        "from,to,from_role\n1,2,seed\n".getBytes(StandardCharsets.UTF_8), ", people_file: nobody.csv"))
                .contains("alone.yaml:7:", "error E050: cannot read \"nobody.csv\": no such file");
    }

    /** 24 MB of ids: the time and memory of a small laptop. */
    @Test
    void aMillionContactsAreReadInSeconds() {
        StringBuilder list = new StringBuilder(24_000_000).append("from,to,day,from_role\n0,1,-1,seed\n");
        for (int i = 0; i < 1_000_000; i++) {
            list.append(i % 1_009)
                    .append(',')
                    .append(1_009 + (i / 1_009 * 13 + i) % 1_499)
                    .append(',');
            list.append(-(i % 400)).append(",\n");
        }
        long before = System.nanoTime();

        ListedNetwork network = network(list.toString());

        assertThat(network.network().ties()).isGreaterThan(900_000);
        assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
    }
}
