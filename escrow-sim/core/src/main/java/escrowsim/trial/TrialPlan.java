package escrowsim.trial;

import escrowsim.attack.Attack;
import escrowsim.attack.Campaigns;
import escrowsim.attack.Custodian;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.Threats;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that a trial depends on besides its index: plain data, the same on any machine. */
public record TrialPlan(
        String seed,
        double horizonYears,
        Service service,
        CustodyModel custody,
        List<Custodian> custodians,
        List<Attack> attacks,
        Campaigns campaigns) {

    public TrialPlan {
        custodians = List.copyOf(custodians);
        attacks = new Threats(attacks, campaigns).attacks();
        if (attacks.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "at most " + Long.SIZE + " attacks are supported, got " + attacks.size());
        }
        for (Attack attack : attacks) {
            boolean isFlaw = attack.model() instanceof ProtocolFlaw;
            if (isFlaw && custody.possession().isPresent()) {
                throw new IllegalArgumentException(attack.name() + " is not computed under " + custody.id()
                        + ", where messages on their way are not touched, so that their protocol has no part in"
                        + " what is lost; a flaw that unlocks devices is external-breach at the vendor");
            }
            boolean readApart = custody.search().isPresent()
                    || (custody.shareOpened() < 1 && custody.unit().byUser());
            if (isFlaw && attack.takesPart() && readApart) {
                throw new IllegalArgumentException(attack.name() + ".reach is not computed under " + custody.id()
                        + ", where a flaw reads everybody's messages or nobody's; leave its reach out");
            }
        }
        if (!(horizonYears > 0 && horizonYears <= 10_000)) {
            throw new IllegalArgumentException("horizon_years must be above 0 and at most 10000, was " + horizonYears);
        }
    }

    /** A plan without campaigns. */
    public TrialPlan(
            String seed,
            double horizonYears,
            Service service,
            CustodyModel custody,
            List<Custodian> custodians,
            List<Attack> attacks) {
        this(seed, horizonYears, service, custody, custodians, attacks, Campaigns.NONE);
    }

    /**
     * Makes sure that a world fits: the custodians that attacks hit in one, on average.
     *
     * @throws IllegalArgumentException if not; the message begins with the path of the rate that does most
     */
    public void requireRoom() {
        if (escrow().isEmpty()) {
            return;
        }
        double[] hits = threats().expectedHits(custodians, TrialKernel.purchasable(this), horizonYears);
        double all = 0;
        int most = 0;
        for (int a = 0; a < hits.length; a++) {
            all += hits[a];
            most = hits[a] > hits[most] ? a : most;
        }
        int limit = byUser() ? Incidents.MOST_EXPECTED_BY_USER : Incidents.MOST_EXPECTED;
        if (!(all <= limit)) {
            Attack attack = attacks.get(most);
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "attacks.%s.%s is too high for horizon_years: custodians would be hit %s in one"
                            + " world, of which at most %d are computed; lower one of the two",
                    attack.name(),
                    attack.model().rateKey(),
                    often(all),
                    limit));
        }
    }

    private static String often(double times) {
        return Double.isFinite(times)
                ? String.format(Locale.ROOT, "about %.3g times", times)
                : "more often than can be counted";
    }

    public Threats threats() {
        return new Threats(attacks, campaigns);
    }

    /** Bit a is set where attack a is a flaw of the protocol, which reads whatever is stored. */
    long flaws() {
        long flaws = 0;
        for (int a = 0; a < attacks.size(); a++) {
            flaws |= attacks.get(a).model() instanceof ProtocolFlaw ? 1L << a : 0;
        }
        return flaws;
    }

    /** Whether incidents can take some users' records and leave others': each must have keys of his own for that. */
    public boolean byUser() {
        return custody.unit().byUser() && attacks.stream().anyMatch(Attack::takesPart);
    }

    /** What can be opened, as it stands before this plan's adversary. */
    public Optional<CustodyModel> escrow() {
        boolean recorded = service.storedDays() == Double.POSITIVE_INFINITY;
        return Optional.of(recorded ? custody.againstRecordedTraffic() : custody)
                .filter(CustodyModel::canBeOpened);
    }

    /** The rule of those who can open, over this plan's custodians; empty where no custodian has a part in it. */
    public Optional<AccessStructure> accessStructure() {
        return escrow().flatMap(CustodyModel::holders)
                .map(rule -> AccessStructure.of(
                        custodians.stream().map(Custodian::name).toList(), rule));
    }
}
