package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Attack;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.Modifiers;
import escrowsim.attack.Reach;
import escrowsim.custody.DeviceVault;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Possession;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.oracle.World;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Which devices in the adversary's hands open, where incidents take the unlock keys of some users only. */
class TakenDevicesTest {

    private static final double YEARS = 5;
    private static final double PER_YEAR = 0.4;
    private static final double REACH = 0.3;
    private static final double DELAY_YEARS = 0.25;

    private static TrialKernel kernel(double devicesPerYear, Reach reach) {
        return kernel(devicesPerYear, breach("breach", PER_YEAR, Dwell.NONE, reach));
    }

    private static Attack breach(String name, double perYear, Dwell dwell, Reach reach) {
        return new Attack(name, new ExternalBreach(perYear, 1), List.of(), dwell, reach, 1, Modifiers.NONE);
    }

    private static TrialKernel kernel(double devicesPerYear, Attack... attacks) {
        Possession devices = new Possession(devicesPerYear, 365.25, DELAY_YEARS * Years.DAYS);
        return new TrialKernel(new TrialPlan(
                "devices",
                YEARS,
                new Service(1_000_000, 0, 1, 0, Double.POSITIVE_INFINITY),
                new DeviceVault(Rule.holder("c1"), devices, KeySchedule.ONE_KEY, Response.EVICT),
                World.of(1).plan().custodians(),
                List.of(attacks)));
    }

    /**
     * With one key for ever a device opens that resists no longer at the end and whose owner some incident took: {@code N (T - delay)
     * (1 - exp(-rate reach T))} devices, fewer than {@value TakenDevices#MOST} a world, and more than so many.
     */
    @Test
    void theDevicesThatOpenAreThoseOfWhomIncidentsReach() {
        for (double devicesPerYear : new double[] {20, 3_000}) {
            TrialKernel kernel = kernel(devicesPerYear, new Reach.Share(REACH));
            int trials = 4_000;
            double sum = 0;
            double squares = 0;
            for (int trial = 0; trial < trials; trial++) {
                double opened = kernel.run(trial).usersExposed;
                sum += opened;
                squares += opened * opened;
            }
            double mean = sum / trials;
            double error = Math.sqrt((squares / trials - mean * mean) / trials);
            double reached = 1 - Math.exp(-PER_YEAR * REACH * YEARS);

            assertThat(mean).isCloseTo(devicesPerYear * (YEARS - DELAY_YEARS) * reached, within(4 * error));
        }
    }

    /** Those who took one record in a billion are not behind what others' keys open, nor is their detection. */
    @Test
    void theCauseIsWhoTookTheOwnersKeys() {
        Attack few = breach("few", 20, new Dwell.Fixed(1), new Reach.Share(1e-9));
        Attack many = breach("many", 0.4, new Dwell.Fixed(1e6), new Reach.Share(0.5));
        TrialKernel kernel = kernel(50, few, many);
        int exposed = 0;
        for (int trial = 0; trial < 200; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            if (outcome.anyExposure) {
                exposed++;
                assertThat(outcome.firstCause).isEqualTo(2);
                assertThat(outcome.unnoticedDays)
                        .isCloseTo((YEARS - outcome.firstExposureYear) * Years.DAYS, within(1e-6));
            }
        }
        assertThat(exposed).isBetween(50, 195);
    }

    /** Devices of different owners are told in the order in which they were taken. */
    @Test
    void daysOfTrafficCountOnceWhoeverSentIt() {
        TrialKernel kernel = kernel(6, breach("breach", 2, Dwell.NONE, new Reach.Share(0.2)));
        for (int trial = 0; trial < 300; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            double days = 0;
            int stretches = 0;
            double until = Double.NEGATIVE_INFINITY;
            for (double year : DoubleStream.of(kernel.devicesTaken()).sorted().toArray()) {
                double since = Math.max(0, year - 1);
                days += (year - Math.max(until, since)) * Years.DAYS;
                stretches += since > until ? 1 : 0;
                until = year;
            }
            assertThat(outcome.exposedDays).isCloseTo(days, within(1e-6));
            assertThat(outcome.exposureEvents).isEqualTo(stretches);
        }
    }

    /** As if they had taken everybody's, where each takes all but a user in a billion. */
    @Test
    void whereIncidentsTakeNearlyEverybodysTheWorldIsThatOfAllUsers() {
        TrialKernel all = kernel(20, Reach.WHOLE);
        TrialKernel nearly = kernel(20, new Reach.Share(1 - 1e-12));
        int exposed = 0;
        for (int trial = 0; trial < 300; trial++) {
            TrialOutcome expected = all.run(trial);
            TrialOutcome outcome = nearly.run(trial);
            assertThat(outcome.usersExposed).isEqualTo(expected.usersExposed);
            assertThat(outcome.firstCause).isEqualTo(expected.firstCause);
            assertThat(outcome.exposedUserDays).isCloseTo(expected.exposedUserDays, within(1e-3));
            assertThat(outcome.exposedDays).isCloseTo(expected.exposedDays, within(1e-3));
            assertThat(outcome.exposureEvents).isEqualTo(expected.exposureEvents);
            assertThat(outcome.exposedEpochs).isEqualTo(expected.exposedEpochs);
            assertThat(outcome.unnoticedDays).isCloseTo(expected.unnoticedDays, within(1e-3));
            exposed += outcome.anyExposure ? 1 : 0;
        }
        assertThat(exposed).isBetween(30, 290);
    }
}
