package escrowsim.scenario;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Who asks what, for readers and citations.
 *
 * @param title the id where none is given
 * @param question empty if none is given
 * @param licence empty if none is given
 * @param basedOn references in words
 */
public record About(
        String id, String title, String question, String licence, List<String> authors, List<String> basedOn) {

    public About {
        authors = List.copyOf(authors);
        basedOn = List.copyOf(basedOn);
    }

    static About of(Settings settings) {
        String id = settings.text("about.id");
        return new About(
                id,
                settings.text("about.title", id),
                settings.text("about.question", ""),
                settings.text("about.licence", ""),
                texts(settings, "about.authors", "name"),
                texts(settings, "about.based_on", "cite"));
    }

    private static List<String> texts(Settings settings, String list, String key) {
        return IntStream.range(0, settings.namesIn(list).size())
                .mapToObj(i -> settings.text(list + "." + i + "." + key))
                .toList();
    }
}
