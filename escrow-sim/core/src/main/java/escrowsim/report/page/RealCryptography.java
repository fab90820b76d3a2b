package escrowsim.report.page;

import escrowsim.report.Manifest.Checks;
import escrowsim.report.Manifest.ClosedForm;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;

/** What was really encrypted, and what was really tried. */
final class RealCryptography {

    private RealCryptography() {}

    static Block block(Checks checks, String study) {
        Block block = Block.of("cryptography", "Real cryptography");
        long all = checks.cryptoPassed() + checks.cryptoFailed();
        if (all == 0) {
            block.say(
                    "This run made no checks with real keys. To replay worlds of it with real messages and real shares:"
                            + " escrowsim rehearse " + study + ".");
        } else {
            block.say(
                    "The program really encrypted and really tried. In replayed worlds it sent real messages (X25519, HKDF,"
                            + " AES-256-GCM), deposited their keys as real shares, and let the same intruders and the same custodians"
                            + " try to read each message.");
            block.say(
                    Wording.count(checks.cryptoPassed()) + " of " + Wording.count(all)
                            + " messages behaved as the model says: with enough shares they decrypted, with one fewer they did not.");
        }
        if (!checks.closedForms().isEmpty()) {
            block.say("Where a formula exists, it stands beside the simulation.");
            block.show(formulas(checks.closedForms()));
        }
        return block;
    }

    private static String text(ClosedForm check, double value) {
        return check.metric().startsWith("p_") ? Wording.percent(value) : Wording.number(value);
    }

    private static Table formulas(List<ClosedForm> checks) {
        List<Table.Line> lines = new ArrayList<>();
        for (ClosedForm check : checks) {
            lines.add(Table.line(List.of(
                    check.design(),
                    check.metric(),
                    text(check, check.formula()),
                    text(check, check.estimate()),
                    check.insideInterval() ? "inside" : "outside")));
        }
        return new Table(
                "Formula beside simulation",
                false,
                List.of("design", "outcome", "formula", "simulated", "formula in the 95% interval"),
                lines);
    }
}
