package escrowsim.reproduction;

import java.util.List;

/**
 * A published work.
 *
 * @param kind the BibTeX entry type, such as {@code article}
 * @param authors family name, comma, initials; an institution without a comma
 * @param venue journal with volume and pages, proceedings, or publisher
 * @param address DOI or other address; empty where there is none
 */
public record Work(String kind, List<String> authors, int year, String title, String venue, String address) {

    public Work {
        authors = List.copyOf(authors);
    }

    /** In APA style. */
    public String apa() {
        int last = authors.size() - 1;
        String names =
                last == 0 ? authors.get(0) : String.join(", ", authors.subList(0, last)) + ", & " + authors.get(last);
        return names + " (" + year + "). " + title + ". " + venue + "." + (address.isEmpty() ? "" : " " + address);
    }

    /** As a BibTeX entry. An institution keeps its braces, so that it is not taken apart as a name. */
    public String bibtex(String key) {
        String names = String.join(
                " and ",
                authors.stream().map(a -> a.contains(",") ? a : "{" + a + "}").toList());
        return "@" + kind + "{" + key + ",\n"
                + "  author = {" + names + "},\n"
                + "  title = {" + title + "},\n"
                + "  year = {" + year + "},\n"
                + "  howpublished = {" + venue + "}"
                + (address.isEmpty() ? "" : ",\n  url = {" + address + "}")
                + "\n}\n";
    }
}
