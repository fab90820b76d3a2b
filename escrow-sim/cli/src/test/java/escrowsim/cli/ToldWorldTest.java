package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of a world is that of its row in trials.csv. */
class ToldWorldTest {

    private static final Path CHECKOUT = Path.of("../..");

    @TempDir
    Path folder;

    private Session.Result type(String line) {
        Session.Result result = new Session(folder, CHECKOUT).run(line.split(" ", -1));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    @Test
    void theLeakOfTheStoryIsTheLeakOfItsRow() throws IOException {
        type("run any-3-of-5 --trials 1000 --trials-out -q -o out");
        List<Map<String, String>> exposed = rows(Files.readString(folder.resolve("out/trials.csv"))).stream()
                .filter(row -> "true".equals(row.get("any_exposure")))
                .limit(4)
                .toList();
        assertThat(exposed).hasSize(4);

        for (Map<String, String> row : exposed) {
            String trial = row.get("trial");
            List<Map<String, String>> leaks = rows(
                            type("explain out --csv events --trial " + trial).out())
                    .stream()
                    .filter(event -> "leak".equals(event.get("effect")))
                    .toList();
            assertThat(leaks).hasSize(1);
            assertThat(leaks.get(0).get("day")).isEqualTo(row.get("first_exposure_day"));
            assertThat(leaks.get(0).get("trial")).isEqualTo(trial);
            assertThat(leaks.get(0).get("shares_held")).isEqualTo(leaks.get(0).get("needed"));
            assertThat(type("explain any-3-of-5 --json --trial " + trial).out())
                    .contains(
                            "\"first_exposure_cause\": \"" + row.get("first_exposure_cause") + "\"",
                            "\"failed_with_one_fewer\": 3");
        }
    }

    @Test
    void aWorldOfDrawnInputsIsToldWithItsInputs() {
        String told = type("explain any-3-of-5 --set run.uncertainty=outcomes-and-parameters --trial 300")
                .out();

        assertThat(told).contains("Inputs were drawn, draw 3 of 157: ", "attacks.insider.per_staff_year 0.0");
    }

    @Test
    void theFolderHoldsTheTableAndAPictureForEachDesign() throws IOException {
        type("explain any-3-of-5 --trial 218 -q -o world");

        assertThat(Files.readString(folder.resolve("world/events.csv")))
                .startsWith("trial,design_id,day,actor,event,shares_held,needed,effect\n");
        assertThat(Files.readString(folder.resolve("world/world-any-3-of-5.svg")))
                .contains("<svg");
    }

    private static List<Map<String, String>> rows(String csv) {
        List<String> lines = csv.lines().toList();
        String[] header = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cells -> IntStream.range(0, header.length)
                        .boxed()
                        .collect(Collectors.toMap(i -> header[i], i -> cells[i])))
                .toList();
    }
}
