package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Any model, with every access entered in a public append-only log first. A device asks for a proof that the warrant is in the
 * log before it works, so that an access through devices without an entry is impossible. What can be copied can be used
 * without the log; an audit of the vaults notices that after some days.
 *
 * @param wrapped the model whose accesses are logged
 * @param auditDays after how many days an access that bypassed the log is noticed
 * @see <a href="https://www.usenix.org/conference/usenixsecurity18/presentation/frankle">Frankle, Park, Shaar, Goldwasser and
 *     Weitzner, Practical accountability of secret processes (2018)</a>
 */
public record TransparentWarrants(CustodyModel wrapped, double auditDays) implements CustodyModel {

    public TransparentWarrants {
        if (!wrapped.canBeOpened() || wrapped.holders().isEmpty() || wrapped instanceof TransparentWarrants) {
            throw new IllegalArgumentException(
                    "wraps must be a model with custodians whose accesses can be logged, was " + wrapped.id());
        }
        if (!(auditDays >= 0)) {
            throw new IllegalArgumentException("audit_days must be 0 or more, was " + auditDays);
        }
    }

    @Override
    public String id() {
        return "transparent-warrants";
    }

    @Override
    public Optional<Rule> holders() {
        return wrapped.holders();
    }

    @Override
    public KeySchedule keys() {
        return wrapped.keys();
    }

    @Override
    public Response response() {
        return wrapped.response();
    }

    @Override
    public UnitOfLoss unit() {
        return wrapped.unit();
    }

    @Override
    public Yield yieldOf(Custodian holder) {
        Yield unlogged = wrapped.yieldOf(holder);
        return unlogged == Yield.USE ? Yield.NOTHING : unlogged;
    }

    @Override
    public boolean reachesBack() {
        return wrapped.reachesBack();
    }

    @Override
    public double shareOpened() {
        return wrapped.shareOpened();
    }

    @Override
    public Optional<KeySearch> search() {
        return wrapped.search();
    }

    @Override
    public Optional<Possession> possession() {
        return wrapped.possession();
    }

    @Override
    public Optional<Notice> notice() {
        Optional<Notice> inner = wrapped.notice();
        return Optional.of(uniform ->
                Math.min(auditDays, inner.map(n -> n.afterDays(uniform)).orElse(Double.POSITIVE_INFINITY)));
    }

    @Override
    public CustodyModel againstRecordedTraffic() {
        return new TransparentWarrants(wrapped.againstRecordedTraffic(), auditDays);
    }

    @Override
    public Optional<String> standsInFor() {
        return wrapped.standsInFor();
    }

    @Override
    public double triesPerMessage() {
        return wrapped.triesPerMessage();
    }

    @Override
    public Optional<RealCustody> withKeys(List<Custodian> custodians, SecureRandom random) {
        return wrapped.withKeys(custodians, random).map(real -> new LoggedAccess(real, wrapped, custodians));
    }
}
