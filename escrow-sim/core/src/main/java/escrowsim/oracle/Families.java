package escrowsim.oracle;

import java.util.List;
import java.util.stream.Stream;

/** All families, in the order of their subjects. */
public final class Families {

    private static final List<Family> ALL = Stream.of(
                    ThresholdFamilies.all(),
                    ChainFamilies.all(),
                    CommonCauseFamilies.all(),
                    StructureFamilies.all(),
                    LossFamilies.all(),
                    ExposureFamilies.all(),
                    LawfulFamilies.all(),
                    InputFamilies.all())
            .flatMap(List::stream)
            .toList();

    private Families() {}

    public static List<Family> all() {
        return ALL;
    }

    public static Family named(String name) {
        return ALL.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no family is called " + name));
    }
}
