package escrowsim.reproduction;

import java.util.Optional;

/**
 * What a list of analyses says of one.
 *
 * @param asks the question, in one line; may be empty
 * @param model how it is computed here, in one paragraph; may be empty
 * @param expectedSeconds on two cores of an ordinary machine; 0 if not known
 * @param work what was published; empty for a study of a user's own
 */
public record About(String id, String title, String asks, String model, int expectedSeconds, Optional<Work> work) {}
