package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.QualifiedPresence;
import escrowsim.custody.Reliability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The chance that, of several sets of incidents, at least one still qualifies when each incident took a user's records with a
 * chance of its own, independently: exact for any rule. One for each thread.
 *
 * <p>Within a set, incidents that hit one custodian and belong to no other set make custodians fall independently, so the
 * reliability polynomial of the rule gives the chance. The other incidents are told apart, those that hit the same custodians of
 * the same sets together as one. A walk through the sets in their order keeps, for each choice of those in use, the chance that no
 * set has qualified so far, and forgets an incident after its last set: the work doubles with each that is in use at the
 * same time, not with each that there is. All terms are positive, so that a share of 1e-12 keeps its digits.
 */
final class UnionChance {

    /** So many incidents can be told apart at the same time. */
    static final int MOST_TOLD = 14;

    private final AccessStructure structure;
    private final Reliability reliability;
    private final QualifiedPresence ordinary;
    private final double[] presence;
    private final boolean eachAlone;
    /** The round in which an incident was met last. */
    private int[] seenIn = new int[32];

    private int seenRound;

    UnionChance(AccessStructure structure) {
        this.structure = structure;
        this.reliability = Reliability.of(structure);
        this.ordinary = new QualifiedPresence(structure);
        this.presence = new double[structure.custodians()];
        this.eachAlone = structure.eachAlone();
    }

    /** One incident of a set, at one of the custodians that it hits. */
    private record Member(int incident, int custodian) {}

    /** Incidents that hit the same custodians of the same sets: at least one of them took the user's records. */
    private static final class Together {
        private double taken;
        private int firstSet;
        private int lastSet;
        private int bit = -1;
        private boolean alone;
    }

    /**
     * The chance of at least one of some sets.
     *
     * @param some the sets among {@code sets}
     * @param reach chance of each incident
     * @return NaN if more incidents would have to be told apart than the limit
     */
    double of(UserSets sets, int[] some, int count, double[] reach) {
        if (eachAlone) {
            return ofAny(sets, some, count, reach);
        }
        return isOneSet(sets, some, count)
                ? ofOneSet(sets, some[count - 1], reach)
                : ofSeveral(sets, some, count, reach);
    }

    /** Where anybody suffices: the chance that any incident of any set took the user's records. */
    private double ofAny(UserSets sets, int[] some, int count, double[] reach) {
        if (seenIn.length < reach.length) {
            seenIn = new int[reach.length];
        }
        seenRound++;
        double taken = 0;
        for (int k = 0; k < count; k++) {
            for (int m = sets.first[some[k]]; m < sets.first[some[k] + 1]; m++) {
                int incident = sets.incident[m];
                if (seenIn[incident] != seenRound) {
                    seenIn[incident] = seenRound;
                    taken += reach[incident] * (1 - taken);
                }
            }
        }
        return Math.min(1, taken);
    }

    /** Whether the last holds all others, and each of its incidents struck in one place: the ordinary case. */
    private static boolean isOneSet(UserSets sets, int[] some, int count) {
        int last = some[count - 1];
        for (int m = sets.first[last]; m < sets.first[last + 1]; m++) {
            boolean sameAgain = m > sets.first[last] && sets.incident[m] == sets.incident[m - 1];
            if (sameAgain || sets.custodian[m] == IncidentSink.EVERYTHING) {
                return false;
            }
        }
        for (int k = 0; k < count - 1; k++) {
            if (!holds(sets, last, some[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a set has all members of another, in the same order. */
    private static boolean holds(UserSets sets, int larger, int smaller) {
        int place = sets.first[larger];
        for (int m = sets.first[smaller]; m < sets.first[smaller + 1]; m++) {
            while (place < sets.first[larger + 1]
                    && (sets.incident[place] != sets.incident[m] || sets.custodian[place] != sets.custodian[m])) {
                place++;
            }
            if (place == sets.first[larger + 1]) {
                return false;
            }
            place++;
        }
        return true;
    }

    /** Custodians are then independent; each is there if any of its incidents took the user's records. */
    private double ofOneSet(UserSets sets, int set, double[] reach) {
        Arrays.fill(presence, 0);
        for (int m = sets.first[set]; m < sets.first[set + 1]; m++) {
            int custodian = sets.custodian[m];
            presence[custodian] += reach[sets.incident[m]] * (1 - presence[custodian]);
        }
        return Math.min(1, ordinary.probability(presence));
    }

    private double ofSeveral(UserSets sets, int[] some, int count, double[] reach) {
        List<List<Member>> members = maximal(sets, some, count, reach);
        Map<List<Member>, Together> groups = new LinkedHashMap<>();
        Map<Integer, Together> groupOf = new LinkedHashMap<>();
        placesOf(members).forEach((incident, places) -> {
            Together group = groups.computeIfAbsent(places, UnionChance::group);
            group.taken += reach[incident] * (1 - group.taken);
            groupOf.put(incident, group);
        });
        return walk(members, groupOf);
    }

    /** Each incident's places: set by set, the custodians that it hits there. */
    private static Map<Integer, List<Member>> placesOf(List<List<Member>> members) {
        Map<Integer, List<Member>> places = new LinkedHashMap<>();
        for (int set = 0; set < members.size(); set++) {
            for (Member member : members.get(set)) {
                places.computeIfAbsent(member.incident(), i -> new ArrayList<>())
                        .add(new Member(set, member.custodian()));
            }
        }
        return places;
    }

    private static Together group(List<Member> places) {
        Together group = new Together();
        group.firstSet = places.get(0).incident();
        group.lastSet = places.get(places.size() - 1).incident();
        group.alone = places.size() == 1 && places.get(0).custodian() != IncidentSink.EVERYTHING;
        return group;
    }

    /** The sets that no other contains, in their order, without the incidents that take nobody. Later ones tend to be larger. */
    private static List<List<Member>> maximal(UserSets sets, int[] some, int count, double[] reach) {
        List<Set<Member>> kept = new ArrayList<>();
        for (int k = count - 1; k >= 0; k--) {
            Set<Member> set = new LinkedHashSet<>();
            for (int m = sets.first[some[k]]; m < sets.first[some[k] + 1]; m++) {
                if (reach[sets.incident[m]] > 0) {
                    set.add(new Member(sets.incident[m], sets.custodian[m]));
                }
            }
            if (kept.stream().noneMatch(other -> other.containsAll(set))) {
                kept.removeIf(set::containsAll);
                kept.add(0, set);
            }
        }
        return kept.stream().map(List::copyOf).toList();
    }

    private double walk(List<List<Member>> members, Map<Integer, Together> groupOf) {
        double[] none = {1};
        List<Together> told = new ArrayList<>();
        double exposed = 0;
        for (int set = 0; set < members.size(); set++) {
            for (Together group : new LinkedHashSet<>(groupOf.values())) {
                if (group.firstSet == set && !group.alone && group.taken < 1) {
                    if (told.size() == MOST_TOLD) {
                        return Double.NaN;
                    }
                    none = told(none, group.taken);
                    group.bit = told.size();
                    told.add(group);
                }
            }
            for (int present = 0; present < none.length; present++) {
                double qualified = none[present] == 0 ? 0 : chance(members.get(set), groupOf, present);
                exposed += none[present] * qualified;
                none[present] *= 1 - qualified;
            }
            for (int bit = told.size() - 1; bit >= 0; bit--) {
                if (told.get(bit).lastSet == set) {
                    none = forgotten(none, bit);
                    told.remove(bit);
                    for (int later = bit; later < told.size(); later++) {
                        told.get(later).bit = later;
                    }
                }
            }
        }
        return Math.min(1, exposed);
    }

    private static double[] told(double[] none, double taken) {
        double[] both = Arrays.copyOf(none, 2 * none.length);
        for (int i = 0; i < none.length; i++) {
            both[i] = none[i] * (1 - taken);
            both[none.length + i] = none[i] * taken;
        }
        return both;
    }

    private static double[] forgotten(double[] none, int bit) {
        double[] merged = new double[none.length / 2];
        for (int i = 0; i < merged.length; i++) {
            int low = i & ((1 << bit) - 1);
            int without = ((i >> bit) << (bit + 1)) | low;
            merged[i] = none[without] + none[without | 1 << bit];
        }
        return merged;
    }

    /** The chance of one set, where it is known which of those told apart are present. */
    private double chance(List<Member> members, Map<Integer, Together> groupOf, int present) {
        double[] presence = new double[structure.custodians()];
        for (Member member : members) {
            Together group = groupOf.get(member.incident());
            if (group == null) {
                throw new AssertionError("every member of a set has its group");
            }
            double taken = group.alone || group.taken == 1 ? group.taken : present >> group.bit & 1;
            if (member.custodian() != IncidentSink.EVERYTHING) {
                presence[member.custodian()] = Math.max(presence[member.custodian()], taken);
            } else if (taken == 1) {
                return 1;
            }
        }
        return reliability.probability(presence);
    }
}
