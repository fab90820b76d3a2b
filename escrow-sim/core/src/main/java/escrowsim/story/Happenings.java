package escrowsim.story;

import escrowsim.attack.AttackModel;
import escrowsim.custody.CustodyModel;
import escrowsim.story.Happening.Effect;
import escrowsim.story.Happening.Kind;
import escrowsim.trial.Chronicle;
import escrowsim.trial.Chronicle.Asked;
import escrowsim.trial.Chronicle.Incident;
import escrowsim.trial.Chronicle.Opening;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened in a world, line by line. Mutable while it collects. */
final class Happenings {

    private final Chronicle chronicle;
    /** Whether what shares open must still be searched, or needs a device. */
    private final boolean openedIsNotRead;

    private final List<Happening> all = new ArrayList<>();
    /** What comes of the moments at which shares open something new. */
    private final Map<Double, Kind> opened = new HashMap<>();

    private Happenings(Chronicle chronicle) {
        this.chronicle = chronicle;
        CustodyModel custody = chronicle.plan().custody();
        openedIsNotRead = custody.search().isPresent() || custody.possession().isPresent();
    }

    /** In the order of time. */
    static List<Happening> of(Chronicle chronicle) {
        Happenings happenings = new Happenings(chronicle);
        happenings.findOpened();
        chronicle.incidents().forEach(happenings::starts);
        happenings.opensOtherwise();
        chronicle.incidents().forEach(happenings::ends);
        chronicle.requests().forEach(happenings::asks);
        happenings.readsAtLast();
        happenings.all.sort(Comparator.comparingDouble(Happening::year));
        return List.copyOf(happenings.all);
    }

    private void findOpened() {
        ReadableTimes keysOut = new ReadableTimes();
        ReadableTimes readable = new ReadableTimes();
        for (Opening opening : chronicle.openings()) {
            if (openedIsNotRead && !opening.byFlaw()) {
                if (keysOut.add(opening.fromYear(), opening.toYear())) {
                    opened.putIfAbsent(opening.readableYear(), Kind.KEYS);
                }
            } else if (readable.add(opening.fromYear(), opening.toYear())) {
                opened.putIfAbsent(opening.readableYear(), readsFirst(opening) ? Kind.LEAK : Kind.MORE);
            }
        }
    }

    /** Beside a search, a flaw that comes later only reads more. */
    private boolean readsFirst(Opening opening) {
        return openedIsNotRead ? opening.readableYear() <= chronicle.outcome().firstExposureYear : opened.isEmpty();
    }

    private void starts(Incident incident) {
        IncidentWords words = IncidentWords.of(chronicle, incident);
        Kind kind = Optional.ofNullable(opened.remove(incident.startYear())).orElse(Kind.NOTHING);
        all.add(new Happening(incident.startYear(), words.actor(), words.event(), incident.atStart(), Effect.of(kind)));
    }

    /** Moments at which nobody comes, and more can be read: a new key or new shares meet those who are inside. */
    private void opensOtherwise() {
        opened.forEach((year, kind) -> all.add(
                chronicle.plan().accessStructure().isEmpty()
                        ? new Happening(
                                year,
                                "whoever pays",
                                "can search for keys, one after the other",
                                Optional.empty(),
                                Effect.of(kind))
                        : new Happening(
                                year,
                                "those inside",
                                "reach shares that fit together",
                                Optional.empty(),
                                Effect.of(kind))));
    }

    private void ends(Incident incident) {
        if (incident.entered().isEmpty() || incident.snapshot() || !incident.detected()) {
            return;
        }
        boolean rekey = chronicle.rekeyYears().contains(incident.endYear());
        double days = (incident.endYear() - incident.startYear()) * Years.DAYS;
        IncidentWords words = IncidentWords.of(chronicle, incident);
        all.add(new Happening(
                incident.endYear(),
                words.finder(),
                rekey ? "is rid of the intruder, as all others are" : words.found(),
                incident.atEnd(),
                new Effect(rekey ? Kind.REKEYED : Kind.EVICTED, "after " + Words.days(days))));
    }

    private void asks(Asked asked) {
        AttackModel model = chronicle.plan().attacks().get(asked.attack()).model();
        String going = Words.list(asked.accepts().stream()
                .map(index -> chronicle.plan().custodians().get(index).name()));
        String read = asked.granted() ? Words.days(asked.daysThere()) + " of one user's messages read" : "";
        String noticed = asked.noticed() ? "an audit notices" : "";
        String detail = read + (read.isEmpty() || noticed.isEmpty() ? "" : ", ") + noticed;
        all.add(new Happening(
                asked.year(),
                model.actor(),
                "asks for " + Words.days(asked.daysRead()) + " of one user's messages; "
                        + (going.isEmpty()
                                ? "nobody goes along"
                                : going + (asked.accepts().size() == 1 ? " goes along" : " go along")),
                asked.standing(),
                new Effect(asked.granted() ? Kind.GRANTED : Kind.REFUSED, detail)));
    }

    /** Where shares alone read nothing. */
    private void readsAtLast() {
        double year = chronicle.outcome().firstExposureYear;
        boolean byFlaw =
                chronicle.openings().stream().anyMatch(opening -> opening.byFlaw() && opening.readableYear() <= year);
        if (openedIsNotRead && !byFlaw && year < Double.POSITIVE_INFINITY) {
            boolean searched = chronicle.plan().custody().search().isPresent();
            all.add(new Happening(
                    year,
                    searched ? "the search" : "a device that was taken",
                    searched ? "finds its first key" : "gives out what is on it",
                    Optional.empty(),
                    Effect.of(Kind.LEAK)));
        }
    }
}
