package escrowsim.network;

import escrowsim.attack.Draws;
import escrowsim.random.SequentialRandom;
import org.jgrapht.generate.WattsStrogatzGraphGenerator;

/**
 * The people around: everybody has ties to the nearest on a ring, and a share of the ties leads anywhere instead.
 *
 * @param tiesPerPerson on average; an even number
 * @param rewiredShare of ties that lead anywhere: 0 for a ring, 1 for a random network
 * @param contactsPerTieMonth how often two people with a tie are in contact, a Poisson process
 * @param contactsShape of the gamma law by which ties differ in that; infinity for none
 * @see <a href="https://doi.org/10.1038/30918">Watts and Strogatz, Collective dynamics of small-world networks (1998)</a>
 */
public record SmallWorld(
        int people, int tiesPerPerson, double rewiredShare, double contactsPerTieMonth, double contactsShape) {

    /** More take minutes and gigabytes to generate. */
    public static final int MOST_TIES = 2_000_000;

    public SmallWorld {
        if (tiesPerPerson < 2 || tiesPerPerson % 2 != 0) {
            throw new IllegalArgumentException(
                    "ties_per_person must be an even number of 2 or more, was " + tiesPerPerson);
        }
        if (people < tiesPerPerson + 2) {
            throw new IllegalArgumentException(
                    "people must be more than the " + tiesPerPerson + " ties_per_person and one, was " + people);
        }
        if ((long) people * tiesPerPerson / 2 > MOST_TIES) {
            throw new IllegalArgumentException("people times half of ties_per_person must be at most " + MOST_TIES
                    + " ties, was " + (long) people * tiesPerPerson / 2);
        }
        Require.share("rewired_share", rewiredShare);
        Require.atLeastZero("contacts_per_tie_month", contactsPerTieMonth);
        Require.shape("contacts_shape", contactsShape);
    }

    /** The network of this number; the same whenever it is asked for. */
    Network draw(Draws draws, long number) {
        return Drawn.by(new WattsStrogatzGraphGenerator<>(
                people, tiesPerPerson, rewiredShare, false, new SequentialRandom(draws, number)));
    }
}
