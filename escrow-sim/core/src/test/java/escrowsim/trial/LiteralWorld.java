package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What one world came to, by the definition: sending time by sending time. */
record LiteralWorld(DefinitionsTest.Design design, Incidents incidents) {

    /** Just after a time at which something changes. */
    private static final double MOMENT_YEARS = 1e-8;

    /** How one piece of traffic is read: from when on, and by whom. */
    private record Read(double year, Set<Integer> readers) {}

    double[] outcomes() {
        double first = Double.POSITIVE_INFINITY;
        long cause = 0;
        double exposed = 0;
        int stretches = 0;
        Set<Double> epochs = new LinkedHashSet<>();
        double unnoticed = 0;
        boolean before = false;
        List<Double> cuts = cuts();
        Map<Double, Double> keys = keysFound(cuts);
        for (int c = 0; c + 1 < cuts.size(); c++) {
            double from = cuts.get(c);
            double to = cuts.get(c + 1);
            if (to - from < 10 * MOMENT_YEARS) {
                continue;
            }
            double sent = from + MOMENT_YEARS;
            Read reading = reading(sent, keys);
            double read = reading.year();
            boolean now = read < DefinitionsTest.HORIZON_YEARS;
            stretches += now && !before ? 1 : 0;
            before = now;
            if (!now) {
                continue;
            }
            exposed += to - from;
            epochs.add(epochOf(sent));
            unnoticed = Math.max(
                    unnoticed, Math.min(DefinitionsTest.HORIZON_YEARS, firstDetection(reading.readers())) - read);
            double began = read == sent ? from : read;
            if (began < first) {
                cause = attacks(reading.readers());
                first = began;
            } else if (began == first && design.keysPerYear() == 0) {
                // A key found opens what several have opened: of that the oldest counts.
                cause |= attacks(reading.readers());
            }
        }
        boolean detected = false;
        for (int i = 0; i < incidents.count(); i++) {
            detected |= incidents.hits(i) > 0 && incidents.detectedYear(i) <= DefinitionsTest.HORIZON_YEARS;
        }
        return new double[] {
            first,
            cause,
            stretches > 0 && !detected ? 1 : 0,
            exposed * Years.DAYS,
            stretches,
            design.lifetime() > 0 ? epochs.size() : 0,
            unnoticed * Years.DAYS
        };
    }

    private long attacks(Set<Integer> readers) {
        return readers.stream().mapToLong(i -> 1L << incidents.attack(i)).reduce(0, (some, others) -> some | others);
    }

    /** Everything that is exposed, or not, changes at one of these. */
    private List<Double> cuts() {
        List<Double> times = new ArrayList<>();
        for (double year = 0;
                year < DefinitionsTest.HORIZON_YEARS;
                year += design.lifetime() > 0 ? design.lifetime() : DefinitionsTest.HORIZON_YEARS) {
            times.add(year);
        }
        for (double year = 0; year < DefinitionsTest.HORIZON_YEARS; year += design.refresh()) {
            times.add(year);
        }
        for (int i = 0; i < incidents.count(); i++) {
            times.add(incidents.startYear(i));
            times.add(incidents.startYear(i) - design.retention());
            times.add(incidents.startYear(i) - design.stored());
            times.add(incidents.detectedYear(i));
        }
        times.removeIf(year -> year < 0 || year >= DefinitionsTest.HORIZON_YEARS);
        times.add(DefinitionsTest.HORIZON_YEARS);
        return times.stream().distinct().sorted().toList();
    }

    private double epochOf(double sent) {
        return design.lifetime() > 0 ? Math.floor(sent / design.lifetime()) : 0;
    }

    /** With shares, and the key where it must be searched, or through a flaw, whichever is first. */
    private Read reading(double sent, Map<Double, Double> keys) {
        double opened = firstReading(sent, this::sharers);
        double withKey = design.keysPerYear() == 0
                ? opened
                : Math.max(opened, keys.getOrDefault(epochOf(sent), Double.POSITIVE_INFINITY));
        double throughFlaw = firstReading(sent, this::flaws);
        Set<Integer> readers = new LinkedHashSet<>();
        if (withKey <= throughFlaw && withKey < DefinitionsTest.HORIZON_YEARS) {
            readers.addAll(sharers(sent, opened));
        }
        if (throughFlaw <= withKey && throughFlaw < DefinitionsTest.HORIZON_YEARS) {
            readers.addAll(flaws(sent, throughFlaw));
        }
        return new Read(Math.min(withKey, throughFlaw), readers);
    }

    /** When the key of each epoch is found: the budget pays for one after the other. */
    private Map<Double, Double> keysFound(List<Double> cuts) {
        Map<Double, Double> comesOut = new TreeMap<>();
        for (int c = 0; c + 1 < cuts.size() && design.keysPerYear() > 0; c++) {
            double sent = cuts.get(c) + MOMENT_YEARS;
            double opened = firstReading(sent, this::sharers);
            if (cuts.get(c + 1) - cuts.get(c) >= 10 * MOMENT_YEARS && opened < DefinitionsTest.HORIZON_YEARS) {
                comesOut.merge(epochOf(sent), opened == sent ? cuts.get(c) : opened, Math::min);
            }
        }
        Map<Double, Double> found = new HashMap<>();
        double free = 0;
        for (double epoch : comesOut.keySet().stream()
                .sorted(Comparator.comparingDouble(comesOut::get))
                .toList()) {
            free = design.search().yearOfKeys(Math.max(free, comesOut.getOrDefault(epoch, 0.0)), 1);
            found.put(epoch, free);
        }
        return found;
    }

    private double firstReading(double sent, BiFunction<Double, Double, Set<Integer>> readers) {
        double first = readers.apply(sent, sent).isEmpty() ? Double.POSITIVE_INFINITY : sent;
        for (int i = 0; i < incidents.count() && first > sent; i++) {
            for (double now = incidents.startYear(i); now < incidents.detectedYear(i); now = nextVersion(now)) {
                if (now > sent
                        && now < sent + design.stored()
                        && now < first
                        && !readers.apply(sent, now).isEmpty()) {
                    first = now;
                }
            }
        }
        return first;
    }

    private double nextVersion(double year) {
        return (Math.floor(year / design.refresh() + 1e-9) + 1) * design.refresh();
    }

    private double firstDetection(Set<Integer> readers) {
        return readers.stream().mapToDouble(incidents::detectedYear).min().orElseThrow();
    }

    /** The usable incidents of each version whose custodians are enough. */
    private Set<Integer> sharers(double sent, double now) {
        Set<Integer> readers = new LinkedHashSet<>();
        for (double version = 0; version <= now; version += design.refresh()) {
            Set<Integer> usable = usable(sent, now, version, version + design.refresh());
            BitSet there = new BitSet();
            for (int i : usable) {
                there.or(at(i, sent, now, version, version + design.refresh()));
            }
            if (there.cardinality() >= design.needed()) {
                readers.addAll(usable);
            }
        }
        return readers;
    }

    /** Every flaw that is known. */
    private Set<Integer> flaws(double sent, double now) {
        Set<Integer> readers = new LinkedHashSet<>();
        for (int i = 0; i < incidents.count(); i++) {
            boolean flaw = incidents.hits(i) == 1 && incidents.hit(i, 0) == IncidentSink.EVERYTHING;
            if (flaw && incidents.startYear(i) <= now && sent < incidents.detectedYear(i)) {
                readers.add(i);
            }
        }
        return readers;
    }

    private Set<Integer> usable(double sent, double now, double from, double to) {
        Set<Integer> usable = new LinkedHashSet<>();
        for (int i = 0; i < incidents.count(); i++) {
            if (!at(i, sent, now, from, to).isEmpty()) {
                usable.add(i);
            }
        }
        return usable;
    }

    /** The custodians whose shares he can use: a copy of what existed while he was inside, from then on; a device only then. */
    private BitSet at(int incident, double sent, double now, double from, double to) {
        double begins = design.lifetime() > 0 ? Math.floor(sent / design.lifetime()) * design.lifetime() : sent;
        double destroyed = begins + design.lifetime() + design.retention();
        double came = Math.max(from, incidents.startYear(incident));
        double gone = Math.min(Math.min(to, DefinitionsTest.HORIZON_YEARS), incidents.detectedYear(incident));
        boolean inside = came < gone && came <= now;
        boolean copied = inside && came < destroyed && gone > begins;
        boolean used = inside && now < gone && now < destroyed;
        BitSet custodians = new BitSet();
        for (int h = 0; h < incidents.hits(incident); h++) {
            int custodian = incidents.hit(incident, h);
            if (custodian != IncidentSink.EVERYTHING && (custodian < design.copies() ? copied : used)) {
                custodians.set(custodian);
            }
        }
        return custodians;
    }
}
