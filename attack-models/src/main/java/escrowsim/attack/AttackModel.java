package escrowsim.attack;

import java.util.List;

/** A kind of attack. Each is a family of independent point processes, one per custodian, supplier or jurisdiction. */
public sealed interface AttackModel
        permits RogueInsider,
                ExternalBreach,
                SharedFlaw,
                ProtocolFlaw,
                CoercedCustodian,
                FrontDoorMisuse,
                ForgedRequest,
                WeakestFirst {

    /** The word that scenarios and results use, such as {@code rogue-insider}. */
    String id();

    /** The point processes of this attack, ready to run. Those at which nothing can ever happen may be left out. */
    List<EventSource> sources(Preparation attack);
}
