package escrowsim.scenario;

import escrowsim.summary.SobolPoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a sweep varies, from a command line or from a study's section {@code sweep}, with all problems at once. */
public final class SweepReader {

    /** Beyond, a table of results is read by nobody. */
    public static final int MOST_POINTS = 16_384;

    static final String METHOD = "method";
    static final String POINTS = "points";

    private static final int POINTS_BY_DEFAULT = 64;
    private static final String OPTION = "--vary ";
    private static final String SECTION = "sweep: ";

    private final Study study;
    private final Problems problems = new Problems();
    private final List<Varied> specs = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private Sweep.Method method = Sweep.Method.GRID;
    private int points = POINTS_BY_DEFAULT;

    private SweepReader(Study study) {
        this.study = study;
    }

    /**
     * From a command line.
     *
     * @param vary {@code PATH=SPEC} each
     * @param points how many, for points that fill a space
     * @throws ScenarioException if anything is wrong with it
     */
    public static Sweep ofOptions(Study study, List<String> vary, Sweep.Method method, Optional<Integer> points) {
        SweepReader reader = new SweepReader(study);
        reader.method = method;
        points.ifPresent(count -> reader.points = count);
        vary.forEach(reader::option);
        return reader.sweep();
    }

    /**
     * From the study itself, if it says what to vary.
     *
     * @throws ScenarioException if anything is wrong with it
     */
    public static Optional<Sweep> ofStudy(Study study) {
        if (!(study.further().get("sweep") instanceof Map<?, ?> section)) {
            return Optional.empty();
        }
        SweepReader reader = new SweepReader(study);
        section.forEach((key, value) -> reader.entry(key.toString(), text(value)));
        return Optional.of(reader.sweep());
    }

    /** A list stands for its values between commas. */
    private static String text(Object data) {
        return data instanceof List<?> list
                ? list.stream().map(SweepReader::value).collect(Collectors.joining(","))
                : value(data);
    }

    private static String value(Object data) {
        return data instanceof String text ? text : PlainData.yaml(data);
    }

    private void option(String written) {
        int equals = written.indexOf('=');
        Place place = place(OPTION + written, OPTION.length());
        if (equals < 1) {
            problems.add(
                    Problem.of(ProblemId.E004, place, "--vary needs PATH=SPEC", "such as custody.rule.at_least=1,2,3"));
        } else {
            add(
                    written.substring(0, equals).strip(),
                    written.substring(equals + 1).strip(),
                    place);
        }
    }

    private void entry(String key, String value) {
        Place place = place(SECTION + key + ": " + value, SECTION.length());
        switch (key) {
            case METHOD ->
                Arrays.stream(Sweep.Method.values())
                        .filter(known -> known.word().equals(value))
                        .findFirst()
                        .ifPresentOrElse(known -> method = known, () -> refuse(place, methods(value)));
            case POINTS ->
                NumberText.of(value)
                        .flatMap(NumberText::whole)
                        .ifPresentOrElse(
                                number -> points = number, () -> refuse(place, "points must be a whole number"));
            default -> add(key, value, place);
        }
    }

    private static String methods(String typed) {
        String words = Stream.of(Sweep.Method.values()).map(Sweep.Method::word).collect(Collectors.joining(", "));
        return "no method is called " + Quote.of(typed) + "; there are " + words;
    }

    private void add(String path, String spec, Place place) {
        if (specs.stream().anyMatch(known -> known.path().equals(path))) {
            refuse(place, Quote.of(path) + " is varied twice");
        }
        specs.add(new Varied(path, spec));
        places.add(place);
    }

    private static Place place(String text, int before) {
        return new Place(Source.option(text), 1, before + 1, Math.max(1, text.length() - before));
    }

    private void refuse(Place place, String what) {
        problems.add(Problem.of(ProblemId.E054, place, what, ""));
    }

    private Sweep sweep() {
        SweepValues reader = new SweepValues(study, method == Sweep.Method.SOBOL, problems);
        List<ValueSpec> values = new ArrayList<>();
        for (int s = 0; s < specs.size(); s++) {
            reader.read(specs.get(s).path(), specs.get(s).value(), places.get(s))
                    .ifPresent(values::add);
        }
        problems.throwIfAnyErrors();
        requireReadable(values);
        problems.throwIfAnyErrors();
        return new Sweep(method, specs, points(values));
    }

    private void requireReadable(List<ValueSpec> values) {
        Place place = places.isEmpty() ? place(OPTION, 0) : places.get(places.size() - 1);
        double count = values.stream()
                .mapToDouble(spec -> spec.values().size())
                .reduce(1, method == Sweep.Method.GRID ? (a, b) -> a * b : Double::sum);
        if (method == Sweep.Method.SOBOL && (points < 2 || points > MOST_POINTS || Integer.bitCount(points) != 1)) {
            refuse(place, "the number of points must be a power of two from 2 to " + MOST_POINTS + ", was " + points);
        } else if (method != Sweep.Method.SOBOL && count > MOST_POINTS) {
            refuse(place, "more than " + MOST_POINTS + " points: " + Numbers.text(count));
        }
    }

    private List<SweepPoint> points(List<ValueSpec> values) {
        List<List<String>> all = values.stream().map(ValueSpec::values).toList();
        return switch (method) {
            case GRID -> SweepPoint.grid(paths(), all);
            case ONE_AT_A_TIME -> SweepPoint.oneAtATime(paths(), all);
            case SOBOL -> sobol(values);
        };
    }

    private List<String> paths() {
        return specs.stream().map(Varied::path).toList();
    }

    private List<SweepPoint> sobol(List<ValueSpec> values) {
        List<List<Varied>> all = new ArrayList<>();
        for (double[] along : SobolPoints.of(values.size(), points)) {
            List<Varied> point = new ArrayList<>();
            for (int s = 0; s < values.size(); s++) {
                point.add(new Varied(paths().get(s), values.get(s).at(along[s])));
            }
            all.add(point);
        }
        return SweepPoint.numbered(all);
    }
}
