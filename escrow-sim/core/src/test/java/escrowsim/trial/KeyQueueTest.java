package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.custody.KeySchedule;
import escrowsim.custody.KeySearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which keys a budget finds when, where groups of users, each whose keys came out at one moment, lie beside each other. */
class KeyQueueTest {

    private static final double HORIZON_YEARS = 4;
    private static final double EPOCH_YEARS = 0.25;
    private static final double KEYS_PER_YEAR = 12;
    private static final int GROUPS = 3;

    private final Epochs epochs =
            new Epochs(new KeySchedule(EPOCH_YEARS * Years.DAYS, Double.POSITIVE_INFINITY, 0), HORIZON_YEARS);
    private final Lots lots = new Lots(epochs, true);
    /** One user in each group. */
    private final Service service = new Service(GROUPS, 0, 1, 0, Double.POSITIVE_INFINITY);

    private final KeyQueue queue = new KeyQueue(
            new KeySearch(1, 1, Double.POSITIVE_INFINITY, KEYS_PER_YEAR), service, lots, epochs, HORIZON_YEARS);

    /** A group's traffic of these sending times is open from a moment on. */
    private record Group(double from, double to, double moment) {}

    private record Key(double moment, int epoch) {}

    @Test
    void nobodysKeyOfAnEpochIsPaidTwice() {
        SplittableRandom random = new SplittableRandom(1);
        int several = 0;
        for (int world = 0; world < 400; world++) {
            List<Group> groups = new ArrayList<>();
            for (int g = 0; g < GROUPS; g++) {
                double from = random.nextDouble(HORIZON_YEARS - 0.5);
                double to = random.nextDouble(from, HORIZON_YEARS);
                groups.add(new Group(from, to, random.nextDouble(HORIZON_YEARS)));
            }
            open(groups);
            queue.take();
            several += check(world) > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(100);
    }

    /** Cut by cut, and in each of them group by group. */
    private void open(List<Group> groups) {
        lots.clear();
        double[] cuts = groups.stream()
                .flatMapToDouble(g -> DoubleStream.of(g.from, g.to, g.moment))
                .sorted()
                .toArray();
        for (int c = 0; c + 1 < cuts.length; c++) {
            for (Group group : groups) {
                if (group.from <= cuts[c] && cuts[c] < group.to) {
                    lots.of(1.0 / GROUPS, group.moment, true);
                    lots.add(cuts[c], cuts[c + 1], Math.max(cuts[c], group.moment));
                }
            }
        }
    }

    /** How many groups have any lot. */
    private long check(int world) {
        Map<Key, Double> found = keysFound();
        for (int part = 0; part < queue.count; part++) {
            int lot = queue.lot[part];
            int first = (int) Math.floor(queue.from[part] / EPOCH_YEARS);
            for (int epoch = first; epoch * EPOCH_YEARS < queue.to[part]; epoch++) {
                double from = Math.max(queue.from[part], epoch * EPOCH_YEARS);
                double sent = (from + Math.min(queue.to[part], (epoch + 1) * EPOCH_YEARS)) / 2;
                double key = found.getOrDefault(new Key(lots.since[lot], epoch), Double.NaN);
                double expected = Math.max(Math.max(sent, lots.readable[lot]), key);
                assertThat(Math.min(HORIZON_YEARS, queue.readableFrom(part, sent)))
                        .as("world %d, lot %d, sent %s", world, lot, sent)
                        .isCloseTo(Math.min(HORIZON_YEARS, expected), within(1e-9));
            }
        }
        return IntStream.range(0, queue.count)
                .mapToDouble(part -> lots.since[queue.lot[part]])
                .distinct()
                .count();
    }

    /** One key after the other: of the lots in the order in which they can be searched, and of each its epochs from the oldest on. */
    private Map<Key, Double> keysFound() {
        Map<Key, Double> found = new HashMap<>();
        double free = 0;
        int[] order = IntStream.range(0, lots.count).toArray();
        Order.sort(order, lots.count, lots.readable);
        for (int lot : order) {
            int first = (int) Math.floor(lots.from[lot] / EPOCH_YEARS);
            for (int epoch = first; epoch * EPOCH_YEARS < lots.to[lot]; epoch++) {
                Key key = new Key(lots.since[lot], epoch);
                if (!found.containsKey(key)) {
                    free = Math.max(free, lots.readable[lot]) + 1 / KEYS_PER_YEAR;
                    found.put(key, free);
                }
            }
        }
        return found;
    }
}
