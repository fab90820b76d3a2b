package escrowsim.rehearsal;

import escrowsim.crypto.Secret;
import escrowsim.custody.Coalition;
import escrowsim.custody.RefusedException;
import java.util.List;
import java.util.Optional;

/** Whoever works together: the pool of those who share what they steal, or one incident alone. */
final class Thief {

    private final Coalition coalition;
    private final Optional<KeySearches> searches;

    Thief(Coalition coalition, Optional<KeySearches> searches) {
        this.coalition = coalition;
        this.searches = searches;
    }

    void enter(List<String> custodians) {
        custodians.forEach(coalition::enter);
    }

    void leave(List<String> custodians) {
        custodians.forEach(coalition::leave);
    }

    /** Copies what can be copied of an epoch where the thief is, and tries to read with all there is at this moment. */
    void act(RealEpoch epoch, double year) throws RefusedException {
        coalition.copy(epoch.id());
        if (searches.filter(s -> !s.hasBegun(epoch) && s.isStored(epoch)).isPresent()) {
            if (contentKey(searches.get().probe(epoch)).isPresent()) {
                searches.get().begin(epoch);
            } else if (coalition.opensEpochsWhole()) {
                return;
            }
        }
        for (Prize prize : epoch.prizes()) {
            if (isWorthTrying(epoch, prize, year) && !read(epoch, prize, year) && coalition.opensEpochsWhole()) {
                return; // What fails here fails for everything else of the epoch.
            }
        }
    }

    private boolean isWorthTrying(RealEpoch epoch, Prize prize, double year) {
        return prize.worthTrying(year)
                && !searches.map(s -> s.isWaiting(epoch.id(), prize)).orElse(false);
    }

    private boolean read(RealEpoch epoch, Prize prize, double year) throws RefusedException {
        Optional<Secret> key = contentKey(prize);
        if (key.isPresent() && searches.isPresent()) {
            searches.get().opened(epoch, prize, key.get());
        } else if (key.isPresent()) {
            prize.open(key.get(), year);
        }
        return key.isPresent();
    }

    private Optional<Secret> contentKey(Prize prize) throws RefusedException {
        return coalition.contentKey(prize.wrapped(), prize.identifier());
    }
}
