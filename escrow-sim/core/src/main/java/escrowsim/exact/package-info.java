/**
 * What is known of a plan without simulation: which closed form or which small Markov chain gives which of its outcomes, and, for
 * the others, which of its assumptions stands in the way. Every ordinary run is checked against it.
 *
 * <p>To add a case: a {@link escrowsim.exact.Method} and its name in {@link escrowsim.exact.Exact}.
 */
@org.jspecify.annotations.NullMarked
package escrowsim.exact;
