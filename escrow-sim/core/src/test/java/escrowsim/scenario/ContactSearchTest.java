package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a scenario asks whose contacts lead where. */
class ContactSearchTest {

    private static final String WITHOUT = """
            format: escrowsim/scenario/1
            about: {id: alone, title: Alone}
            horizon_years: 10
            population: {users: 1000}
            custody: {model: threshold-shares, rule: {at_least: 1, of: [provider]}}
            custodians: {provider: {kind: company}}
            """;

    private static Scenario read(String more, String... sets) {
        return StudyFile.read(
                        "alone.yaml", (WITHOUT + more).getBytes(StandardCharsets.UTF_8), OtherFiles.NONE, List.of(sets))
                .designs()
                .get(0)
                .scenario();
    }

    private static String refused(String more) {
        ScenarioException refused = catchThrowableOfType(ScenarioException.class, () -> read(more));
        assertThat(refused).as("it must be refused").isNotNull();
        return refused.getMessage().lines().findFirst().orElseThrow();
    }

    @Test
    void whoDoesNotAskHasNoSettingOfIt() {
        Scenario scenario = read("");

        assertThat(scenario.world().contacts()).isEmpty();
        assertThat(scenario.assumptions()).noneMatch(a -> a.path().startsWith("chaining"));
    }

    @Test
    void hopsAreEnoughToAskAndAllElseHasADefaultWithItsReason() {
        Scenario scenario = read("chaining: {hops: 2}");

        assertThat(scenario.world().contacts()).isPresent();
        assertThat(scenario.assumptions().stream().filter(a -> a.path().startsWith("chaining.") && a.isDefault()))
                .hasSizeGreaterThan(15)
                .allSatisfy(a -> assertThat(a.source()).isNotEmpty());
        assertThat(read("", "chaining.hops=3")
                        .world()
                        .contacts()
                        .orElseThrow()
                        .plan()
                        .search()
                        .hops())
                .isEqualTo(3);
    }

    @Test
    void milestonesAreDaysOnWhichResultsAreReported() {
        ContactSearch search =
                read("chaining: {hops: 2, until_days: 40, milestones: {22: it was said, 36: it was read}}")
                        .world()
                        .contacts()
                        .orElseThrow();

        assertThat(search.plan().search().reportDays())
                .containsExactly(1.0, 2.0, 3.0, 7.0, 14.0, 22.0, 30.0, 36.0, 40.0);
        assertThat(search.milestones()).containsEntry(22.0, "it was said");
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedWhereItStands() {
        assertThat(refused("chaining: {until_days: 3}"))
                .isEqualTo("alone.yaml:7:1: error E032: \"chaining\" needs the setting \"hops\"");
        assertThat(refused("chaining: {hops: 2, until_days: 30, milestones: {36: late}}"))
                .isEqualTo("alone.yaml:7:37: error E047: milestones must not be after until_days, 30, was 36");
        assertThat(refused("chaining: {hops: 9}")).startsWith("alone.yaml:7:18: error E021:");
        assertThat(refused("chaining: {hops: 2, around: {ties_per_person: 7}}"))
                .endsWith("error E047: ties_per_person must be an even number of 2 or more, was 7");
        assertThat(refused("chaining: {hops: 2, around: {people: 5}}"))
                .endsWith("error E047: people must be more than the 40 ties_per_person and one, was 5");
        assertThat(refused("chaining: {hops: 2, around: {people: 1e6}}"))
                .endsWith(
                        "error E047: people times half of ties_per_person must be at most 2000000 ties, was 20000000");
        assertThat(refused("chaining: {hops: 2, around: {people: 50}, cell: {members: 60}}"))
                .endsWith("error E047: members must be at most the 50 people, was 60");
        assertThat(refused("chaining: {hops: 2, worlds: 5}"))
                .endsWith("error E047: networks must be between 1 and the 5 worlds, was 10");
        assertThat(refused("chaining: {hops: 2, people_file: people.csv}"))
                .endsWith("error E047: people_file goes with a contacts_file, which is not given");
    }
}
