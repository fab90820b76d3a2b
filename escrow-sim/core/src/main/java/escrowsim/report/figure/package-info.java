/**
 * Figures drawn from the tables of a results folder, never from a second computation: static SVG with real text.
 *
 * <p>To add one: a class that makes a {@link escrowsim.report.figure.Figure} of rows, and its place in the report. Lets-Plot
 * draws; only {@code Plot} knows it. Loading it takes half a second, so nothing but the report touches this package.
 */
package escrowsim.report.figure;
