package escrowsim.trial;

import escrowsim.attack.Answering;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Custodian;
import escrowsim.attack.ForgedRequest;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.WeakestFirst;
import java.util.List;

/**
 * Which numbers of its custodians the attacks of a plan ask for. Those that nobody asks for have no part in any world.
 *
 * @param staff how many people could take a share
 * @param forged how often a forged request is taken for a real one
 * @param price for how much a share is sold
 */
public record AskedOfCustodians(boolean staff, boolean forged, boolean price) {

    private static final Answering NOBODY_ASKS = new Answering(1, 0, 0, Double.POSITIVE_INFINITY);

    public static AskedOfCustodians by(TrialPlan plan) {
        boolean misuse = any(plan, FrontDoorMisuse.class);
        return new AskedOfCustodians(
                misuse || any(plan, RogueInsider.class),
                misuse || any(plan, ForgedRequest.class),
                any(plan, WeakestFirst.class));
    }

    private static boolean any(TrialPlan plan, Class<? extends AttackModel> model) {
        return plan.attacks().stream().anyMatch(attack -> model.isInstance(attack.model()));
    }

    /** The same plan without what nobody asks for: two that are alike then have the same worlds. */
    public static TrialPlan alone(TrialPlan plan) {
        AskedOfCustodians asked = by(plan);
        List<Custodian> custodians =
                plan.custodians().stream().map(asked::alone).toList();
        return new TrialPlan(
                plan.seed(),
                plan.horizonYears(),
                plan.service(),
                plan.custody(),
                custodians,
                plan.attacks(),
                plan.campaigns());
    }

    private Custodian alone(Custodian custodian) {
        Answering answering = custodian.answering();
        return new Custodian(
                custodian.name(),
                custodian.kind(),
                staff ? custodian.staffWithAccess() : 0,
                custodian.supplier(),
                custodian.jurisdiction(),
                custodian.keys(),
                new Answering(
                        NOBODY_ASKS.share(),
                        NOBODY_ASKS.meanHours(),
                        forged ? answering.acceptsForgedShare() : NOBODY_ASKS.acceptsForgedShare(),
                        price ? answering.priceUsd() : NOBODY_ASKS.priceUsd()));
    }
}
