package escrowsim.network;

import escrowsim.attack.Randomness;
import java.util.List;

/**
 * A network that somebody observed: given as it is, with its seed and the seed's associates. Two are equal if they came from
 * the same list; it is not compared tie by tie.
 *
 * @param members the seed first, then its associates
 */
public record ListedNetwork(Network network, Days contacts, List<Integer> members) implements ContactNetwork {

    public ListedNetwork {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a listed network needs a seed");
        }
    }

    /** The days of contacts: those of tie i from {@code first[i]} on, in order. */
    public static final class Days {
        private final int[] first;
        private final float[] days;

        public Days(int[] first, float[] days) {
            this.first = first.clone();
            this.days = days.clone();
        }

        /** None known, of any tie. */
        public static Days unknown(int ties) {
            return new Days(new int[ties + 1], new float[0]);
        }
    }

    @Override
    public int people() {
        return network.people();
    }

    @Override
    public boolean isDrawn() {
        return false;
    }

    @Override
    public Scene scene(int number, Randomness randomness) {
        ContactTimes listed =
                new ListedContacts(contacts.first, contacts.days, randomness.role(Chaining.ROLE, "(listed contacts)"));
        return new Scene(network, listed, Network.empty(members.size()), listed);
    }

    @Override
    public void cast(Scene scene, long world, Randomness randomness) {
        scene.nobody();
        members.forEach(scene::member);
        scene.seed(0);
    }
}
