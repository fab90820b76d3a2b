package escrowsim.scenario;

import java.util.HashMap;
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

    /** The same study with one of its further sections replaced. */
    public Study with(String section, Object data) {
        Map<String, Object> changed = new HashMap<>(further);
        changed.put(section, data);
        return new Study(about, designs, compareTo, claims, changed, warnings);
    }

    public Optional<Design> design(String id) {
        return designs.stream().filter(design -> design.id().equals(id)).findFirst();
    }

    /**
     * The paths whose values are not the same in all designs; custodians and attacks that are not in all. A setting that a
     * design's model does not have is no difference of its own. A design without escrow counts only where fewer than two
     * have one: that it has none says its name.
     */
    public List<String> differing() {
        List<Scenario> all = designs.stream().map(Design::scenario).toList();
        List<Scenario> escrow = all.stream().filter(Scenario::hasEscrow).toList();
        return Differences.between(escrow.size() < 2 ? all : escrow);
    }
}
