package escrowsim.reproduction.papers;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Half of all keys are tried on average. A machine of so much money has so many chips, and its price is spread over its
 * life.
 */
final class KeyLengths implements Method {

    private static final List<Unit> UNITS = List.of(
            new Unit("second", 1),
            new Unit("minute", 60),
            new Unit("hour", 3_600),
            new Unit("day", Formulas.SECONDS_PER_DAY),
            new Unit("year", Formulas.SECONDS_PER_DAY * Formulas.DAYS_PER_YEAR));

    /** A unit of time. */
    private record Unit(String name, double seconds) {}

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (String machine : inputs.namesAfter("budget.")) {
            String chip = machine.substring(0, machine.indexOf('-'));
            for (int bits : List.of(40, 56)) {
                findings.addAll(cells(inputs, machine, chip, inputs.number(chip + ".price"), bits));
            }
        }
        findings.addAll(cells(inputs, "asic-300k", "asic", inputs.number("asic.printed-price"), 56).stream()
                .map(KeyLengths::atPrintedPrice)
                .toList());
        findings.add(Finding.closedForm(
                "twenty-years", "bits", "bit", inputs.number("bits-today") + 20 / inputs.number("doubling-years")));
        return findings;
    }

    private static List<Finding> cells(Inputs inputs, String machine, String chip, double price, int bits) {
        double budget = inputs.number("budget." + machine);
        double keysPerSecond = budget / price * inputs.number(chip + ".keys-per-second");
        double seconds = StrictMath.pow(2, bits - 1.0) / keysPerSecond;
        double years = seconds / Formulas.SECONDS_PER_DAY / Formulas.DAYS_PER_YEAR;
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : UNITS) {
            String metric = "search_" + bits + "_bits_" + unit.name() + "s";
            findings.add(Finding.closedForm(machine, metric, unit.name(), seconds / unit.seconds()));
        }
        findings.add(Finding.closedForm(
                machine, "cost_" + bits + "_bits", "USD", budget * years / inputs.number("life-years")));
        return findings;
    }

    private static Finding atPrintedPrice(Finding finding) {
        return Finding.closedForm(
                finding.place().design() + "-at-printed-price",
                finding.place().metric(),
                finding.unit(),
                finding.value());
    }
}
