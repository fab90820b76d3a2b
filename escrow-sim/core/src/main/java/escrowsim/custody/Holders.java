package escrowsim.custody;

import escrowsim.attack.Custodian;
import java.util.ArrayList;
import java.util.List;

/** What the rules of models look like that do not take any rule. */
final class Holders {

    private Holders() {}

    /** Refuses a rule that is anything but one custodian, and returns its name. */
    static String requireOne(Rule rule, String role) {
        if (rule instanceof Rule.Holder holder) {
            return holder.custodian();
        }
        throw new IllegalArgumentException("rule must be one custodian, " + role + ", was " + words(rule));
    }

    static Custodian find(String name, List<Custodian> custodians) {
        return custodians.stream()
                .filter(custodian -> custodian.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the rule names \"" + name + "\", who is no custodian"));
    }

    /** Refuses a rule in which anything but one of the custodians is enough. */
    static void requireOneOf(Rule rule, String role) {
        boolean oneOf = rule instanceof Rule.Holder
                || (rule instanceof Rule.AtLeast any
                        && any.threshold() == 1
                        && any.of().stream().allMatch(Rule.Holder.class::isInstance));
        if (!oneOf) {
            throw new IllegalArgumentException(
                    "rule must be one custodian, " + role + ", or at least 1 of several, was " + words(rule));
        }
    }

    /** Refuses a rule that is anything but all of some custodians, and returns their names in its order. */
    static List<String> requireAll(Rule rule) {
        List<String> names = new ArrayList<>();
        if (rule instanceof Rule.AtLeast all && all.threshold() == all.of().size()) {
            for (Rule part : all.of()) {
                if (part instanceof Rule.Holder holder) {
                    names.add(holder.custodian());
                }
            }
            if (names.size() == all.of().size() && rule.custodians().size() == names.size()) {
                return names;
            }
        }
        throw new IllegalArgumentException("rule must ask for all of a list of different custodians, who hold a"
                + " component each, was " + words(rule));
    }

    private static String words(Rule rule) {
        return rule instanceof Rule.AtLeast atLeast
                ? "at least " + atLeast.threshold() + " of " + atLeast.of().size()
                : "one custodian";
    }
}
