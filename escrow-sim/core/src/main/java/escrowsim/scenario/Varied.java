package escrowsim.scenario;

/**
 * The value of a setting at one point of a sweep.
 *
 * @param path as for {@code --set}
 * @param value as it would be written in a file
 */
public record Varied(String path, String value) {}
