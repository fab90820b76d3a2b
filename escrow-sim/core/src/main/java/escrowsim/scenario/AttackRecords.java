package escrowsim.scenario;

import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Campaigns;
import escrowsim.attack.CoercedCustodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.ForgedRequest;
import escrowsim.attack.Frailty;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.attack.Modifiers;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.Reach;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.SharedFlaw;
import escrowsim.attack.WeakestFirst;
import java.util.Map;
import java.util.Optional;

/** From settings to attacks. A new attack model has its line in {@link #MODELS}. */
final class AttackRecords {

    /** Makes a model of the settings of one attack. */
    interface Maker {
        AttackModel make(Values values);
    }

    /** The settings of one section. */
    record Values(Settings settings, String path) {
        double number(String key) {
            return settings.number(path + "." + key);
        }

        boolean has(String key) {
            return settings.find(path + "." + key).isPresent();
        }
    }

    static final Map<String, Maker> MODELS = Map.of(
            AttackParameters.INSIDER,
            of -> new RogueInsider(of.number("per_staff_year"), (int) of.number("colluders_needed")),
            AttackParameters.BREACH,
            of -> new ExternalBreach(of.number("per_custodian_year"), of.number("reaches_keys_share")),
            AttackParameters.FLAW,
            of -> new SharedFlaw(of.number("per_supplier_year"), of.number("reaches_each_share")),
            AttackParameters.PROTOCOL,
            of -> new ProtocolFlaw(of.number("per_year")),
            AttackParameters.COERCED,
            of -> new CoercedCustodian(of.number("per_jurisdiction_year"), of.number("complies_share")),
            AttackParameters.MISUSE,
            of -> new FrontDoorMisuse(
                    of.number("per_staff_year"), of.number("days_read"), of.number("audit_detects_share")),
            AttackParameters.FORGED,
            of -> new ForgedRequest(of.number("per_year"), of.number("days_read")),
            AttackParameters.WEAKEST,
            of -> new WeakestFirst(of.number("budget_usd_per_year")));

    /** A flaw of the protocol, or a request, takes nobody's share: there is nothing to pool. */
    private static final double ALONE = 0;

    private AttackRecords() {}

    static Attack attack(Settings settings, String name) {
        String path = "attacks." + name;
        Values values = new Values(settings, path);
        String id = settings.text(path + ".model");
        Maker maker = Optional.ofNullable(MODELS.get(id)).orElseThrow(() -> new Settings.Missing(path));
        return new Attack(
                name,
                maker.make(values),
                settings.names(path + ".on"),
                dwell(new Values(settings, path + ".dwell")),
                reach(new Values(settings, path + ".reach")),
                values.has("pooled_share") ? values.number("pooled_share") : ALONE,
                modifiers(values));
    }

    private static Modifiers modifiers(Values of) {
        boolean shared = of.settings.flag(of.path + ".frailty.shared");
        return new Modifiers(of.number("trend_per_year"), new Frailty(of.number("frailty.shape"), shared));
    }

    static Campaigns campaigns(Settings settings) {
        Values of = new Values(settings, "campaigns");
        return of.has("gamma")
                ? new Campaigns(
                        settings.names("campaigns.attacks"), of.number("gamma"), of.number("shape"), of.number("rate"))
                : Campaigns.NONE;
    }

    private static Reach reach(Values of) {
        if (of.has("share")) {
            return new Reach.Share(of.number("share"));
        }
        if (of.has("records.mu")) {
            return new Reach.Lognormal(of.number("records.mu"), of.number("records.sigma"));
        }
        return of.has("records.alpha")
                ? new Reach.Pareto(of.number("records.alpha"), of.number("records.min"), of.number("records.max"))
                : Reach.WHOLE;
    }

    private static Dwell dwell(Values of) {
        if (of.has("fixed_days")) {
            return new Dwell.Fixed(of.number("fixed_days"));
        }
        if (of.has("mean_days")) {
            return new Dwell.Exponential(of.number("mean_days"));
        }
        return of.has("median_days") ? new Dwell.Lognormal(of.number("median_days"), of.number("sigma")) : Dwell.NONE;
    }
}
