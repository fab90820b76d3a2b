package escrowsim.trial;

import escrowsim.access.LawfulDemand;
import escrowsim.access.Outages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Who is out of service, and when: a custodian answers nobody for some days after an incident there was found, and all of
 * them after a re-key. Found out, not hit: an intruder whom nobody has noticed keeps nobody from answering. The incidents
 * are those of the trials of the same numbers, so what takes keys is what takes service.
 */
public final class Downtime {

    private final TrialKernel kernel;
    private final Intrusions intrusions;
    private final int custodians;
    private final double horizonYears;
    private final LawfulDemand.Targets targets;
    private final double outYears;

    private Downtime(TrialPlan plan, LawfulDemand demand) {
        this.kernel = new TrialKernel(plan);
        this.custodians = plan.custodians().size();
        this.horizonYears = plan.horizonYears();
        this.intrusions = new Intrusions(plan.custody().response(), custodians, horizonYears);
        this.targets = demand.targets();
        this.outYears = Years.ofDays(demand.limits().outAfterIncidentDays());
    }

    /** In the worlds with the numbers from {@code firstTrial} on. */
    public static Outages in(TrialPlan plan, LawfulDemand demand, long firstTrial, int worlds) {
        if (demand.limits().outAfterIncidentDays() == 0 || plan.escrow().isEmpty()) {
            return Outages.NONE;
        }
        Downtime downtime = new Downtime(plan, demand);
        return new Outages(LongStream.range(firstTrial, firstTrial + worlds)
                .mapToObj(downtime::world)
                .toList());
    }

    /** A custodian is out from the one time to the other. */
    private record Out(int custodian, double from, double until) {}

    /** Shares of the requests about those who stayed, by who is out when they are made. */
    private Map<BitSet, Double> world(long trial) {
        kernel.run(trial);
        intrusions.settle(kernel.incidents());
        List<Out> outs = outs();
        TreeSet<Double> cuts = new TreeSet<>(List.of(0.0, horizonYears));
        outs.forEach(out -> cuts.addAll(List.of(out.from(), out.until())));
        Map<BitSet, Double> shares = new HashMap<>();
        double start = 0;
        for (double end : cuts.tailSet(0.0, false)) {
            BitSet state = new BitSet();
            double middle = start + (end - start) / 2;
            outs.stream()
                    .filter(out -> out.from() <= middle && middle < out.until())
                    .forEach(out -> state.set(out.custodian()));
            shares.merge(state, shareBetween(start, end), Double::sum);
            start = end;
        }
        return shares;
    }

    private double shareBetween(double fromYear, double toYear) {
        double all = targets.yearsThere(horizonYears);
        return all == 0
                ? (toYear - fromYear) / horizonYears
                : (targets.yearsThere(toYear) - targets.yearsThere(fromYear)) / all;
    }

    private List<Out> outs() {
        List<Out> outs = new ArrayList<>();
        for (int i = 0; i < intrusions.count; i++) {
            if (intrusions.detected[i] < horizonYears && intrusions.custodian[i] >= 0) {
                outs.add(out(intrusions.custodian[i], intrusions.detected[i]));
            }
        }
        for (double year : Arrays.copyOf(intrusions.rekeyYear, intrusions.rekeyCount)) {
            for (int custodian = 0; custodian < custodians; custodian++) {
                outs.add(out(custodian, year));
            }
        }
        return outs;
    }

    private Out out(int custodian, double from) {
        return new Out(custodian, from, Math.min(horizonYears, from + outYears));
    }
}
