package escrowsim.rehearsal;

import escrowsim.custody.Bulletin;
import java.util.ArrayList;
import java.util.List;

/** An epoch that has real keys: what is public of it, and the messages escrowed to it. Mutable. */
final class RealEpoch {

    private final Bulletin bulletin;
    private final List<SentMessage> messages = new ArrayList<>();
    private final double endYear;
    private long version;

    RealEpoch(Bulletin bulletin, long version, double endYear) {
        this.bulletin = bulletin;
        this.version = version;
        this.endYear = endYear;
    }

    long id() {
        return bulletin.key().epoch();
    }

    Bulletin bulletin() {
        return bulletin;
    }

    List<SentMessage> messages() {
        return messages;
    }

    /** When it ends if nothing happens before. */
    double endYear() {
        return endYear;
    }

    /** The version of the shares that its custodians hold, or held last. */
    long version() {
        return version;
    }

    void refreshedTo(long next) {
        version = next;
    }
}
