package escrowsim.scenario;

import escrowsim.attack.Attack;
import escrowsim.attack.Campaigns;
import escrowsim.attack.Custodian;
import escrowsim.custody.CustodyModel;
import escrowsim.summary.Prices;
import escrowsim.trial.Service;
import java.util.List;

/**
 * What a scenario describes: for how long, what service, who threatens whom, and what things cost.
 *
 * @param custodians all that are defined, with or without a part in the rule
 */
public record World(
        double horizonYears,
        Service service,
        CustodyModel custody,
        List<Custodian> custodians,
        List<Attack> attacks,
        Campaigns campaigns,
        Prices prices) {

    public World {
        custodians = List.copyOf(custodians);
        attacks = List.copyOf(attacks);
    }
}
