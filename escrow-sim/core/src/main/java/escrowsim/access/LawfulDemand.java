package escrowsim.access;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lawful access is asked for, and what else decides whether it is of use. Shares are probabilities.
 *
 * @param requestsPerYear requests for content, a Poisson process
 * @param targets where the targets are, and where they go
 * @param obtainableOtherwiseShare of requests that other lawful means would satisfy anyway
 * @param retained share of what a request asks for that is still there, by days of history kept; 0 at 0 days
 * @param limits what an answer must keep to
 * @param usefulShare of readable accesses that matter, the wrongly aimed ones counted in
 * @param wrongTargetShare of accesses that are aimed at the wrong person or period
 */
public record LawfulDemand(
        double requestsPerYear,
        Targets targets,
        double obtainableOtherwiseShare,
        SortedMap<Double, Double> retained,
        Limits limits,
        double usefulShare,
        double wrongTargetShare) {

    /** Where only the time of the answer matters. */
    public LawfulDemand(
            double requestsPerYear,
            Targets targets,
            double obtainableOtherwiseShare,
            SortedMap<Double, Double> retained,
            double usefulWithinHours,
            double usefulShare,
            double wrongTargetShare) {
        this(
                requestsPerYear,
                targets,
                obtainableOtherwiseShare,
                retained,
                new Limits(usefulWithinHours, Double.POSITIVE_INFINITY, 0),
                usefulShare,
                wrongTargetShare);
    }

    /**
     * What an answer must keep to, and what keeps custodians from giving one.
     *
     * @param usefulWithinHours after this an answer is of no use
     * @param mostUsdPerAccess what may be spent on the search for one key; infinity for no limit
     * @param outAfterIncidentDays a custodian answers nobody for so long after an incident there was found
     */
    public record Limits(double usefulWithinHours, double mostUsdPerAccess, double outAfterIncidentDays) {
        public Limits {
            if (!(usefulWithinHours >= 0)) {
                throw new IllegalArgumentException("useful_within_hours must be 0 or more, was " + usefulWithinHours);
            }
            if (!(mostUsdPerAccess > 0)) {
                throw new IllegalArgumentException("most_usd_per_access must be above 0, was " + mostUsdPerAccess);
            }
            if (!(outAfterIncidentDays >= 0 && outAfterIncidentDays < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "out_after_incident_days must be 0 or more, was " + outAfterIncidentDays);
            }
        }
    }

    /**
     * Where the targets are, and where they go once the mandate is known.
     *
     * @param onServiceShare of targets use the escrowed service before the mandate
     * @param organisedShare of those are organised
     * @param ordinaryDisplaced of the ordinary ones leave in the long run
     * @param organisedDisplaced of the organised ones leave in the long run
     * @param halfLifeYears by then half of those who will leave have left
     */
    public record Targets(
            double onServiceShare,
            double organisedShare,
            double ordinaryDisplaced,
            double organisedDisplaced,
            double halfLifeYears) {
        public Targets {
            requireShare("on_service_share", onServiceShare);
            requireShare("organised_share", organisedShare);
            requireShare("displaced.ordinary", ordinaryDisplaced);
            requireShare("displaced.organised", organisedDisplaced);
            if (!(halfLifeYears >= 0)) {
                throw new IllegalArgumentException("displaced.half_life_years must be 0 or more, was " + halfLifeYears);
            }
        }

        /**
         * Of those who leave in the long run, how many have left on average over the first {@code years}: the mean of
         * {@code 1 - 2^(-t / halfLifeYears)}.
         */
        public double goneShare(double years) {
            if (halfLifeYears == 0) {
                return 1;
            }
            double x = years / halfLifeYears * StrictMath.log(2);
            return x == 0 ? 0 : 1 + StrictMath.expm1(-x) / x;
        }

        /** The share of those who are on the service at first that will have left in the long run. */
        double leaving() {
            return (1 - organisedShare) * ordinaryDisplaced + organisedShare * organisedDisplaced;
        }

        /** Of those who leave in the long run, how many have left by then: {@code 1 - 2^(-t / halfLifeYears)}. */
        double goneBy(double year) {
            return halfLifeYears == 0 ? 1 : -StrictMath.expm1(-year / halfLifeYears * StrictMath.log(2));
        }

        /**
         * The mean of {@code exp(-rate t)} over the requests between two times about those who are still there, who are there
         * with the density {@code 1 - leaving (1 - 2^(-t / halfLifeYears))}.
         */
        double meanDecay(double ratePerYear, double fromYear, double toYear) {
            double leaves = leaving();
            double gone = halfLifeYears == 0 ? Double.POSITIVE_INFINITY : StrictMath.log(2) / halfLifeYears;
            double decayed = (1 - leaves) * decay(ratePerYear, fromYear, toYear)
                    + leaves * decay(ratePerYear + gone, fromYear, toYear);
            return decayed / ((1 - leaves) * decay(0, fromYear, toYear) + leaves * decay(gone, fromYear, toYear));
        }

        /** The integral of {@code exp(-rate t)}. */
        private static double decay(double rate, double from, double to) {
            if (rate == Double.POSITIVE_INFINITY) {
                return 0;
            }
            return rate == 0 ? to - from : (StrictMath.exp(-rate * from) - StrictMath.exp(-rate * to)) / rate;
        }

        /** The integral from the start to {@code years} of the share that is still there, in years. */
        public double yearsThere(double years) {
            return years * (1 - goneShare(years) * leaving());
        }
    }

    public LawfulDemand {
        retained = Collections.unmodifiableSortedMap(new TreeMap<>(retained));
        if (!(requestsPerYear >= 0 && requestsPerYear <= 1e12)) {
            throw new IllegalArgumentException("requests_per_year must be between 0 and 1e12, was " + requestsPerYear);
        }
        requireShare("obtainable_otherwise_share", obtainableOtherwiseShare);
        requireShare("useful_share", usefulShare);
        requireShare("wrong_target_share", wrongTargetShare);
        if (retained.isEmpty()) {
            throw new IllegalArgumentException("retained needs at least one number of days with its share");
        }
        for (Map.Entry<Double, Double> point : retained.entrySet()) {
            requireShare("retained", point.getValue());
            if (!(point.getKey() >= 0 && point.getKey() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("retained needs days of 0 or more, was " + point.getKey());
            }
        }
    }

    /**
     * Share of what a request asks for that is still there when this many days are kept: linear between the given days, from
     * 0 at 0 days, and the last given share beyond them.
     */
    public double retainedShare(double keptDays) {
        double day = 0;
        double share = 0;
        for (Map.Entry<Double, Double> next : retained.entrySet()) {
            if (next.getKey() > keptDays) {
                return share + (next.getValue() - share) * (keptDays - day) / (next.getKey() - day);
            }
            day = next.getKey();
            share = next.getValue();
        }
        return share;
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, was " + share);
        }
    }
}
