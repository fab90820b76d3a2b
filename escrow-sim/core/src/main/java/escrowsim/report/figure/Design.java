package escrowsim.report.figure;

import escrowsim.summary.Headline;

/**
 * A design as figures show it.
 *
 * @param name for readers
 */
public record Design(String name, Headline headline) {

    public String id() {
        return headline.design();
    }
}
