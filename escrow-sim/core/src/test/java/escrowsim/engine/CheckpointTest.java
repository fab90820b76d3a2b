package escrowsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.trial.TrialPlan;
import escrowsim.trial.YearGrid;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private final Set<String> changed = new TreeSet<>();
    private final List<String> forgotten = new ArrayList<>();

    private static BlockResult some(long trials) {
        return new LocalEngine(1).run(looked(List.of(LocalEngineTest.plan(1), LocalEngineTest.plan(2))), trials);
    }

    private static Designs looked(List<TrialPlan> plans) {
        return new Designs(plans, 0).lookingAt(Collections.nCopies(plans.size(), new YearGrid(4, 8)));
    }

    private static String text(BlockResult result) {
        StringWriter text = new StringWriter();
        Checkpoint.write(result, text);
        return text.toString();
    }

    private static BlockResult read(String text) {
        return Checkpoint.read(2, new BufferedReader(new StringReader(text)));
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        String text = text(some(2_048));

        assertThat(text(read(text))).isEqualTo(text);
    }

    @Test
    void aRunThatGoesOnFromItEndsInTheSameBits() {
        Designs designs = looked(List.of(LocalEngineTest.plan(1), LocalEngineTest.plan(2)));
        BlockResult before = read(text(some(2_048)));

        BlockResult after = new LocalEngine(2).goOn(designs, before, 5_000, Observer.NONE);

        assertThat(text(after)).isEqualTo(text(some(5_000)));
    }

    /**
     * Changes every number that a result is made of, one after the other, and looks whether the checkpoint changes with it. A
     * field that somebody adds and does not save is found here, and so is a type that this test does not know.
     */
    @Test
    void noNumberOfAResultIsForgotten() throws ReflectiveOperationException {
        BlockResult exact = some(1_024);
        BlockResult histogram = some(1_024);
        spill(histogram);

        BlockResult drawn = new LocalEngine(1)
                .run(
                        new Designs(
                                        List.of(LocalEngineTest.plan(2), LocalEngineTest.plan(2)),
                                        0,
                                        List.of(draw -> LocalEngineTest.plan(1), draw -> LocalEngineTest.plan(2)))
                                .lookingAt(Collections.nCopies(2, new YearGrid(4, 8))),
                        1_024);

        visit("result", exact, exact);
        visit("result", drawn, drawn);
        visit("result", histogram, histogram);

        assertThat(forgotten).isEmpty();
        assertThat(changed)
                .anyMatch(path -> path.endsWith(".Distribution.exact"))
                .anyMatch(path -> path.endsWith(".Distribution.cells"))
                .anyMatch(path -> path.endsWith(".Amounts.weighted"))
                .anyMatch(path -> path.endsWith(".ByDraw.count"))
                .anyMatch(path -> path.endsWith(".ByDraw.sum"))
                .anyMatch(path -> path.endsWith(".ByDraw.squares"))
                .anyMatch(path -> path.endsWith(".Causes.attacks"))
                .anyMatch(path -> path.endsWith(".CourseTally.worlds"))
                .anyMatch(path -> path.contains(".YearSums.userDaysByDraw.ByDraw.sum"))
                .anyMatch(path -> path.endsWith(".Differences.sum"));
    }

    /** Beyond so many amounts they are counted in cells. */
    private static void spill(BlockResult result) throws ReflectiveOperationException {
        var amounts = result.designs().get(0).of(escrowsim.trial.Metric.EXPOSED_USER_DAYS);
        Field positive = amounts.getClass().getDeclaredField("positive");
        positive.setAccessible(true);
        Object distribution = positive.get(amounts);
        var toCells = distribution.getClass().getDeclaredMethod("toCells");
        toCells.setAccessible(true);
        toCells.invoke(distribution);
    }

    private void visit(String path, Object value, BlockResult whole) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(path, list.get(i), whole);
            }
            return;
        }
        if (value instanceof Object[] array) {
            visit(path, List.of(array), whole);
            return;
        }
        assertThat(value.getClass().getName()).startsWith("escrowsim.");
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                visit(path + "." + value.getClass().getSimpleName() + "." + field.getName(), value, field, whole);
            }
        }
    }

    private void visit(String path, Object owner, Field field, BlockResult whole) throws ReflectiveOperationException {
        Class<?> type = field.getType();
        if (type == long.class) {
            long before = field.getLong(owner);
            field.setLong(owner, before + 1);
            compare(path, whole, () -> field.setLong(owner, before));
        } else if (type == int.class) {
            // A final one is a limit, and no sum.
            if (!Modifier.isFinal(field.getModifiers())) {
                int before = field.getInt(owner);
                field.setInt(owner, before - 1);
                compare(path, whole, () -> field.setInt(owner, before));
            }
        } else if (type == double.class) {
            double before = field.getDouble(owner);
            field.setDouble(owner, before + 1);
            compare(path, whole, () -> field.setDouble(owner, before));
        } else if (type == boolean.class) {
            // A final one is what the metric says, and no sum.
            if (!Modifier.isFinal(field.getModifiers())) {
                boolean before = field.getBoolean(owner);
                field.setBoolean(owner, !before);
                compare(path, whole, () -> field.setBoolean(owner, before));
            }
        } else if (type.isArray() && type.getComponentType().isPrimitive()) {
            array(path, field.get(owner), whole);
        } else {
            visit(path, field.get(owner), whole);
        }
    }

    /** Its first number; one of an array without numbers is looked at in another state. */
    private void array(String path, Object array, BlockResult whole) throws ReflectiveOperationException {
        if (Array.getLength(array) > 0 && isUsed(array)) {
            if (array instanceof double[] reals) {
                double before = reals[0];
                reals[0] = before + 1;
                compare(path, whole, () -> reals[0] = before);
            } else {
                long before = Array.getLong(array, 0);
                Array.setLong(array, 0, before + 1);
                compare(path, whole, () -> Array.setLong(array, 0, before));
            }
        }
    }

    private static boolean isUsed(Object array) {
        for (int i = 0; i < Array.getLength(array); i++) {
            if (!Array.get(array, i).equals(array instanceof double[] ? (Object) 0.0 : (Object) 0L)) {
                return true;
            }
        }
        return false;
    }

    private interface Undo {
        void now() throws ReflectiveOperationException;
    }

    private void compare(String path, BlockResult whole, Undo undo) throws ReflectiveOperationException {
        String with = null;
        try {
            with = text(whole);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // A count that does not go with its array: it is looked at, then.
            changed.add(path);
        }
        undo.now();
        if (with != null && with.equals(text(whole))) {
            forgotten.add(path);
        } else {
            changed.add(path);
        }
    }

    @Test
    void whatIsNoStateOfTheseDesignsIsRefused() {
        String text = text(some(1_024));

        assertThatThrownBy(() -> read(text.replaceFirst("trials", "tirals")))
                .hasMessage("there is no usable design_0.trials");
        assertThatThrownBy(() -> read(text.substring(0, text.length() / 2)))
                .hasMessageStartingWith("there is no usable ");
        assertThatThrownBy(() -> read(text.replaceFirst("exact_count [1-9]", "exact_count 99999999999")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checkpoint.read(3, new BufferedReader(new StringReader(text))))
                .hasMessage("there is no usable design_2.trials");
        assertThatThrownBy(() ->
                        new LocalEngine(1).goOn(Designs.of(LocalEngineTest.plan(1)), some(1_024), 2_048, Observer.NONE))
                .hasMessage("a run goes on after whole blocks of the same designs, was 1024 trials of 2");
    }
}
