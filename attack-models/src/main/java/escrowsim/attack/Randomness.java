package escrowsim.attack;

/** Where a role gets its draws. A role is the attack's name and the custodian's, supplier's or jurisdiction's. */
public interface Randomness {

    Draws role(String attack, String whom);
}
