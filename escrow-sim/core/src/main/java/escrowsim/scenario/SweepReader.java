package escrowsim.scenario;

import escrowsim.summary.SobolPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a sweep varies, from a command line or from a study's section {@code sweep}, with all problems at once. */
public final class SweepReader {

    private static final int POINTS_BY_DEFAULT = 64;
    private final Study study;
    private final VariedWords words = new VariedWords("sweep");
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
        section.forEach((key, value) -> reader.entry(key.toString(), VariedWords.text(value)));
        return Optional.of(reader.sweep());
    }

    private void option(String written) {
        int equals = written.indexOf('=');
        Place place = VariedWords.option(written);
        String path = written.substring(0, Math.max(0, equals)).strip();
        if (path.isEmpty()) {
            words.refuseWithoutPath(place, "PATH=SPEC", "custody.rule.at_least=1,2,3");
        } else {
            add(path, written.substring(equals + 1).strip(), place);
        }
    }

    private void entry(String key, String value) {
        Place place = words.entry(key, value);
        switch (key) {
            case VariedWords.METHOD ->
                words.method(Sweep.Method.values(), Sweep.Method::word, value, place)
                        .ifPresent(known -> method = known);
            case VariedWords.POINTS -> words.points(value, place).ifPresent(number -> points = number);
            default -> add(key, value, place);
        }
    }

    private void add(String path, String spec, Place place) {
        if (specs.stream().anyMatch(known -> known.path().equals(path))) {
            words.refuseTwice(path, place);
        }
        specs.add(new Varied(path, spec));
        places.add(place);
    }

    private Sweep sweep() {
        Problems problems = words.problems();
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
        Place place = places.isEmpty() ? VariedWords.place("--vary", 0) : places.get(places.size() - 1);
        double count = values.stream()
                .mapToDouble(spec -> spec.values().size())
                .reduce(1, method == Sweep.Method.GRID ? (a, b) -> a * b : Double::sum);
        if (method == Sweep.Method.SOBOL) {
            words.requirePoints(points, 2, place);
        } else if (count > VariedWords.MOST_POINTS) {
            words.refuse(place, "more than " + VariedWords.MOST_POINTS + " points: " + Numbers.text(count), "");
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
