package escrowsim.reproduction.papers;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import java.util.List;
import java.util.stream.Stream;

/** The annual chance that exceptional access is compromised, from historical analogues, scenarios and channels. */
final class WoodwardLayers implements Method {

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> analogues = WoodwardAnalogues.findings(inputs);
        run.progress().done(0.1);
        List<Finding> pathways = WoodwardPathways.findings(inputs, run);
        run.progress().done(0.4);
        List<Finding> cumulative = WoodwardCumulative.findings(inputs, run);
        return Stream.of(analogues, pathways, cumulative).flatMap(List::stream).toList();
    }
}
