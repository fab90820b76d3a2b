package escrowsim.scenario;

import escrowsim.custody.MinimalSets;
import escrowsim.custody.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An access rule for people: drawn as a tree, with the smallest groups of custodians that unlock, and those without whom nobody
 * does.
 *
 * @param tree one line for each part
 * @param unlock whoever these are can read together
 * @param block if these refuse, or are lost, nobody can
 */
public record RuleExplained(List<String> tree, MinimalSets unlock, MinimalSets block) {

    /** Of more sets than this some are listed; where custodians repeat, how many there are is then an upper bound. */
    private static final int MOST_SETS = 2_000;

    private static final int MOST_SHOWN = 12;
    private static final int MOST_NAMES = 12;

    public static RuleExplained of(Rule rule) {
        List<String> tree = new ArrayList<>();
        draw(rule, "", "", tree);
        return new RuleExplained(tree, MinimalSets.thatUnlock(rule, MOST_SETS), MinimalSets.thatBlock(rule, MOST_SETS));
    }

    /** As {@code tree} does with folders. */
    private static void draw(Rule rule, String before, String below, List<String> lines) {
        if (rule instanceof Rule.AtLeast single && single.of().size() == 1) {
            draw(single.of().get(0), before, below, lines);
            return;
        }
        lines.add(before + words(rule));
        if (rule instanceof Rule.AtLeast gate) {
            for (int part = 0; part < gate.of().size(); part++) {
                boolean last = part == gate.of().size() - 1;
                draw(gate.of().get(part), below + (last ? "`-- " : "|-- "), below + (last ? "    " : "|   "), lines);
            }
        }
    }

    private static String words(Rule rule) {
        if (!(rule instanceof Rule.AtLeast gate)) {
            return String.join("", rule.custodians());
        }
        int parts = gate.of().size();
        return gate.threshold() == parts ? "all " + parts + " of" : "at least " + gate.threshold() + " of " + parts;
    }

    /** All of it, each line indented. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        tree.forEach(line -> lines.add("  " + line));
        lines.addAll(sets("Unlock", unlock));
        lines.addAll(sets("Block", block));
        return lines;
    }

    private static List<String> sets(String what, MinimalSets minimal) {
        List<String> lines = new ArrayList<>();
        boolean few = minimal.complete() && minimal.sets().size() <= MOST_SHOWN;
        lines.add("  " + what + ": " + head(minimal) + (few ? "" : "; some of them"));
        minimal.sets().stream()
                .limit(MOST_SHOWN)
                .forEach(set -> Wrap.lines(names(set), 74, "  ").forEach(line -> lines.add("    " + line)));
        return lines;
    }

    private static String head(MinimalSets minimal) {
        boolean one = minimal.count().bitLength() == 1;
        String count = (minimal.exact() ? "" : "at most ") + minimal.count() + " minimal set" + (one ? "" : "s");
        return minimal.fewest()
                .flatMap(least -> minimal.most().map(most -> count + ", " + size(least, most) + (one ? "" : " each")))
                .orElse(count);
    }

    private static String size(int least, int most) {
        String number = least == most ? "" + least : least + " to " + most;
        return "of " + number + " custodian" + (most == 1 ? "" : "s");
    }

    private static String names(Set<String> set) {
        String shown = String.join(", ", set.stream().limit(MOST_NAMES).toList());
        return set.size() <= MOST_NAMES ? shown : shown + " and " + (set.size() - MOST_NAMES) + " more";
    }
}
