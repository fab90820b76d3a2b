package escrowsim.report.figure;

/**
 * A picture with everything that is said of it.
 *
 * @param id a word, the same for the same kind of figure
 * @param title what it shows, as a finding
 * @param subtitle what it is and how to read it
 * @param description the same in words, for those who do not see it
 * @param table the table that it is drawn from
 */
public record Figure(String id, String title, String subtitle, String description, String table, Drawing drawing) {

    /** As part of a page. */
    public String inline() {
        return drawing.inline(id, title, description);
    }

    /** As a file of its own. */
    public String standalone() {
        return drawing.standalone(id, title, description);
    }
}
