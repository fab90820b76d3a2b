package escrowsim.report.page;

import escrowsim.report.figure.Design;
import escrowsim.summary.Difference;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.Shown;
import escrowsim.summary.Verdict;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Findings as sentences. They are made of verdicts and intervals alone, so that none says more than these allow; no design
 * is called the best, and designs are named in the author's order.
 *
 * @param worlds such as {@code simulated decades}
 * @param years such as {@code 10 years}
 */
record Sentences(String worlds, String years) {

    /** How often keys leaked with one design. */
    String leak(Design design) {
        Optional<Estimate> leak = design.headline().leak();
        if (leak.isEmpty()) {
            return quoted(design) + ": no chance of a leak was computed.";
        }
        Estimate chance = leak.get();
        if (chance.method() == IntervalMethod.EXACT && chance.value() == 0) {
            return quoted(design) + ": no key can leak, by design, as none is kept.";
        }
        if (chance.value() == 0) {
            return quoted(design) + ": no key leak in any of " + Wording.count(chance.trials()) + " " + worlds
                    + "; the chance is " + Shown.interval(Headline.RISK, chance) + ".";
        }
        return quoted(design) + ": in " + design.headline().leakFrequency() + " " + worlds
                + ", somebody without a right to them could have rebuilt keys at least once ("
                + Shown.interval(Headline.RISK, chance) + ").";
    }

    /** The range of all designs that keep keys; two of them at least. */
    String leaks(List<Design> designs) {
        List<Design> known = designs.stream()
                .filter(design -> design.headline().leak().isPresent())
                .sorted(Comparator.comparingDouble(Sentences::chance))
                .toList();
        Design least = known.get(0);
        Design most = known.get(known.size() - 1);
        if (chance(least) == 0) {
            return "Keys leaked in no " + worlds.replaceFirst("s$", "") + " with " + quoted(least) + " (a chance "
                    + least.headline()
                            .leak()
                            .map(chance -> Shown.interval(Headline.RISK, chance))
                            .orElse("") + ") and in "
                    + most.headline().leakFrequency() + " with " + quoted(most) + ".";
        }
        return "Keys leaked at least once in between " + least.headline().leakFrequency() + " " + worlds + " with "
                + quoted(least) + " and " + most.headline().leakFrequency() + " with " + quoted(most) + ".";
    }

    private static double chance(Design design) {
        return design.headline().leak().map(Estimate::value).orElse(0.0);
    }

    /** One design against the reference. */
    String difference(Design design, Design reference) {
        Optional<Difference> difference = design.headline().difference();
        if (difference.isEmpty()) {
            return quoted(design) + ": nothing to compare with " + quoted(reference) + ".";
        }
        Difference points = difference.get();
        return switch (points.verdict()) {
            case HIGHER ->
                quoted(design) + ": a higher chance of a leak than " + quoted(reference) + ", by "
                        + size(points.value(), points.low(), points.high());
            case LOWER ->
                quoted(design) + ": a lower chance of a leak than " + quoted(reference) + ", by "
                        + size(-points.value(), -points.high(), -points.low());
            case NOT_DETECTED ->
                quoted(design) + ": " + Verdict.NOT_DETECTED.words() + " from " + quoted(reference)
                        + " in the chance of a leak; the interval of the difference is "
                        + Wording.percentInterval(points.low(), points.high())
                        + " percentage points, and more worlds might show one.";
        };
    }

    /** How much higher or lower. */
    private static String size(double value, double low, double high) {
        String points = Wording.percentNumber(value);
        return points + (points.equals("1") ? " percentage point (" : " percentage points (")
                + Wording.percentInterval(low, high) + ").";
    }

    /** All designs against the reference, grouped by verdict. */
    String differences(List<Design> designs, Design reference) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<String> names = designs.stream()
                    .filter(design -> design.headline().verdict().equals(Optional.of(verdict)))
                    .map(Sentences::quoted)
                    .toList();
            if (!names.isEmpty()) {
                parts.add(verdict.words() + " for " + Wording.list(names));
            }
        }
        return "Chance of a leak against " + quoted(reference) + ", in the same worlds: " + String.join("; ", parts)
                + ".";
    }

    /** What lawful access gained, at the same length as what leaked. */
    String useful(List<Design> designs) {
        List<Design> known = designs.stream()
                .filter(design -> design.headline().useful().isPresent())
                .sorted(Comparator.comparingDouble(Sentences::usefulPerYear))
                .toList();
        if (known.isEmpty()) {
            return "Lawful access was not computed.";
        }
        Design least = known.get(0);
        Design most = known.get(known.size() - 1);
        String without = ", beyond what other lawful means give; without escrow, none.";
        if (known.size() == 1) {
            return "Lawful access came to " + accesses(least) + " a year" + without;
        }
        return "Lawful access came to between " + accesses(least) + " a year with " + quoted(least) + " and "
                + most.headline().usefulText() + " with " + quoted(most) + without;
    }

    private static String accesses(Design design) {
        return design.headline().usefulText() + " useful accesses";
    }

    private static double usefulPerYear(Design design) {
        return design.headline().useful().map(Estimate::value).orElse(0.0);
    }

    static String quoted(Design design) {
        return "\u201c" + design.name() + "\u201d";
    }
}
