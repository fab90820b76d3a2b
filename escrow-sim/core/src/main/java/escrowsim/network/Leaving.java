package escrowsim.network;

import escrowsim.access.LawfulDemand.Targets;
import escrowsim.attack.Draws;

/** Who leaves the service, and when. What they wrote before they left stays. */
interface Leaving {

    /** Where nobody has a reason to. */
    Leaving NOBODY = (world, person, member) -> Double.POSITIVE_INFINITY;

    /** The day after which this person is not on the service; infinity for one who stays. */
    double day(long world, int person, boolean member);

    /**
     * Because of a mandate: each person does in the long run with the share of its kind, after an exponential time. Members
     * of the cell are organised, everybody else is ordinary.
     *
     * @param years that the mandate has been in force when the incident happens
     */
    record UnderMandate(Targets targets, double years, Draws draws) implements Leaving {

        private static final double DAYS = 365.25;
        private static final double LN_2 = StrictMath.log(2);

        @Override
        public double day(long world, int person, boolean member) {
            double share = member ? targets.organisedDisplaced() : targets.ordinaryDisplaced();
            if (share == 0 || draws.uniform(world, person, 0) >= share) {
                return Double.POSITIVE_INFINITY;
            }
            double after = draws.exponential(world, person, 1) * targets.halfLifeYears() / LN_2;
            return (after - years) * DAYS;
        }
    }
}
