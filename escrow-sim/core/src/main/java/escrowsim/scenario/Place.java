package escrowsim.scenario;

/**
 * Where something stands.
 *
 * @param line counted from 1; 0 for the text as a whole
 * @param column counted from 1
 * @param length how many characters the caret underlines
 */
public record Place(Source source, int line, int column, int length) implements Comparable<Place> {

    static Place whole(Source source) {
        return new Place(source, 0, 0, 0);
    }

    Place within(int offset, int newLength) {
        return new Place(source, line, column + offset, newLength);
    }

    String prefix() {
        if (source.option()) {
            return "";
        }
        return line == 0 ? source.name() + ": " : source.name() + ":" + line + ":" + column + ": ";
    }

    @Override
    public int compareTo(Place other) {
        int bySource = source.name().compareTo(other.source.name());
        int byLine = Integer.compare(line, other.line);
        return bySource != 0 ? bySource : byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
