package escrowsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several designs of one question. A scenario alone is a study of one design.
 *
 * @param compareTo id of the design that the others are compared to, if the study names one
 * @param claims published numbers to reproduce
 * @param further {@code sweep}, {@code sensitivity} and {@code claims} as lists, maps and text, where given
 * @param warnings what is doubtful, by position
 */
public record Study(
        About about,
        List<Design> designs,
        Optional<String> compareTo,
        List<StudyClaim> claims,
        Map<String, Object> further,
        List<Problem> warnings) {

    public Study {
        designs = List.copyOf(designs);
        claims = List.copyOf(claims);
        further = Map.copyOf(further);
        warnings = List.copyOf(warnings);
    }

    public Optional<Design> design(String id) {
        return designs.stream().filter(design -> design.id().equals(id)).findFirst();
    }

    /**
     * The paths whose values are not the same in all designs; custodians and attacks that are not in all. A setting that a
     * design's model does not have is no difference of its own.
     */
    public List<String> differing() {
        return Differences.between(designs.stream().map(Design::scenario).toList());
    }
}
