/**
 * Published analyses, computed again: what a work says, our value, and the verdict.
 *
 * <p>An {@link escrowsim.reproduction.Analysis} is data (a work, its claims, its inputs) and a
 * {@link escrowsim.reproduction.Method} that computes from the inputs alone. Nothing here knows any single work; those are
 * in {@code papers}. To add one: its line in {@code analyses.csv}, a folder with {@code claims.csv} and
 * {@code inputs.csv} beside it, a {@code Method} in {@code papers}, and its name in {@code papers.Analyses}.
 */
package escrowsim.reproduction;
