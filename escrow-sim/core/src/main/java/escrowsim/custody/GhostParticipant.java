package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The provider adds a silent member to a conversation on demand: from then on every message is encrypted to that member too.
 * Whoever gets into the provider can add members while inside. What was sent before stays closed.
 *
 * <p>Clients that check the directory against a log of all keys (key transparency) notice an added key with a chance per use;
 * one notice is enough to end the incident. With real keys every list is in such a log, and senders encrypt to no key outside it;
 * the chance is that somebody looks. Uses are a Poisson process, so the time to the first notice is exponential.
 *
 * @param rule one custodian, the provider
 * @param usesPerDay how many conversations an intruder enters in a day
 * @param noticeShare the chance that one use is noticed
 * @see <a href="https://www.lawfareblog.com/principles-more-informed-exceptional-access-debate">Levy and Robinson, Principles
 *     for a more informed exceptional access debate (2018)</a>
 */
public record GhostParticipant(Rule rule, double usesPerDay, double noticeShare, Response response)
        implements CustodyModel {

    public GhostParticipant {
        Holders.requireOne(rule, "the provider");
        if (!(usesPerDay >= 0)) {
            throw new IllegalArgumentException("uses_per_day must be 0 or more, was " + usesPerDay);
        }
        if (!(noticeShare >= 0 && noticeShare <= 1)) {
            throw new IllegalArgumentException("notice_share must be between 0 and 1, was " + noticeShare);
        }
    }

    @Override
    public String id() {
        return "ghost-participant";
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.of(rule);
    }

    @Override
    public KeySchedule keys() {
        return KeySchedule.NO_KEY;
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.CONVERSATION;
    }

    @Override
    public Yield yieldOf(Custodian holder) {
        return Yield.TAP;
    }

    @Override
    public boolean reachesBack() {
        return false;
    }

    @Override
    public Optional<Notice> notice() {
        double noticesPerDay = usesPerDay * noticeShare;
        return noticesPerDay == 0
                ? Optional.empty()
                : Optional.of(uniform -> -StrictMath.log1p(-uniform) / noticesPerDay);
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return Optional.of(new GhostMembers(rule, random));
    }
}
