package escrowsim.custody;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A monotone access rule over named custodians: a tree of thresholds. A custodian may occur more than once. */
public sealed interface Rule permits Rule.Holder, Rule.AtLeast {

    /** All custodians that the rule names, in the order of their first mention. */
    Set<String> custodians();

    /** Whether these together satisfy it. */
    boolean satisfiedBy(Collection<String> present);

    /** How many parts at least must act, counting a custodian with several parts as often as it is needed. */
    int fewest();

    /**
     * The rule of those without whom nobody else satisfies this one: whoever satisfies it, by staying away, blocks the others.
     */
    Rule dual();

    /** One custodian. */
    record Holder(String custodian) implements Rule {
        @Override
        public int fewest() {
            return 1;
        }

        @Override
        public Rule dual() {
            return this;
        }

        @Override
        public Set<String> custodians() {
            return Set.of(custodian);
        }

        @Override
        public boolean satisfiedBy(Collection<String> present) {
            return present.contains(custodian);
        }
    }

    /** At least {@code threshold} of the parts. */
    record AtLeast(int threshold, List<Rule> of) implements Rule {
        public AtLeast {
            of = List.copyOf(of);
            if (threshold < 1 || threshold > of.size()) {
                throw new IllegalArgumentException(
                        "at_least must be between 1 and the " + of.size() + " parts of the rule, was " + threshold);
            }
        }

        @Override
        public int fewest() {
            return of.stream().mapToInt(Rule::fewest).sorted().limit(threshold).sum();
        }

        /** All but {@code threshold - 1} of the parts are one too many to be missing. */
        @Override
        public Rule dual() {
            return new AtLeast(
                    of.size() - threshold + 1, of.stream().map(Rule::dual).toList());
        }

        @Override
        public Set<String> custodians() {
            Set<String> all = new LinkedHashSet<>();
            of.forEach(part -> all.addAll(part.custodians()));
            return all;
        }

        @Override
        public boolean satisfiedBy(Collection<String> present) {
            return of.stream().filter(part -> part.satisfiedBy(present)).count() >= threshold;
        }
    }

    static Rule holder(String custodian) {
        return new Holder(custodian);
    }

    static Rule atLeast(int threshold, List<String> custodians) {
        return new AtLeast(threshold, custodians.stream().map(Rule::holder).toList());
    }

    static Rule all(List<String> custodians) {
        return atLeast(custodians.size(), custodians);
    }
}
