package escrowsim.attack;

/**
 * Somebody who holds a share of the escrowed keys. The name is also its random role: adding a custodian moves nobody
 * else's incidents.
 *
 * @param name as the author wrote it, unique in a scenario
 * @param kind company, government, court, ...: for the reader only
 * @param staffWithAccess people who could take a share
 * @param supplier whose flaw hits this custodian too; empty for a supplier of its own
 * @param jurisdiction whose coercion reaches it; empty for one of its own
 * @param keys how its shares are kept
 * @param answering how it answers those who ask
 */
public record Custodian(
        String name,
        String kind,
        double staffWithAccess,
        String supplier,
        String jurisdiction,
        KeyStorage keys,
        Answering answering) {

    public Custodian {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a custodian needs a name");
        }
        if (!(staffWithAccess >= 0 && staffWithAccess < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("staff_with_access must be 0 or more, was " + staffWithAccess);
        }
    }

    public boolean exportable() {
        return keys == KeyStorage.EXPORTABLE;
    }
}
