package escrowsim.scenario;

import escrowsim.scenario.Assumption.Evidence;
import escrowsim.scenario.Assumption.Range90;
import java.util.List;
import java.util.Optional;

/** The documented defaults as settings. Read by the same readers as a file, so that they are written like any value. */
final class Defaults {

    private Defaults() {}

    static Optional<Setting> of(Parameter parameter, String path) {
        return of(parameter, path, Place.whole(Source.file("the default", "")));
    }

    /** @param section where the section stands that could have given the setting */
    static Optional<Setting> of(Parameter parameter, String path, Place section) {
        if (!(parameter.fallback() instanceof Fallback.Value fallback)) {
            return Optional.empty();
        }
        Node.Scalar scalar = new Node.Scalar(section, fallback.value(), false);
        Problems none = new Problems();
        if (!(parameter.kind() instanceof Kind.Numeric kind)) {
            Object word = new WordReader(none).read(parameter, scalar).orElseThrow();
            Assumption text = new Assumption(path, fallback.value(), "", Optional.empty(), evidence(parameter), true);
            return Optional.of(new Setting(parameter, text, word, section, section, List.of()));
        }
        NumberReader.Read number =
                new NumberReader(parameter, kind, none).read(scalar).orElseThrow();
        Assumption assumption =
                new Assumption(path, number.text(), kind.unit(), range(fallback), evidence(parameter), true);
        return Optional.of(new Setting(parameter, assumption, number.value(), section, section, List.of()));
    }

    static Evidence evidence(Parameter parameter) {
        return parameter.fallback() instanceof Fallback.Value value
                ? new Evidence(value.quality(), value.source())
                : Evidence.NONE;
    }

    private static double end(String text) {
        return text.endsWith("%")
                ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                : Double.parseDouble(text);
    }

    private static Optional<Range90> range(Fallback.Value fallback) {
        if (fallback.range90().isEmpty()) {
            return Optional.empty();
        }
        String[] ends = fallback.range90().replaceAll("[\\[\\] ]", "").split(",", 2);
        return Optional.of(new Range90(end(ends[0]), end(ends[1]), ""));
    }
}
