package escrowsim.attack;

import java.util.List;

/**
 * An attack as a scenario names it: what happens how often, to whom, and what an intruder gets out of it.
 *
 * @param name the author's name for it, and its random role
 * @param on the custodians it can reach by name; empty for all
 * @param dwell how long an intruder stays
 * @param reach how much of a vault an incident takes
 * @param pooledShare probability that an incident's yield joins the common pool
 * @param modifiers what changes its rate
 */
public record Attack(
        String name,
        AttackModel model,
        List<String> on,
        Dwell dwell,
        Reach reach,
        double pooledShare,
        Modifiers modifiers) {

    public Attack {
        on = List.copyOf(on);
        if (!(pooledShare >= 0 && pooledShare <= 1)) {
            throw new IllegalArgumentException("pooled_share must be between 0 and 1, was " + pooledShare);
        }
    }

    /** An attack that takes whole vaults. */
    public Attack(
            String name, AttackModel model, List<String> on, Dwell dwell, double pooledShare, Modifiers modifiers) {
        this(name, model, on, dwell, Reach.WHOLE, pooledShare, modifiers);
    }

    /** An attack that takes whole vaults, at a rate that stays what it is. */
    public Attack(String name, AttackModel model, List<String> on, Dwell dwell, double pooledShare) {
        this(name, model, on, dwell, pooledShare, Modifiers.NONE);
    }

    /** Whether it can ever take less than a whole vault. */
    public boolean takesPart() {
        return !reach.equals(Reach.WHOLE);
    }

    boolean reaches(Custodian custodian) {
        return on.isEmpty() || on.contains(custodian.name());
    }
}
