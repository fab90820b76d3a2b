package escrowsim.scenario;

import escrowsim.scenario.Assumption.Range90;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which values a setting takes: {@code a,b,c | from..to:count | from..to:xFACTOR | range90}. */
final class SweepValues {

    /** More values of one setting are no sweep that anybody reads. */
    static final int MOST = 1_000;

    private static final String FORMS = "write a,b,c or from..to:count or from..to:xFACTOR or range90";
    private static final Pattern INTERVAL = Pattern.compile("(.+?)\\.\\.([^:]+)(?::(x?)([^:]*))?");

    private final Study study;
    private final boolean intervalsOnly;
    private final Problems problems;

    /** @param intervalsOnly whether an interval may stand without a number of values, as points fill it */
    SweepValues(Study study, boolean intervalsOnly, Problems problems) {
        this.study = study;
        this.intervalsOnly = intervalsOnly;
        this.problems = problems;
    }

    Optional<ValueSpec> read(String path, String spec, Place place) {
        Matcher interval = INTERVAL.matcher(spec);
        if (spec.equals("range90")) {
            return range90(path, place);
        }
        return interval.matches() ? interval(interval, path, place) : listed(spec, place);
    }

    private Optional<ValueSpec> listed(String spec, Place place) {
        List<String> values = items(spec);
        if (values.stream().anyMatch(String::isEmpty)) {
            return refused(place, "a value is empty", FORMS);
        }
        Optional<String> twice = values.stream()
                .filter(value -> Collections.frequency(values, value) > 1)
                .findFirst();
        if (twice.isPresent()) {
            return refused(
                    place,
                    "the value " + Quote.of(twice.get()) + " is listed twice",
                    "commas stand between values, and a decimal has a point: 0.3,0.5");
        }
        return values.size() > MOST
                ? refused(place, "more than " + MOST + " values", "give fewer")
                : Optional.of(new ValueSpec.Listed(values));
    }

    /** What stands between commas, where brackets hold together what is inside them. */
    private static List<String> items(String spec) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < spec.length(); i++) {
            char c = spec.charAt(i);
            depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString().strip());
        return items;
    }

    private Optional<ValueSpec> interval(Matcher written, String path, Place place) {
        Optional<BigDecimal> from = number(written.group(1));
        Optional<BigDecimal> to = number(written.group(2));
        if (from.isEmpty() || to.isEmpty()) {
            return refused(place, "the ends of an interval are numbers", FORMS);
        }
        if (from.get().compareTo(to.get()) >= 0) {
            String turned = written.group(2) + ".." + written.group(1);
            String fix = from.get().compareTo(to.get()) == 0 ? FORMS : "did you mean " + turned + "?";
            return refused(place, "the interval must run from less to more", fix);
        }
        ValueSpec.Interval interval = new ValueSpec.Interval(from.get(), to.get(), isWhole(path));
        if (written.group(4) == null) {
            return intervalsOnly
                    ? Optional.of(new ValueSpec.Steps(interval, 2))
                    : refused(place, "the interval does not say how many values", "add :5 for five of them");
        }
        return written.group(3).isEmpty()
                ? steps(interval, written.group(4), place)
                : ratios(interval, written.group(4), place);
    }

    private Optional<ValueSpec> steps(ValueSpec.Interval interval, String count, Place place) {
        Optional<BigDecimal> number =
                number(count).filter(n -> n.stripTrailingZeros().scale() <= 0);
        boolean possible =
                number.filter(n -> n.intValue() >= 2 && n.doubleValue() <= MOST).isPresent();
        return possible
                ? Optional.of(new ValueSpec.Steps(interval, number.get().intValue()))
                : refused(
                        place,
                        "the number of values must be a whole number from 2 to " + MOST + ", was " + Quote.of(count),
                        "such as :5, or :x2 for doubling");
    }

    private Optional<ValueSpec> ratios(ValueSpec.Interval interval, String factor, Place place) {
        Optional<BigDecimal> number = number(factor).filter(n -> n.doubleValue() > 1);
        if (number.isEmpty()) {
            return refused(place, "the factor must be above 1, was " + Quote.of(factor), "such as :x2 for doubling");
        }
        if (interval.from().signum() <= 0) {
            return refused(place, "an interval of equal ratios starts above 0", "such as 0.001..0.016:x2");
        }
        ValueSpec.Ratios ratios = new ValueSpec.Ratios(interval, number.get());
        return ratios.values().size() > MOST
                ? refused(place, "more than " + MOST + " values", "take a larger factor")
                : Optional.of(ratios);
    }

    private static Optional<BigDecimal> number(String text) {
        return NumberText.of(text.strip()).map(NumberText::number);
    }

    private static boolean isWhole(String path) {
        return Parameters.SCENARIO.at(path).stream()
                .map(Parameter::kind)
                .anyMatch(kind -> kind instanceof Kind.Numeric number && number.scale() == Kind.Scale.COUNT);
    }

    private Optional<ValueSpec> range90(String path, Place place) {
        List<Assumption> known = study.designs().stream()
                .flatMap(design -> design.scenario().assumptions().stream())
                .filter(assumption -> assumption.path().equals(path))
                .toList();
        List<Range90> ranges = known.stream()
                .map(Assumption::range90)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (known.isEmpty()) {
            // An unknown path is reported, with what it may have meant, where it is laid over the scenario.
            return Optional.of(new ValueSpec.Listed(List.of("range90")));
        }
        if (ranges.size() != 1) {
            String what = ranges.isEmpty() ? path + " has no range90" : path + " has another range90 in each design";
            return refused(place, what, "give the values, such as a,b,c or from..to:count");
        }
        Range90 range = ranges.get(0);
        ValueSpec.Interval interval = new ValueSpec.Interval(
                new BigDecimal(range.low()).round(ValueSpec.DIGITS),
                new BigDecimal(range.high()).round(ValueSpec.DIGITS),
                isWhole(path));
        Optional<BigDecimal> best = known.stream()
                .map(Assumption::value)
                .map(SweepValues::number)
                .flatMap(Optional::stream)
                .findFirst();
        return Optional.of(new ValueSpec.Range90(
                interval,
                best,
                range.shape().equals("lognormal") && interval.from().signum() > 0));
    }

    private Optional<ValueSpec> refused(Place place, String what, String fix) {
        problems.add(Problem.of(ProblemId.E054, place, what, fix));
        return Optional.empty();
    }
}
