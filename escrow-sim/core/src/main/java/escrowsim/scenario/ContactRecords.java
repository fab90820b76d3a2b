package escrowsim.scenario;

import escrowsim.access.LawfulDemand.Targets;
import escrowsim.network.Cell;
import escrowsim.network.ChainPlan;
import escrowsim.network.ContactNetwork;
import escrowsim.network.GeneratedNetwork;
import escrowsim.network.SmallWorld;
import escrowsim.scenario.ContactSearch.WithoutEscrow;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** From settings to what is followed. */
final class ContactRecords {

    /** Reported besides the milestones and the last day. */
    private static final List<Double> DAYS = List.of(1.0, 2.0, 3.0, 7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0);

    private static final String MILESTONES = "chaining.milestones";

    private final Settings settings;

    private ContactRecords(Settings settings) {
        this.settings = settings;
    }

    /** Nothing where the scenario does not ask, or where its list of contacts is not at hand. */
    static Optional<ContactSearch> search(Settings settings, Targets targets, ContactLists lists) {
        boolean asked = settings.placeOf(ChainingParameters.SECTION).isPresent();
        return asked ? new ContactRecords(settings).search(targets, lists) : Optional.empty();
    }

    private Optional<ContactSearch> search(Targets targets, ContactLists lists) {
        SortedMap<Double, String> milestones = milestones();
        ChainPlan.Search search = new ChainPlan.Search(
                (int) number("hops"),
                days(number("until_days"), milestones),
                settings.flag("chaining.seed_active_after"));
        WithoutEscrow without = new WithoutEscrow(
                number("phone.history_days"),
                number("phone.opened_share"),
                number("phone.opened_days"),
                number("metadata.kept_days"),
                number("metadata.answer_days"));
        Optional<ContactNetwork> network = network(lists);
        return network.map(of -> new ContactSearch(
                new ChainPlan(of, search, targets, number("mandate_years"), size(of)),
                without,
                settings.number("traffic.stored_days"),
                milestones));
    }

    private double number(String key) {
        return settings.number("chaining." + key);
    }

    private ChainPlan.Size size(ContactNetwork network) {
        return new ChainPlan.Size((int) number("worlds"), network.isDrawn() ? (int) number("networks") : 1);
    }

    private static List<Double> days(double until, SortedMap<Double, String> milestones) {
        TreeSet<Double> days = new TreeSet<>(DAYS);
        days.addAll(milestones.keySet());
        if (!milestones.isEmpty() && milestones.lastKey() > until) {
            throw new IllegalArgumentException("milestones must not be after until_days, " + Numbers.text(until)
                    + ", was " + Numbers.text(milestones.lastKey()));
        }
        days.removeIf(day -> day >= until);
        days.add(until);
        return List.copyOf(days);
    }

    private SortedMap<Double, String> milestones() {
        SortedMap<Double, String> byDay = new TreeMap<>();
        for (String day : settings.keysIn(MILESTONES)) {
            byDay.put(Double.parseDouble(day), settings.text(MILESTONES + "." + day));
        }
        return byDay;
    }

    private Optional<ContactNetwork> network(ContactLists lists) {
        if (settings.find("chaining.contacts_file").isPresent()) {
            return lists.network(
                            settings.find("chaining.contacts_file").orElseThrow(),
                            settings.find("chaining.people_file"))
                    .map(ContactNetwork.class::cast);
        }
        if (settings.find("chaining.people_file").isPresent()) {
            throw new IllegalArgumentException("people_file goes with a contacts_file, which is not given");
        }
        SmallWorld around = new SmallWorld(
                (int) number("around.people"),
                (int) number("around.ties_per_person"),
                number("around.rewired_share"),
                number("around.contacts_per_tie_month"),
                number("around.contacts_shape"));
        Cell cell = new Cell(
                (int) number("cell.members"),
                Cell.Shape.of(settings.text("chaining.cell.shape")),
                number("cell.density"),
                number("cell.contacts_per_tie_month"),
                number("cell.contacts_shape"));
        return Optional.of(new GeneratedNetwork(around, cell, Cell.SeedPlace.of(settings.text("chaining.cell.seed"))));
    }
}
