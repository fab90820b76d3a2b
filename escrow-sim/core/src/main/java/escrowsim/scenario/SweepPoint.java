package escrowsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One scenario of a sweep.
 *
 * @param id counted from 0, in the order of the values as written
 * @param values what is set in it; what is varied but not set here stays as the scenario has it
 */
public record SweepPoint(int id, List<Varied> values) {

    public SweepPoint {
        values = List.copyOf(values);
    }

    public Optional<String> value(String path) {
        return values.stream()
                .filter(varied -> varied.path().equals(path))
                .map(Varied::value)
                .findFirst();
    }

    /** Every value of each setting with every value of the others, the last one changing fastest. */
    static List<SweepPoint> grid(List<String> paths, List<List<String>> values) {
        List<List<Varied>> points = List.of(List.of());
        for (int p = 0; p < paths.size(); p++) {
            List<List<Varied>> longer = new ArrayList<>();
            for (List<Varied> point : points) {
                for (String value : values.get(p)) {
                    List<Varied> more = new ArrayList<>(point);
                    more.add(new Varied(paths.get(p), value));
                    longer.add(more);
                }
            }
            points = longer;
        }
        return numbered(points);
    }

    static List<SweepPoint> oneAtATime(List<String> paths, List<List<String>> values) {
        List<List<Varied>> points = new ArrayList<>(List.of(List.of()));
        for (int p = 0; p < paths.size(); p++) {
            for (String value : values.get(p)) {
                points.add(List.of(new Varied(paths.get(p), value)));
            }
        }
        return numbered(points);
    }

    static List<SweepPoint> numbered(List<List<Varied>> points) {
        List<SweepPoint> numbered = new ArrayList<>();
        points.forEach(values -> numbered.add(new SweepPoint(numbered.size(), values)));
        return numbered;
    }
}
