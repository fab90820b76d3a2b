package escrowsim.reproduction;

/**
 * Where a printed value was found.
 *
 * @param where page, table or section
 */
public record Source(String where, Evidence evidence) {}
