package escrowsim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a study or scenario calls itself and its designs, without what they are made of.
 *
 * @param title the id where none is given
 * @param designs titles by id, in the author's order; a scenario is its own design
 */
public record Outline(String title, Map<String, String> designs) {

    public Outline {
        designs = Collections.unmodifiableMap(new LinkedHashMap<>(designs));
    }
}
