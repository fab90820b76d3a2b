package escrowsim.access;

import escrowsim.attack.Custodian;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySearch;
import escrowsim.custody.Possession;
import java.util.List;
import java.util.Optional;

/**
 * What a custody model lets the lawful side do: whom to ask, how far back, at what price, and what of it can be read. The
 * same rule, key schedule, search and share that the attacks meet.
 *
 * @param answers of those who must agree; empty where nothing can be opened
 * @param keptDays how much history can be opened; infinity where whatever is asked for is still to be sent
 * @param search for the rest of a key; empty where there is none
 * @param affordableFromYear when the search for the rest of a key has become as cheap as is allowed
 * @param shareOpened of the traffic that can be read at all
 */
record Opening(
        Optional<AnswerTimes> answers,
        double keptDays,
        Optional<KeySearch> search,
        double affordableFromYear,
        double shareOpened) {

    private static final double HOURS = 24;

    static Opening of(
            CustodyModel custody,
            List<Custodian> custodians,
            double storedDays,
            double mostUsdPerAccess,
            Outages outages) {
        if (!custody.canBeOpened()) {
            return new Opening(Optional.empty(), storedDays, Optional.empty(), 0, 1);
        }
        double shareDays = custody.openableDays();
        // A device that was seized holds its own history, whatever the service stores.
        double historyDays = custody.possession()
                .map(Possession::historyDays)
                .orElse(custody.reachesBack() ? storedDays : shareDays);
        return new Opening(
                Optional.of(answers(custody, custodians, outages)),
                custody.reachesBack() ? Math.min(historyDays, shareDays) : Double.POSITIVE_INFINITY,
                custody.search(),
                custody.search()
                        .map(search -> search.yearOfCost(mostUsdPerAccess))
                        .orElse(0.0),
                custody.shareOpened());
    }

    private static AnswerTimes answers(CustodyModel custody, List<Custodian> custodians, Outages outages) {
        double leastHours = custody.lawfulDelayDays() * HOURS;
        return custody.holders()
                .map(rule -> new AnswerTimes(
                        AccessStructure.of(
                                custodians.stream().map(Custodian::name).toList(), rule),
                        custodians.stream().map(Custodian::answering).toList(),
                        leastHours,
                        outages))
                .orElseGet(AnswerTimes::ofNobody);
    }
}
