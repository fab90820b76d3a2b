package escrowsim.scenario;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Anchors, aliases, tags and merge keys: reported, each kind once, since there may be millions. Mutable, for one file. */
final class Shorthand {

    private static final String YAML_TAG = "tag:yaml.org,2002:";

    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    Shorthand(Problems problems) {
        this.problems = problems;
    }

    void refuse(NodeEvent event, Place place) {
        if (event instanceof AliasEvent alias) {
            tell("aliases", "*" + alias.getAlias(), place);
        } else {
            event.getAnchor().ifPresent(anchor -> tell("anchors", "&" + anchor, place));
            tag(event).ifPresent(tag -> tell("tags", tag.replace(YAML_TAG, "!!"), place));
        }
    }

    boolean isMergeKey(Node.Scalar key) {
        boolean isMerge = key.text().equals("<<") && !key.quoted();
        if (isMerge) {
            tell("merge keys", "<<", key.place());
        }
        return isMerge;
    }

    private static Optional<String> tag(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    private void tell(String kind, String example, Place place) {
        if (told.add(kind)) {
            String what = kind + " such as " + Quote.visible(example) + " are not used here";
            problems.add(Problem.of(ProblemId.E019, place, what, "write it out"));
        }
    }
}
