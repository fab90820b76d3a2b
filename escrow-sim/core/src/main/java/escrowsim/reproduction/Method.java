package escrowsim.reproduction;

import java.util.List;

/** How an analysis is computed: from its inputs and the run's random numbers, and from nothing else. */
public interface Method {

    List<Finding> reproduce(Inputs inputs, Run run);
}
