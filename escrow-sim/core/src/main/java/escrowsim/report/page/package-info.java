/**
 * The report: a results folder as one page of HTML. What it says of numbers is made in {@code Sentences}, of verdicts; how
 * it is laid out stands in {@code report.html} and {@code report.css} beside the classes.
 *
 * <p>To add a part: a {@code Block}, and its place in {@code Report}.
 */
package escrowsim.report.page;
