package escrowsim.cli.selftest;

import java.util.concurrent.Callable;

/**
 * Something that must hold.
 *
 * @param name what holds, as a sentence with its source
 */
public record Check(String name, Callable<Boolean> holds) {

    /** Whether it does; what fails loudly does not hold either. */
    public boolean passes() {
        try {
            return holds.call();
        } catch (Exception e) {
            return false;
        }
    }
}
