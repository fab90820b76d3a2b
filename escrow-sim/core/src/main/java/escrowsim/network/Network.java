package escrowsim.network;

import java.util.Arrays;

/**
 * People and the ties between them, by number: three arrays, so that a million ties take 24 megabytes. Immutable.
 *
 * <p>The places of a person's ties are {@code first(person)} to {@code end(person) - 1}; a tie has one number and two
 * places.
 */
public final class Network {

    private final int[] first;
    private final int[] neighbour;
    private final int[] tie;

    private Network(int[] first, int[] neighbour, int[] tie) {
        this.first = first;
        this.neighbour = neighbour;
        this.tie = tie;
    }

    /** Tie i joins {@code one[i]} and {@code other[i]}, who differ. */
    public static Network of(int people, int[] one, int[] other) {
        int[] first = new int[people + 1];
        for (int i = 0; i < one.length; i++) {
            require(one[i] != other[i], "a tie joins two people");
            first[one[i] + 1]++;
            first[other[i] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] next = Arrays.copyOf(first, people);
        int[] neighbour = new int[2 * one.length];
        int[] tie = new int[2 * one.length];
        for (int i = 0; i < one.length; i++) {
            put(next, neighbour, tie, one[i], other[i], i);
            put(next, neighbour, tie, other[i], one[i], i);
        }
        return new Network(first, neighbour, tie);
    }

    private static void put(int[] next, int[] neighbour, int[] tie, int from, int to, int number) {
        int place = next[from]++;
        neighbour[place] = to;
        tie[place] = number;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /** The same number of people, and no ties. */
    public static Network empty(int people) {
        return of(people, new int[0], new int[0]);
    }

    public int people() {
        return first.length - 1;
    }

    public int ties() {
        return tie.length / 2;
    }

    public int degree(int person) {
        return first[person + 1] - first[person];
    }

    int first(int person) {
        return first[person];
    }

    int end(int person) {
        return first[person + 1];
    }

    int neighbour(int place) {
        return neighbour[place];
    }

    int tie(int place) {
        return tie[place];
    }
}
