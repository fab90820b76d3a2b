package escrowsim.network;

import java.util.Arrays;

/** A network, and who is who in it in one world. Mutable: cast anew for each world, by one thread. */
final class Scene {

    private final Network around;
    private final ContactTimes aroundTimes;
    private final Network cell;
    private final ContactTimes cellTimes;
    private final int[] members;
    private final int[] memberAt;
    private int cast;
    private int seed;

    /** @param cell its people are the members, by number */
    Scene(Network around, ContactTimes aroundTimes, Network cell, ContactTimes cellTimes) {
        this.around = around;
        this.aroundTimes = aroundTimes;
        this.cell = cell;
        this.cellTimes = cellTimes;
        members = new int[cell.people()];
        memberAt = new int[around.people()];
        Arrays.fill(memberAt, -1);
    }

    void nobody() {
        for (int member = 0; member < cast; member++) {
            memberAt[members[member]] = -1;
        }
        cast = 0;
    }

    void member(int person) {
        memberAt[person] = cast;
        members[cast++] = person;
    }

    void seed(int member) {
        seed = members[member];
    }

    Network around() {
        return around;
    }

    ContactTimes aroundTimes() {
        return aroundTimes;
    }

    Network cell() {
        return cell;
    }

    ContactTimes cellTimes() {
        return cellTimes;
    }

    int seed() {
        return seed;
    }

    boolean isMember(int person) {
        return memberAt[person] >= 0;
    }

    /** The number of a member in the cell. */
    int memberAt(int person) {
        return memberAt[person];
    }

    int personOf(int member) {
        return members[member];
    }

    int associates() {
        return cast - 1;
    }
}
