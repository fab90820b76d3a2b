package escrowsim.reproduction.papers;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import java.util.List;

/** Years to try every key, at several rates. */
final class SkipjackReport implements Method {

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        double keys = StrictMath.pow(2, inputs.number("key-bits"));
        double one = inputs.number("workstation.encryptions-per-second");
        double many = inputs.number("risc.processors") * inputs.number("risc.encryptions-per-second");
        double chips = inputs.number("chips") * inputs.number("chip.steps-per-second") / inputs.number("steps");
        double bitsMore = inputs.number("key-bits") - inputs.number("des.key-bits");
        return List.of(
                years("workstation", keys / one),
                years("supercomputer", keys / (one * inputs.number("supercomputer.processors"))),
                years("parallel-risc", keys / many),
                years("special-chips", keys / chips),
                Finding.closedForm("moore", "years", "year", bitsMore * inputs.number("doubling-years")));
    }

    private static Finding years(String design, double seconds) {
        double years = seconds / Formulas.SECONDS_PER_DAY / Formulas.DAYS_PER_YEAR;
        return Finding.closedForm(design, "years", "year", years);
    }
}
