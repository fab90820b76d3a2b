package escrowsim.exact;

import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.Frailty;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.SharedFlaw;
import escrowsim.formula.DwellLaw;
import escrowsim.formula.Hazard;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The attacks of a plan as Poisson sources: who is hit how often, together with whom, and for how long.
 *
 * @param hazards at their mean rates
 * @param rings staff who must collude: not Poisson
 * @param sharedFrailty the attack whose rate is one gamma draw in each world, if there is one
 */
record PlanHazards(List<Of> hazards, List<Ring> rings, Optional<Attack> sharedFrailty) {

    /** A source and the attack it is of. */
    record Of(Attack attack, Hazard hazard) {}

    /** The staff of one custodian, of whom several must collude. */
    record Ring(int custodian, long people, RogueInsider model, Attack attack) {}

    static PlanHazards of(TrialPlan plan) throws OutOfReach {
        List<Of> hazards = new ArrayList<>();
        List<Ring> rings = new ArrayList<>();
        List<Attack> frail = new ArrayList<>();
        for (Attack attack : plan.attacks()) {
            OutOfReach.unless(
                    plan.campaigns().gamma() == 0 || !plan.campaigns().attacks().contains(attack.name()),
                    "campaigns give " + attack.name() + " good and bad years");
            OutOfReach.unless(!attack.takesPart(), attack.name() + " takes the records of some users only");
            add(attack, plan.custodians(), hazards, rings);
            if (finite(attack.modifiers().frailty())
                    && attack.modifiers().frailty().shared()) {
                frail.add(attack);
            }
        }
        OutOfReach.unless(frail.size() < 2, "several attacks have a shared frailty");
        return new PlanHazards(hazards, rings, frail.stream().findFirst());
    }

    private static void add(Attack attack, List<Custodian> custodians, List<Of> hazards, List<Ring> rings)
            throws OutOfReach {
        int[] reached = IntStream.range(0, custodians.size())
                .filter(i -> attack.on().isEmpty()
                        || attack.on().contains(custodians.get(i).name()))
                .toArray();
        if (attack.model() instanceof RogueInsider insider && insider.colludersNeeded() > 1) {
            OutOfReach.unless(
                    attack.pooledShare() == 1 && !finite(attack.modifiers().frailty()),
                    attack.name() + " needs colluders, and is not always pooled or has a frailty");
            for (int i : reached) {
                rings.add(new Ring(i, (long) custodians.get(i).staffWithAccess(), insider, attack));
            }
        } else if (attack.model() instanceof RogueInsider insider) {
            for (int i : reached) {
                double rate = insider.perStaffYear() * custodians.get(i).staffWithAccess();
                hazards.add(hazard(attack, rate, 1, List.of(i)));
            }
        } else if (attack.model() instanceof ExternalBreach breach) {
            for (int i : reached) {
                hazards.add(hazard(attack, breach.perCustodianYear() * breach.reachesKeysShare(), 1, List.of(i)));
            }
        } else if (attack.model() instanceof SharedFlaw flaw) {
            customers(custodians, reached)
                    .values()
                    .forEach(members ->
                            hazards.add(hazard(attack, flaw.perSupplierYear(), flaw.reachesEachShare(), members)));
        } else {
            throw new OutOfReach("there is no closed form for " + attack.model().id());
        }
    }

    /** Custodians by supplier; one without is the only customer of its own. */
    private static Map<String, List<Integer>> customers(List<Custodian> custodians, int[] reached) {
        Map<String, List<Integer>> customers = new LinkedHashMap<>();
        for (int i : reached) {
            Custodian custodian = custodians.get(i);
            String supplier = custodian.supplier().isEmpty()
                    ? "custodian " + custodian.name()
                    : "supplier " + custodian.supplier();
            customers.computeIfAbsent(supplier, name -> new ArrayList<>()).add(i);
        }
        return customers;
    }

    private static Of hazard(Attack attack, double perYear, double hitShare, List<Integer> custodians) {
        Frailty frailty = attack.modifiers().frailty();
        return new Of(
                attack,
                new Hazard(
                        perYear,
                        attack.modifiers().trendPerYear(),
                        frailty.shared() ? Double.POSITIVE_INFINITY : frailty.shape(),
                        new DwellLaw(attack.dwell()),
                        hitShare,
                        attack.pooledShare(),
                        custodians));
    }

    private static boolean finite(Frailty frailty) {
        return frailty.shape() < Double.POSITIVE_INFINITY;
    }

    /** The sources in a world in which the attack with the shared frailty is so much more frequent. */
    List<Hazard> times(double factor) {
        return hazards.stream()
                .map(of -> sharedFrailty.equals(Optional.of(of.attack()))
                        ? of.hazard().times(factor)
                        : of.hazard())
                .toList();
    }

    boolean snapshotsOnly() {
        return hazards.stream().allMatch(of -> of.hazard().dwell().snapshot())
                && rings.stream().allMatch(ring -> new DwellLaw(ring.attack().dwell()).snapshot());
    }

    /** Whether what happens in one time says nothing about another. */
    boolean independentInTime() {
        return rings.isEmpty() && hazards.stream().allMatch(of -> of.hazard().shape() == Double.POSITIVE_INFINITY);
    }
}
