package escrowsim.scenario;

import java.util.Map;
import java.util.Optional;

/** A number with commas in braces: {@code {users: 1,000}} reads as users 1 and a setting 000 without a value. */
final class GroupedNumber {

    private GroupedNumber() {}

    /** Whether this was the rest of a number, which then has been put together again. */
    static boolean joined(Node.Scalar key, Node value, Map<String, Node.Entry> before) {
        boolean hasNoValue = value instanceof Node.Scalar scalar && scalar.isNull();
        if (!hasNoValue || !key.text().matches("[0-9]{3}")) {
            return false;
        }
        Optional<Map.Entry<String, Node.Entry>> last =
                before.entrySet().stream().reduce((earlier, later) -> later);
        if (last.isEmpty()
                || !(last.get().getValue().value() instanceof Node.Scalar start)
                || !start.text().matches("[0-9]{1,3}(,[0-9]{3})*")) {
            return false;
        }
        String whole = start.text() + "," + key.text();
        Node.Scalar number = new Node.Scalar(start.place().within(0, whole.length()), whole, false);
        last.get().setValue(new Node.Entry(last.get().getValue().key(), number));
        return true;
    }
}
