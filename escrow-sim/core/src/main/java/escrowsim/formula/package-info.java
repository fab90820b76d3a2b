/**
 * Closed forms and small exact solvers: what can be known without simulation, one file for each idea, each with its formula,
 * source and error. Relative errors are below 1e-12 unless a file says otherwise, down to probabilities of 1e-15 and
 * less: sums of positive terms, {@code expm1} and {@code log1p}, no inclusion and exclusion.
 *
 * <p>To add one: a record whose components are the formula's inputs, a family in {@code escrowsim.oracle} with reference
 * values, and the test follows.
 */
@org.jspecify.annotations.NullMarked
package escrowsim.formula;
