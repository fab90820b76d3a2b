package escrowsim.scenario;

import escrowsim.scenario.Assumption.Range90;
import escrowsim.scenario.Sensitivity.Asked;
import escrowsim.scenario.Sensitivity.Method;
import escrowsim.summary.OutcomeMetric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which inputs a sensitivity analysis varies, from a command line or from a study's section {@code sensitivity}, with all
 * problems at once.
 */
public final class SensitivityReader {

    static final String RANGE90 = "range90";
    static final String METRIC = "metric";
    private static final String FORMS = "write PATH, or PATH=low..high for another range";
    private static final Pattern INTERVAL = Pattern.compile("(.+?)\\.\\.(.+)");

    private final Study study;
    private final List<Doubt> doubts;
    private final VariedWords words = new VariedWords("sensitivity");
    private final List<Asked> asked = new ArrayList<>();
    private Method method = Method.ONE_AT_A_TIME;
    private List<OutcomeMetric> metrics = Sensitivity.USUAL;
    private int points = Sensitivity.POINTS_BY_DEFAULT;

    private SensitivityReader(Study study) {
        this.study = study;
        this.doubts = study.designs().stream()
                .map(Design::scenario)
                .filter(Scenario::hasEscrow)
                .map(scenario -> scenario.doubt().orElseThrow())
                .toList();
    }

    /**
     * From a command line.
     *
     * @param study whose designs know their doubt
     * @param vary {@code PATH} or {@code PATH=SPEC} each
     * @param metrics what is looked at; empty for the usual
     * @param points how many, for methods that have a sample
     * @throws ScenarioException if anything is wrong with it
     */
    public static Sensitivity ofOptions(
            Study study, List<String> vary, Method method, List<OutcomeMetric> metrics, Optional<Integer> points) {
        SensitivityReader reader = new SensitivityReader(study);
        reader.method = method;
        reader.metrics = metrics.isEmpty() ? Sensitivity.USUAL : metrics;
        points.ifPresent(count -> reader.points = count);
        vary.forEach(reader::option);
        return reader.sensitivity();
    }

    /**
     * From the study itself, if it says what to vary.
     *
     * @throws ScenarioException if anything is wrong with it
     */
    public static Optional<Sensitivity> ofStudy(Study study) {
        if (!(study.further().get("sensitivity") instanceof Map<?, ?> section)) {
            return Optional.empty();
        }
        SensitivityReader reader = new SensitivityReader(study);
        section.forEach((key, value) -> reader.entry(key.toString(), VariedWords.text(value)));
        return Optional.of(reader.sensitivity());
    }

    private void option(String written) {
        int equals = written.indexOf('=');
        Place place = VariedWords.option(written);
        String path = (equals < 0 ? written : written.substring(0, equals)).strip();
        if (path.isEmpty()) {
            words.refuseWithoutPath(place, "PATH, or PATH=low..high", "traffic.stored_days=30..730");
        } else {
            add(path, equals < 0 ? RANGE90 : written.substring(equals + 1).strip(), place);
        }
    }

    private void entry(String key, String value) {
        Place place = words.entry(key, value);
        switch (key) {
            case VariedWords.METHOD ->
                words.method(Method.values(), Method::word, value, place).ifPresent(known -> method = known);
            case METRIC ->
                metrics = Arrays.stream(value.split(",", -1))
                        .flatMap(word -> metric(word.strip(), place).stream())
                        .toList();
            case VariedWords.POINTS -> words.points(value, place).ifPresent(number -> points = number);
            default -> add(key, value, place);
        }
    }

    private Optional<OutcomeMetric> metric(String word, Place place) {
        Optional<OutcomeMetric> metric = OutcomeMetric.of(word);
        if (metric.isEmpty()) {
            List<String> known =
                    Arrays.stream(OutcomeMetric.values()).map(OutcomeMetric::id).toList();
            words.refuse(place, "no metric is called " + Quote.of(word), meant(word, known));
        }
        return metric;
    }

    private static String meant(String typed, List<String> known) {
        return DidYouMean.of(typed, known)
                .map(word -> "did you mean " + word + "?")
                .orElse("");
    }

    private void add(String path, String spec, Place place) {
        if (asked.stream().anyMatch(known -> known.path().equals(path))) {
            words.refuseTwice(path, place);
        } else if (spec.equals(RANGE90)) {
            Asked own = new Asked(path, Optional.empty());
            if (doubts.stream().flatMap(doubt -> doubt.inputs().stream()).noneMatch(own::concerns)) {
                refuseWithoutRange(path, place);
            }
            asked.add(own);
        } else {
            range(path, spec, place).ifPresent(range -> asked.add(new Asked(path, Optional.of(range))));
        }
    }

    private void refuseWithoutRange(String path, Place place) {
        if (doubts.stream().anyMatch(doubt -> doubt.kind(path).isPresent())) {
            words.refuse(place, path + " has no range90", "give one: --vary " + path + "=low..high");
        } else {
            refuseUnknown(
                    path,
                    doubts.stream().flatMap(doubt -> Stream.concat(doubt.paths().stream(), doubt.numbers().stream())),
                    place);
        }
    }

    private void refuseUnknown(String path, Stream<String> known, Place place) {
        words.refuse(
                place,
                "no number that can be varied is called " + Quote.of(path),
                meant(path, known.distinct().toList()));
    }

    private Optional<Range90> range(String path, String spec, Place place) {
        List<Kind.Numeric> kinds =
                doubts.stream().flatMap(doubt -> doubt.kind(path).stream()).toList();
        Matcher interval = INTERVAL.matcher(spec);
        Optional<Double> low = interval.matches() ? number(interval.group(1)) : Optional.empty();
        Optional<Double> high = interval.matches() ? number(interval.group(2)) : Optional.empty();
        if (kinds.isEmpty()) {
            refuseUnknown(path, doubts.stream().flatMap(doubt -> doubt.numbers().stream()), place);
        } else if (low.isEmpty() || high.isEmpty()) {
            words.refuse(place, "a range is two numbers", FORMS);
        } else if (!(low.get() < high.get())) {
            String turned = interval.group(2) + ".." + interval.group(1);
            words.refuse(
                    place,
                    "the range must run from less to more",
                    low.get().equals(high.get()) ? FORMS : "did you mean " + turned + "?");
        } else {
            return inside(kinds.get(0), new Range90(low.get(), high.get(), ""), path, place);
        }
        return Optional.empty();
    }

    private Optional<Range90> inside(Kind.Numeric kind, Range90 range, String path, Place place) {
        for (double end : List.of(range.low(), range.high())) {
            if (!kind.range().holds(end)) {
                String asks = kind.range().asked(end);
                words.refuse(place, path + " must be " + asks + ", was " + Numbers.text(end), "");
                return Optional.empty();
            }
        }
        return Optional.of(range);
    }

    private static Optional<Double> number(String text) {
        return NumberText.of(text.strip()).map(NumberText::number).map(BigDecimal::doubleValue);
    }

    private Sensitivity sensitivity() {
        if (method.hasPoints()) {
            words.requirePoints(points, 4, VariedWords.place("--points " + points, "--points ".length()));
        }
        Problems problems = words.problems();
        if (asked.isEmpty() && !problems.anyErrors()) {
            requireAnyRange(problems);
        }
        problems.throwIfAnyErrors();
        return new Sensitivity(method, metrics, asked, points);
    }

    private void requireAnyRange(Problems problems) {
        Place place = Place.whole(Source.file(study.about().id(), ""));
        if (doubts.isEmpty()) {
            problems.add(Problem.of(
                    ProblemId.E054, place, "nobody holds keys here, so no input can matter", "choose a custody model"));
        } else if (doubts.stream().allMatch(doubt -> doubt.inputs().isEmpty())) {
            problems.add(Problem.of(
                    ProblemId.E054,
                    place,
                    "no input has a range90, so there is nothing to vary",
                    "write a number as {best_guess: 0.1, range90: [0.05, 0.3]}, or give --vary PATH=low..high"));
        }
    }
}
