package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.access.LawfulWorld;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.summary.SmallPlans;
import escrowsim.trial.Metric;
import escrowsim.trial.TrialPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTableTest {

    private static final long TRIALS = 2_500;

    private static final TrialPlan TWO = SmallPlans.anyOfFive(2);
    private static final TrialPlan THREE = SmallPlans.anyOfFive(3);

    @TempDir
    private Path home;

    /** Designs in an order that is not that of their names. */
    private BlockResult run(Path out, int threads, long trials, boolean packed, Observer next) {
        return run(out, threads, trials, packed, next, Optional.empty());
    }

    private BlockResult run(
            Path out, int threads, long trials, boolean packed, Observer next, Optional<OutputStream> reader) {
        List<TrialRow> rows = List.of(row("two-of-five", TWO), row("any-three", THREE));
        try (ResultsFolder folder = ResultsFolder.begin(out, false);
                TrialTable table = new TrialTable(folder, rows, packed, next)) {
            reader.ifPresent(table::streamTo);
            BlockResult result = new LocalEngine(threads).run(new Designs(List.of(TWO, THREE), 0), trials, table);
            table.finish();
            folder.publish(Samples.manifest(), Samples.dataPackage());
            return result;
        }
    }

    private static TrialRow row(String design, TrialPlan plan) {
        LawfulWorld lawful = new LawfulWorld(9, 5, 2, 1, OptionalDouble.of(7.5));
        return new TrialRow("study", design, plan, false, trial -> lawful, TrialTableTest::checks);
    }

    private static OptionalLong checks(long trial) {
        return trial < 2 ? OptionalLong.of(12 + 2 * trial) : OptionalLong.empty();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    @Test
    void everyWorldOfEveryDesignHasItsRowInOrder() throws IOException {
        BlockResult result = run(home.resolve("out"), 2, TRIALS, false, Observer.NONE);

        List<String> lines = lines(home.resolve("out/trials.csv"));
        assertThat(lines).hasSize(1 + 2 * (int) TRIALS);
        assertThat(lines.get(0)).isEqualTo(String.join(",", Schemas.TRIALS_OUT.header()));
        for (int i = 0; i < TRIALS; i++) {
            assertThat(lines.get(1 + i)).startsWith("study,any-three," + i + ",0,");
            assertThat(lines.get(1 + (int) TRIALS + i)).startsWith("study,two-of-five," + i + ",0,");
        }
        assertThat(lines.stream()
                        .filter(line -> line.matches("study,any-three,.*,true,.*"))
                        .count())
                .isEqualTo(result.designs().get(1).events(Metric.P_ANY_EXPOSURE))
                .isPositive();
        assertThat(ResultsCheck.of(home.resolve("out")).problems()).isEmpty();
    }

    @Test
    void rowsSayWhatHappened() throws IOException {
        run(home.resolve("out"), 1, 200, false, Observer.NONE);

        List<String> lines = lines(home.resolve("out/trials.csv"));
        assertThat(first(lines, ",true,"))
                .matches("study,any-three,[0-9]+,0,true,[0-9.]+,[a-z+-]+,[0-9]+,[0-9.]+,[0-9.]+,1000000,[0-9.]+,"
                        + "[0-9]+,9,5,1,7.5,.*,0");
        assertThat(first(lines, ",false,")).matches("study,any-three,[0-9]+,0,false,,,0,0,0,0,0,0,9,5,1,7.5,.*,0");
        assertThat(lines.get(1)).endsWith(",9,5,1,7.5,12,0,0");
        assertThat(lines.get(3)).endsWith(",9,5,1,7.5,,,0");
    }

    private static String first(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    private static double sum(List<String> lines, String design) {
        return lines.stream()
                .filter(line -> line.contains(design))
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[11]))
                .sum();
    }

    @Test
    void theRowsAddUpToTheTally() throws IOException {
        BlockResult result = run(home.resolve("out"), 2, TRIALS, false, Observer.NONE);

        double userDays = result.designs().get(0).of(Metric.EXPOSED_USER_DAYS).sum();
        assertThat(sum(lines(home.resolve("out/trials.csv")), "two-of-five"))
                .isCloseTo(userDays, org.assertj.core.api.Assertions.withinPercentage(1e-9));
    }

    @Test
    void whatNamesARowGoesOutBeforeWhatIsToBeComputed() {
        Pieces pieces = new Pieces();

        run(home.resolve("out"), 2, 1_100, false, Observer.NONE, Optional.of(pieces));

        assertThat(pieces.all.get(0)).isEqualTo(String.join(",", Schemas.TRIALS_OUT.header()) + "\n");
        assertThat(pieces.all.get(1)).isEqualTo("study,any-three,0,0");
        assertThat(pieces.all.get(2)).startsWith(",").endsWith(",12,0,0\n");
        assertThat(pieces.all.get(3)).isEqualTo("study,any-three,1,0");
        assertThat(pieces.all).hasSize(1 + 2 * 1_024 + 1);
        assertThat(home.resolve("out/trials.csv")).content().startsWith(String.join("", pieces.all));
    }

    @Test
    void theWorkOnRowsCanBeDoneForNobody() {
        AtomicLong worlds = new AtomicLong();
        TrialRow counted = new TrialRow(
                "study",
                "two-of-five",
                TWO,
                false,
                trial -> {
                    worlds.incrementAndGet();
                    return new LawfulWorld(9, 5, 2, 1, OptionalDouble.of(7.5));
                },
                TrialTableTest::checks);

        new LocalEngine(2).run(new Designs(List.of(TWO), 0), 1_100, TrialTable.unwritten(List.of(counted)));

        assertThat(worlds).hasValue(1_100);
    }

    /** What comes between one flush and the next. */
    private static final class Pieces extends ByteArrayOutputStream {

        private final List<String> all = new ArrayList<>();

        @Override
        public void flush() {
            if (size() > 0) {
                all.add(toString(StandardCharsets.UTF_8));
            }
            reset();
        }
    }

    @Test
    void threadsDoNotChangeAByte() throws IOException {
        run(home.resolve("one"), 1, TRIALS, false, Observer.NONE);
        run(home.resolve("two"), 2, TRIALS, false, Observer.NONE);

        assertThat(home.resolve("two/trials.csv")).hasSameBinaryContentAs(home.resolve("one/trials.csv"));
        assertThat(ResultsCheck.of(home.resolve("two")).resultsSha256())
                .isEqualTo(ResultsCheck.of(home.resolve("one")).resultsSha256());
    }

    @Test
    void worldsOfAShorterRunAreTheFirstOfALongerOne() throws IOException {
        run(home.resolve("short"), 2, 100, false, Observer.NONE);
        run(home.resolve("long"), 2, TRIALS, false, Observer.NONE);

        assertThat(lines(home.resolve("long/trials.csv")).subList(0, 101))
                .isEqualTo(lines(home.resolve("short/trials.csv")).subList(0, 101));
    }

    @Test
    void compressedRowsAreTheSameAndHaveNoTimeInThem() throws IOException {
        run(home.resolve("plain"), 2, TRIALS, false, Observer.NONE);
        run(home.resolve("packed"), 2, TRIALS, true, Observer.NONE);

        byte[] packed = Files.readAllBytes(home.resolve("packed/trials.csv.gz"));
        assertThat(packed.length).isLessThan((int) Files.size(home.resolve("plain/trials.csv")) / 3);
        assertThat(new byte[] {packed[4], packed[5], packed[6], packed[7]}).containsOnly(0);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(home.resolve("packed/trials.csv.gz")))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(home.resolve("plain/trials.csv")));
        }
        assertThat(ResultsCheck.of(home.resolve("packed")).problems()).isEmpty();
    }

    @Test
    void anotherObserverFollowsTheSameRunAndMayStopIt() throws IOException {
        List<Long> seen = new ArrayList<>();
        Observer next = new Observer() {
            @Override
            public boolean blockDone(BlockResult soFar, Recorder recorder) {
                seen.add(soFar.trials());
                return false;
            }
        };

        run(home.resolve("out"), 2, TRIALS, false, next);

        assertThat(seen).containsExactly(1024L);
        assertThat(lines(home.resolve("out/trials.csv"))).hasSize(1 + 2 * 1024);
        assertThat(ResultsCheck.of(home.resolve("out")).problems()).isEmpty();
    }

    @Test
    void aRunThatFailsLeavesNoParts() {
        Observer next = new Observer() {
            @Override
            public boolean blockDone(BlockResult soFar, Recorder recorder) {
                throw new IllegalStateException("planned");
            }
        };

        assertThatThrownBy(() -> run(home.resolve("out"), 2, TRIALS, false, next))
                .hasMessage("planned");
        assertThat(home).isEmptyDirectory();
    }
}
