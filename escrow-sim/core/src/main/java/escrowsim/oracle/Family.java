package escrowsim.oracle;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Reference values of one kind.
 *
 * @param name of its table
 * @param formula the closed form, for a case of it
 */
public record Family(String name, ToDoubleFunction<OracleCase> formula) {

    public List<OracleCase> cases() {
        return OracleCase.of(name);
    }

    /** How far the closed form is from the exact value, relatively; absolutely where that is 0. */
    public double error(OracleCase of) {
        double difference = Math.abs(formula.applyAsDouble(of) - of.value());
        return of.value() == 0 ? difference : difference / Math.abs(of.value());
    }
}
