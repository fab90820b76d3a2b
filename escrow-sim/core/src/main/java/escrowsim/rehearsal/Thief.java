package escrowsim.rehearsal;

import escrowsim.crypto.Secret;
import escrowsim.custody.Coalition;
import escrowsim.custody.RefusedException;
import java.util.List;
import java.util.Optional;

/** Whoever works together: the pool of those who share what they steal, or one incident alone. */
final class Thief {

    private final Coalition coalition;

    Thief(Coalition coalition) {
        this.coalition = coalition;
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
        for (SentMessage message : epoch.messages()) {
            if (message.worthTrying(year) && !read(message, year) && coalition.opensEpochsWhole()) {
                return; // What fails here fails for every other message of the epoch.
            }
        }
    }

    private boolean read(SentMessage message, double year) throws RefusedException {
        Optional<Secret> contentKey =
                coalition.contentKey(message.wrapped(), message.envelope().identifier());
        if (contentKey.isPresent()) {
            message.decrypt(contentKey.get(), year);
        }
        return contentKey.isPresent();
    }
}
