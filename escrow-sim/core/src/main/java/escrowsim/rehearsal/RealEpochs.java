package escrowsim.rehearsal;

import escrowsim.custody.KeySchedule;
import escrowsim.custody.RealCustody;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The life of escrow keys: epochs begin, shares are refreshed, shares expire. Only an epoch in which a message will be sent
 * gets real keys. Mutable.
 */
final class RealEpochs {

    private final Agenda agenda;
    private final RealCustody custody;
    private final double[] sendingYears;
    private final RotationClock clock;
    private final double refreshYears;
    private final double retentionYears;
    private final Consumer<RealEpoch> onBegin;

    private final List<RealEpoch> all = new ArrayList<>();
    /** Those whose shares exist. */
    private final Map<Long, RealEpoch> held = new LinkedHashMap<>();

    private Optional<RealEpoch> current = Optional.empty();
    private long latestVersion;
    private long secretsWritten;

    RealEpochs(
            Agenda agenda, RealCustody custody, KeySchedule keys, double[] sendingYears, Consumer<RealEpoch> onBegin) {
        this.agenda = agenda;
        this.custody = custody;
        this.sendingYears = sendingYears;
        this.clock = new RotationClock(Years.ofDays(keys.keyLifetimeDays()));
        this.refreshYears = Years.ofDays(keys.refreshDays());
        this.retentionYears = Years.ofDays(keys.shareRetentionDays());
        this.onBegin = onBegin;
    }

    /** Starts the rotation clock: at the beginning, and again at a re-key, which ends the current epoch. */
    void startClock() {
        agenda.cancel(Event.Kind.EPOCH);
        clock.restart(agenda.now());
        current.filter(epoch -> agenda.now() < epoch.endYear()).ifPresent(epoch -> {
            epoch.endedAt(agenda.now());
            retainFromNow(epoch);
        });
        current = Optional.empty();
        planNext(agenda.now());
    }

    /** Puts the beginning of the next epoch with a message on the agenda. */
    private void planNext(double fromYear) {
        int found = Arrays.binarySearch(sendingYears, fromYear);
        int next = found >= 0 ? found : -found - 1;
        if (!clock.continuous() && next < sendingYears.length) {
            RotationClock.Span span = clock.spanOf(sendingYears[next]);
            double begins = Math.max(span.beginsYear(), agenda.now());
            agenda.add(begins, Event.Kind.EPOCH, () -> begin(span));
        }
    }

    private void begin(RotationClock.Span span) {
        RealEpoch epoch = deposit(span.number(), Math.min(span.endsYear(), agenda.horizonYears()));
        current = Optional.of(epoch);
        agenda.add(epoch.endYear() + retentionYears, Event.Kind.EXPIRY, () -> expire(epoch));
        planNext(span.endsYear());
        onBegin.accept(epoch);
    }

    /** The epoch of a message sent now: the current one, or with keys that evolve continuously one of its own. */
    RealEpoch ofMessage() {
        if (!clock.continuous()) {
            return current.orElseThrow();
        }
        RealEpoch epoch = deposit(all.size(), agenda.now());
        retainFromNow(epoch);
        onBegin.accept(epoch);
        return epoch;
    }

    private RealEpoch deposit(long number, double endYear) {
        long version = Math.max(latestVersion, versionNow());
        RealEpoch epoch = new RealEpoch(custody.begin(all.size(), version), version, number, endYear);
        all.add(epoch);
        held.put(epoch.id(), epoch);
        secretsWritten += custody.secretsOfAnEpoch();
        return epoch;
    }

    private void retainFromNow(RealEpoch epoch) {
        agenda.add(agenda.now() + retentionYears, Event.Kind.EXPIRY, () -> expire(epoch));
    }

    private void expire(RealEpoch epoch) {
        custody.erase(epoch.id());
        held.remove(epoch.id());
    }

    private long versionNow() {
        return (long) StrictMath.floor(agenda.now() / refreshYears);
    }

    /** Brings all shares to the version of this moment. Versions that nobody could see are passed over in one step. */
    void refreshToNow() {
        refreshTo(versionNow());
    }

    /** When the version after the latest begins. */
    double nextRefreshYear() {
        return (latestVersion + 1) * refreshYears;
    }

    void refreshToNext() {
        refreshTo(latestVersion + 1);
    }

    private void refreshTo(long version) {
        latestVersion = Math.max(latestVersion, version);
        for (RealEpoch epoch : held.values()) {
            if (epoch.version() < latestVersion) {
                custody.refresh(epoch.id(), latestVersion);
                epoch.refreshedTo(latestVersion);
                secretsWritten += custody.secretsOfAnEpoch();
            }
        }
    }

    /** All epochs so far, gone or not: what was sent in them may still be read. */
    List<RealEpoch> all() {
        return all;
    }

    long secretsWritten() {
        return secretsWritten;
    }
}
