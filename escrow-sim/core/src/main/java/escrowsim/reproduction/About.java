package escrowsim.reproduction;

/**
 * What a list of analyses says of one.
 *
 * @param asks the question, in one line
 * @param expectedSeconds on two cores of an ordinary machine
 */
public record About(String id, String title, String asks, int expectedSeconds, Work work) {}
