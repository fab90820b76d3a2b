package escrowsim.rehearsal;

import escrowsim.custody.EscrowKey;
import java.util.ArrayList;
import java.util.List;

/** An epoch that has real keys: what senders need of it, and what is escrowed to it. Mutable. */
final class RealEpoch {

    private final EscrowKey key;
    private final List<Prize> prizes = new ArrayList<>();
    /** Among all epochs, with those that have no real keys. */
    private final long number;

    private double endYear;
    private long version;

    RealEpoch(EscrowKey key, long version, long number, double endYear) {
        this.key = key;
        this.version = version;
        this.number = number;
        this.endYear = endYear;
    }

    long id() {
        return key.epoch();
    }

    EscrowKey key() {
        return key;
    }

    /** Messages, or devices. */
    List<Prize> prizes() {
        return prizes;
    }

    long number() {
        return number;
    }

    /** When it ends if nothing happens before. */
    double endYear() {
        return endYear;
    }

    void endedAt(double year) {
        endYear = year;
    }

    /** The version of what its custodians hold, or held last. */
    long version() {
        return version;
    }

    void refreshedTo(long next) {
        version = next;
    }
}
