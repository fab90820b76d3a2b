package escrowsim.network;

import escrowsim.attack.Draws;
import escrowsim.attack.Randomness;

/**
 * A small world with a covert cell in it. Each number is another network; in each world of a network the cell consists of
 * other people.
 */
public record GeneratedNetwork(SmallWorld around, Cell cell, Cell.SeedPlace seed) implements ContactNetwork {

    public GeneratedNetwork {
        if (cell.members() > around.people()) {
            throw new IllegalArgumentException(
                    "members must be at most the " + around.people() + " people, was " + cell.members());
        }
    }

    @Override
    public int people() {
        return around.people();
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public Scene scene(int number, Randomness randomness) {
        return new Scene(
                around.draw(role(randomness, "(people)"), number),
                new PoissonContacts(randomness, "contacts", around.contactsPerTieMonth(), around.contactsShape()),
                cell.draw(role(randomness, "(cell)"), number),
                new PoissonContacts(
                        randomness, "contacts in the cell", cell.contactsPerTieMonth(), cell.contactsShape()));
    }

    /** Different people, any of them with the same chance; the seed is one of them. */
    @Override
    public void cast(Scene scene, long world, Randomness randomness) {
        Draws places = role(randomness, "(members)");
        scene.nobody();
        int members = cell.members();
        for (int member = 0; member < members; member++) {
            int person;
            int attempt = 0;
            do {
                person = (int) (places.uniform(world, member + members * attempt++, 0) * around.people());
            } while (scene.isMember(person));
            scene.member(person);
        }
        scene.seed(seed.in(scene.cell(), places.uniform(world, 0, 1)));
    }

    private static Draws role(Randomness randomness, String whom) {
        return randomness.role(Chaining.ROLE, whom);
    }
}
